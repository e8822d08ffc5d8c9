import type { ElementDefine, SimplePattern } from '../simple-grammar.ts';

/**
 * The patterns that can be reached from a start (RELAX NG, section 7, speaks of no others), numbered: children before
 * their parents, though a pattern may have many. Elements are left at their `ref`, and stand in a list of their own.
 */
export interface PatternGraph {
  readonly patterns: readonly SimplePattern[];
  readonly numbers: ReadonlyMap<SimplePattern, number>;
  /** By the number of a pattern those of the patterns directly within it: in a `data` its exception. */
  readonly parts: readonly (readonly number[])[];
  readonly start: number;
  readonly defines: readonly ElementDefine[];
  /** The numbers of the contents of `defines`, in their order. */
  readonly contents: readonly number[];
}

const none: readonly never[] = [];

/** Finds and numbers what can be reached. */
export function patternGraph(start: SimplePattern): PatternGraph {
  const patterns: SimplePattern[] = [];
  const numbers = new Map<SimplePattern, number>();
  const parts: (readonly number[])[] = [];
  const defines: ElementDefine[] = [];
  const known = new Set<ElementDefine>();
  const contents: number[] = [];

  const add = (pattern: SimplePattern, own: readonly number[]): number => {
    const number = patterns.push(pattern) - 1;
    numbers.set(pattern, number);
    parts.push(own);
    if (pattern.kind === 'ref' && !known.has(pattern.define)) {
      known.add(pattern.define);
      defines.push(pattern.define);
    }
    return number;
  };
  const walk = (root: SimplePattern): number => {
    const steps = [{ pattern: root, inner: partsOf(root), found: [] as number[] }];
    let last = -1;
    for (let step = steps.at(-1); step !== undefined; step = steps.at(-1)) {
      const { pattern, inner, found } = step;
      const part = inner[found.length];
      if (part === undefined) {
        steps.pop();
        last = add(pattern, found);
        steps.at(-1)?.found.push(last);
        continue;
      }
      const number = numbers.get(part);
      const deeper = number === undefined ? partsOf(part) : none;
      if (deeper.length > 0) steps.push({ pattern: part, inner: deeper, found: [] });
      else found.push(number ?? add(part, none));
    }
    return last;
  };

  const startNumber = walk(start);
  // The list grows while it is worked on.
  for (const { content } of defines) contents.push(numbers.get(content) ?? walk(content));
  return { patterns, numbers, parts, start: startNumber, defines, contents };
}

function partsOf(pattern: SimplePattern): readonly SimplePattern[] {
  switch (pattern.kind) {
    case 'choice':
    case 'group':
    case 'interleave':
      return pattern.members;
    case 'oneOrMore':
    case 'list':
    case 'attribute':
      return [pattern.of];
    case 'data':
      return pattern.except === undefined ? none : [pattern.except];
    default:
      return none;
  }
}
