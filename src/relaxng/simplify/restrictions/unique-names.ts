import type { NameClass } from '../../pattern/name-class.ts';
import type { Place } from '../../syntax/schema-file.ts';
import type { ExpandedPatterns } from '../expand-patterns.ts';
import type { SchemaFindings } from '../schema-findings.ts';
import type { SimplePattern } from '../simple-grammar.ts';
import type { UnexpandedPattern } from '../unexpanded-pattern.ts';
import { NameIndex } from './name-index.ts';
import { nameSet, nameWords } from './name-set.ts';
import { Climber, parentsOf } from './parents.ts';
import { type PatternGraph, partsOf } from './pattern-graph.ts';

/** What must not occur in two members of an operator: attributes and elements by a name, texts whatever. */
interface Sort {
  readonly kind: 'attribute' | 'ref' | 'text';
  readonly section: string;
  /** Operators whose members must not share it. */
  readonly operators: ReadonlySet<SimplePattern['kind']>;
}

const attributes: Sort = { kind: 'attribute', section: '7.3', operators: new Set(['group', 'interleave']) };
const elements: Sort = { kind: 'ref', section: '7.4', operators: new Set(['interleave']) };
const texts: Sort = { kind: 'text', section: '7.4', operators: elements.operators };

/**
 * Reports attributes of one name in two members of a `group` or `interleave` (RELAX NG, section 7.3), elements of one
 * name, and text, in two members of an `interleave` (section 7.4). Goes from each name up to all that it occurs in.
 */
export function checkUniqueNames(
  graph: PatternGraph,
  expanded: ExpandedPatterns,
  findings: SchemaFindings,
): void {
  const checker = new UniquenessChecker(graph, expanded, findings);
  checker.checkNames(attributes);
  checker.checkNames(elements);
  checker.checkTexts();
}

class UniquenessChecker {
  readonly #graph: PatternGraph;
  readonly #expanded: ExpandedPatterns;
  readonly #findings: SchemaFindings;

  constructor(graph: PatternGraph, expanded: ExpandedPatterns, findings: SchemaFindings) {
    this.#graph = graph;
    this.#expanded = expanded;
    this.#findings = findings;
  }

  checkNames(sort: Sort): void {
    const inside = this.#inside(sort);
    if (inside === undefined) return;
    const index = new NameIndex();
    for (const [number, pattern] of this.#graph.patterns.entries()) {
      const nameClass = inside[number] ? nameClassOf(pattern, sort) : undefined;
      if (nameClass !== undefined) index.add(nameClass, number);
    }
    const climber = new Climber(parentsOf(this.#graph, (number) => inside[number] === 1));
    for (const name of index.names()) {
      this.#check(sort, name, index.find(name), climber);
      if (this.#findings.isFull) return;
    }
  }

  checkTexts(): void {
    const inside = this.#inside(texts);
    if (inside === undefined) return;
    const { patterns } = this.#graph;
    const found = [...patterns.keys()].filter(
      (number) => inside[number] && patterns[number]?.kind === 'text',
    );
    this.#check(texts, '', found, new Climber(parentsOf(this.#graph, (number) => inside[number] === 1)));
  }

  /** Which patterns are, or occur in, an operator that the rule is about; undefined where there is none. */
  #inside({ operators }: Sort): Uint8Array | undefined {
    const { patterns, numbers } = this.#graph;
    const inside = new Uint8Array(patterns.length);
    // Parents come after their children, so backwards they come first.
    for (let number = patterns.length - 1; number >= 0; number--) {
      const pattern = patterns[number] as SimplePattern;
      if (operators.has(pattern.kind)) inside[number] = 1;
      if (inside[number] && 'members' in pattern) {
        for (const member of pattern.members) inside[numbers.get(member) as number] = 1;
      } else if (inside[number] && pattern.kind === 'oneOrMore') {
        inside[numbers.get(pattern.of) as number] = 1;
      }
    }
    return inside.includes(1) ? inside : undefined;
  }

  #check(sort: Sort, name: string, from: readonly number[], climber: Climber): void {
    const { patterns } = this.#graph;
    const met: SimplePattern[] = [];
    climber.climb(from, {
      meet: (number) => {
        const operator = patterns[number] as SimplePattern;
        if (sort.operators.has(operator.kind)) met.push(operator);
      },
    });
    for (const operator of met) this.#report(sort, name, operator, climber);
  }

  #report(sort: Sort, name: string, operator: SimplePattern, climber: Climber): void {
    const written = this.#expanded.written.get(operator) ?? [];
    const places: Place[] = [];
    for (const [index, member] of partsOf(operator).entries()) {
      if (!climber.hasVisited(this.#graph.numbers.get(member) as number)) continue;
      const from = written[index];
      places.push((from && this.#placeIn(from, sort, name, climber)) ?? member.place);
      if (places.length === 2) break;
    }
    const [first = operator.place, second = first] = places;
    const what =
      sort.kind === 'text'
        ? 'text'
        : `the ${sort.kind === 'ref' ? 'element' : 'attribute'} ${nameWords(name)}`;
    const article = operator.kind === 'interleave' ? 'an' : 'a';
    const message = `Two members of ${article} \`${operator.kind}\` must not both allow ${what}`;
    this.#findings.report('relaxng/schema-restriction', second, sort.section, message, {
      related: [{ place: first, message: 'The first of them.' }],
    });
  }

  /** Where a member of an operator, as it is written, allows the name: there, or where it refers to what does. */
  #placeIn(root: UnexpandedPattern, sort: Sort, name: string, climber: Climber): Place | undefined {
    const tasks = [root];
    for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
      if (task.kind === 'ref') {
        const simple = this.#expanded.definitions.get(task.definition);
        const number = simple && this.#graph.numbers.get(simple);
        if (number !== undefined && climber.hasVisited(number)) return task.place;
      } else if ('members' in task) tasks.push(...[...task.members].reverse());
      else if (task.kind === 'oneOrMore') tasks.push(task.of);
      else if (task.kind === 'text' && sort.kind === 'text') return task.place;
      else if (
        (task.kind === 'attribute' && sort.kind === 'attribute') ||
        (task.kind === 'element' && sort.kind === 'ref')
      ) {
        const { names, wildcards } = nameSet(task.nameClass);
        if (names.includes(name) || wildcards.some((wildcard) => wildcard.has(name))) return task.place;
      }
    }
    return undefined;
  }
}

function nameClassOf(pattern: SimplePattern, { kind }: Sort): NameClass | undefined {
  if (pattern.kind !== kind) return undefined;
  if (pattern.kind === 'attribute') return pattern.nameClass;
  return pattern.kind === 'ref' ? pattern.define.nameClass : undefined;
}
