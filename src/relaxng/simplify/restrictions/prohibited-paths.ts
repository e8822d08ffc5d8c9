import type { SchemaFindings } from '../schema-findings.ts';
import type { SimplePattern } from '../simple-grammar.ts';
import { isInfinite } from './name-set.ts';
import type { PatternGraph } from './pattern-graph.ts';

/** What a pattern can stand in, as bits: all that it stands in somewhere. */
const within = {
  start: 1,
  attribute: 2,
  oneOrMore: 4,
  /** In a `group` or `interleave` in a `oneOrMore`. */
  repeatedGroup: 8,
  list: 16,
  dataExcept: 32,
  /** In an element's content, with no `oneOrMore` around it. */
  unrepeated: 64,
  /** In an element's or attribute's content, and not in a `list` or an `except`. */
  content: 128,
} as const;

interface Prohibition {
  readonly bit: number;
  readonly section: string;
  readonly kinds: ReadonlySet<SimplePattern['kind']>;
  readonly words: string;
}

const prohibitions: readonly Prohibition[] = [
  {
    bit: within.attribute,
    section: '7.1.1',
    kinds: new Set(['ref', 'attribute']),
    words: 'in `attribute`',
  },
  {
    bit: within.repeatedGroup,
    section: '7.1.2',
    kinds: new Set(['attribute']),
    words: 'in a `group` or `interleave` within `oneOrMore` or `zeroOrMore`',
  },
  {
    bit: within.list,
    section: '7.1.3',
    kinds: new Set(['list', 'ref', 'attribute', 'text', 'interleave']),
    words: 'in `list`',
  },
  {
    bit: within.dataExcept,
    section: '7.1.4',
    kinds: new Set(['attribute', 'ref', 'list', 'text', 'group', 'interleave', 'oneOrMore', 'empty']),
    words: 'in the `except` of `data`',
  },
  {
    bit: within.start,
    section: '7.1.5',
    kinds: new Set([
      'attribute',
      'data',
      'value',
      'text',
      'list',
      'group',
      'interleave',
      'oneOrMore',
      'empty',
    ]),
    words: 'in `start` outside of an `element`',
  },
];

/**
 * Reports patterns that stand where none of their kind may (RELAX NG, section 7.1), and attributes of names without
 * end that are not repeated (section 7.3). Each pattern is looked at once, with all that it stands in.
 *
 * @returns for each pattern of the graph whether it stands in the content of an element or attribute, where
 *   section 7.2 asks what may follow what
 */
export function checkProhibitedPaths(graph: PatternGraph, findings: SchemaFindings): Uint8Array {
  const { patterns, parts } = graph;
  const bits = new Uint8Array(patterns.length);
  const surroundings = new Surroundings(patterns);
  bits[graph.start] = within.start;
  for (const content of graph.contents)
    bits[content] = (bits[content] as number) | within.unrepeated | within.content;
  // Parents come after their children, so backwards they come first.
  for (let number = patterns.length - 1; number >= 0; number--) {
    const pattern = patterns[number] as SimplePattern;
    const own = bits[number] as number;
    const wrong = check(pattern, own, (bit) => surroundings.of(number, bit), findings);
    const inner = bitsInside(pattern, own & ~wrong);
    for (const part of parts[number] as readonly number[]) {
      const before = bits[part] as number;
      if ((before | inner) === before) continue;
      bits[part] = before | inner;
      surroundings.enter(part, inner & ~before, number, own);
    }
  }
  return bits.map((all) => (all & within.content ? 1 : 0));
}

/** Remembers, for findings, one of the patterns by which another comes to stand in something. */
class Surroundings {
  readonly #patterns: readonly SimplePattern[];
  /** By bit and by number the number of the pattern around it that set the bit. */
  readonly #numbers = new Map<number, Uint32Array>();

  constructor(patterns: readonly SimplePattern[]) {
    this.#patterns = patterns;
    for (const bit of [
      within.attribute,
      within.oneOrMore,
      within.repeatedGroup,
      within.list,
      within.dataExcept,
    ]) {
      this.#numbers.set(bit, new Uint32Array(patterns.length));
    }
  }

  /** A part of pattern `from`, which has `bits` itself, comes to stand in what `added` says. */
  enter(part: number, added: number, from: number, bits: number): void {
    if ((added & ~(within.unrepeated | within.content | within.start)) === 0) return;
    for (const [bit, numbers] of this.#numbers) {
      if ((added & bit) === 0) continue;
      // A group within `oneOrMore` is shown by the latter.
      const source = bit === within.repeatedGroup && (bits & bit) === 0 ? within.oneOrMore : bit;
      numbers[part] = (bits & source) !== 0 ? (this.#numbers.get(source)?.[from] as number) : from;
    }
  }

  /** The pattern that a pattern stands in by a bit. */
  of(number: number, bit: number): SimplePattern | undefined {
    const numbers = this.#numbers.get(bit);
    return numbers && this.#patterns[numbers[number] as number];
  }
}

/** The bits by which a pattern is out of place. */
function check(
  pattern: SimplePattern,
  bits: number,
  around: (bit: number) => SimplePattern | undefined,
  findings: SchemaFindings,
): number {
  const { kind, place } = pattern;
  const name = kind === 'ref' ? 'element' : kind;
  let wrong = 0;
  for (const prohibition of prohibitions) {
    if ((bits & prohibition.bit) === 0 || !prohibition.kinds.has(kind)) continue;
    wrong |= prohibition.bit;
    const message = `\`${name}\` must not stand ${prohibition.words}`;
    const outer = around(prohibition.bit);
    findings.report('relaxng/schema-restriction', place, prohibition.section, message, {
      related: outer && [{ place: outer.place, message: `\`${outer.kind}\` stands here.` }],
    });
  }
  if (kind === 'attribute' && bits & within.unrepeated && isInfinite(pattern.nameClass)) {
    const message = 'An `attribute` with `anyName` or `nsName` must stand in `oneOrMore` or `zeroOrMore`';
    findings.report('relaxng/schema-restriction', place, '7.3', message, {
      hint: 'Put it into `zeroOrMore`.',
    });
  }
  return wrong;
}

/** What the parts of a pattern stand in, if the pattern stands in `bits`. */
function bitsInside({ kind }: SimplePattern, bits: number): number {
  switch (kind) {
    case 'attribute':
      return within.attribute | within.content;
    case 'list':
      return within.list;
    case 'data':
      return within.dataExcept;
    case 'oneOrMore':
      return (bits | within.oneOrMore) & ~within.unrepeated;
    case 'group':
    case 'interleave':
      return bits & within.oneOrMore ? bits | within.repeatedGroup : bits;
    default:
      return bits;
  }
}
