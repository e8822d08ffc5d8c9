import type { Place } from '../../syntax/schema-file.ts';
import type { ExpandedPatterns } from '../expand-patterns.ts';
import type { SchemaFindings } from '../schema-findings.ts';
import type { SimplePattern } from '../simple-grammar.ts';
import type { UnexpandedPattern } from '../unexpanded-pattern.ts';
import type { Climber } from './climber.ts';
import { NameIndex } from './name-index.ts';
import { nameSet, nameWords } from './name-set.ts';

import type { PatternGraph } from './pattern-graph.ts';

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
  climber: Climber,
): void {
  const checker = new UniquenessChecker(graph, expanded, findings, climber);
  for (const sort of [attributes, elements, texts]) checker.check(sort);
}

class UniquenessChecker {
  readonly #graph: PatternGraph;
  readonly #expanded: ExpandedPatterns;
  readonly #findings: SchemaFindings;
  readonly #climber: Climber;

  constructor(graph: PatternGraph, expanded: ExpandedPatterns, findings: SchemaFindings, climber: Climber) {
    this.#graph = graph;
    this.#expanded = expanded;
    this.#findings = findings;
    this.#climber = climber;
  }

  check(sort: Sort): void {
    const within = this.#within(sort);
    if (within === undefined) return;
    const { patterns } = this.#graph;
    const index = new NameIndex();
    const texts: number[] = [];
    for (let number = 0; number < patterns.length; number++) {
      const pattern = patterns[number] as SimplePattern;
      if (pattern.kind !== sort.kind || within[number] !== 1) continue;
      if (pattern.kind === 'text') texts.push(number);
      else if (pattern.kind === 'ref') index.add(pattern.define.nameClass, number);
      else if (pattern.kind === 'attribute') index.add(pattern.nameClass, number);
    }
    if (sort.kind === 'text') this.#checkName(sort, '', texts, within);
    for (const name of index.names()) {
      this.#checkName(sort, name, index.find(name), within);
      if (this.#findings.isFull) return;
    }
  }

  /** Marks what is, or occurs in, an operator that the rule is about; undefined where there is none. */
  #within({ operators }: Sort): Uint8Array | undefined {
    const { patterns, parts } = this.#graph;
    const within = new Uint8Array(patterns.length);
    let any = false;
    // Parents come after their children, so backwards they come first.
    for (let number = patterns.length - 1; number >= 0; number--) {
      const { kind } = patterns[number] as SimplePattern;
      const isOperator = operators.has(kind);
      if (
        !isOperator &&
        (within[number] === 0 || (kind !== 'oneOrMore' && kind !== 'choice' && kind !== 'group'))
      ) {
        continue;
      }
      any = true;
      within[number] = 1;
      for (const part of parts[number] as readonly number[]) within[part] = 1;
    }
    return any ? within : undefined;
  }

  #checkName(sort: Sort, name: string, from: readonly number[], within: Uint8Array): void {
    const { patterns } = this.#graph;
    let met: number[] | undefined;
    const meet = (number: number): void => {
      if (!sort.operators.has((patterns[number] as SimplePattern).kind)) return;
      met ??= [];
      met.push(number);
    };
    this.#climber.climb(from, { meet, within });
    for (const operator of met ?? []) this.#report(sort, name, operator);
  }

  #report(sort: Sort, name: string, number: number): void {
    const operator = this.#graph.patterns[number] as SimplePattern;
    const written = this.#expanded.written.get(operator) ?? [];
    const places: Place[] = [];
    for (const [index, part] of (this.#graph.parts[number] as readonly number[]).entries()) {
      if (!this.#climber.hasVisited(part)) continue;
      const from = written[index];
      places.push((from && this.#placeIn(from, sort, name)) ?? operator.place);
      if (places.length === 2) break;
    }
    const [first = operator.place, second = first] = places;
    const what =
      sort.kind === 'text' ? 'text' : nameWords(sort.kind === 'ref' ? 'element' : 'attribute', name);
    const article = operator.kind === 'interleave' ? 'an' : 'a';
    const message = `Two members of ${article} \`${operator.kind}\` must not both allow ${what}`;
    this.#findings.report('relaxng/schema-restriction', second, sort.section, message, {
      related: [{ place: first, message: 'The first of them.' }],
    });
  }

  /** Where a member of an operator, as it is written, allows the name: there, or where it refers to what does. */
  #placeIn(root: UnexpandedPattern, sort: Sort, name: string): Place | undefined {
    const tasks = [root];
    for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
      if (task.kind === 'ref') {
        const simple = this.#expanded.definitions.get(task.definition);
        const number = simple && this.#graph.numbers.get(simple);
        if (number !== undefined && this.#climber.hasVisited(number)) return task.place;
      } else if ('members' in task) for (const member of [...task.members].reverse()) tasks.push(member);
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
