import { ownText, type SchemaNode } from '../schema-node.ts';
import { patternsOf, type SchemaPatterns } from '../schema-patterns.ts';
import { leastElements } from './least-elements.ts';
import type { Random } from './random.ts';
import { wayToUnused } from './way-to-unused.ts';
import { Writing } from './writing.ts';

/** How often `zeroOrMore` and `oneOrMore` repeat at most. */
const repetitions = 3;

/** Makes documents that a schema should accept, each on its way to patterns that none has used so far. */
export class DocumentGenerator {
  readonly #patterns: SchemaPatterns;
  readonly #least: ReadonlyMap<SchemaNode, number>;
  #steps: ReadonlyMap<SchemaNode, number> = new Map();
  readonly #used = new Set<SchemaNode>();

  constructor(patterns: SchemaPatterns) {
    this.#patterns = patterns;
    this.#least = leastElements(patterns);
  }

  /** A document of about as many elements as `size` says, more only where the schema demands it. */
  document(random: Random, size: number): string {
    const { unused } = this;
    this.#steps = unused.length === 0 ? new Map() : wayToUnused(this.#patterns, unused);
    const writing = new Writing(random, size);
    this.#write(this.#patterns.start, writing);
    return writing.content;
  }

  #write(pattern: SchemaNode, writing: Writing): void {
    this.#used.add(pattern);
    const parts = patternsOf(pattern);
    const all = () => {
      for (const part of parts) this.#write(part, writing);
    };
    switch (pattern.name) {
      case 'start':
      case 'define':
      case 'group':
        all();
        break;
      case 'ref':
        this.#write(this.#definition(pattern), writing);
        break;
      case 'element':
        writing.element(pattern, all);
        break;
      case 'attribute':
        writing.attribute(pattern, this.#value(parts, writing));
        break;
      case 'choice':
        this.#write(this.#branch(parts, writing), writing);
        break;
      case 'optional':
        this.#repeat(parts, writing, 0, 1);
        break;
      case 'zeroOrMore':
        this.#repeat(parts, writing, 0, repetitions);
        break;
      case 'oneOrMore':
        this.#repeat(parts, writing, 1, repetitions);
        break;
      case 'text':
        writing.text();
        break;
      case 'data':
        writing.characters(writing.data(pattern));
        break;
      case 'empty':
        break;
      default:
        throw new Error(`${pattern.place}: the generator does not know \`${pattern.name}\`.`);
    }
  }

  /** The value of an attribute, or of an element that holds a value only. */
  #value(patterns: readonly SchemaNode[], writing: Writing): string {
    const values = patterns.map((pattern) => {
      this.#used.add(pattern);
      const parts = patternsOf(pattern);
      if (pattern.name === 'value') return ownText(pattern);
      if (pattern.name === 'data') return writing.data(pattern);
      if (pattern.name === 'choice') return this.#value([this.#valueBranch(parts, writing)], writing);
      if (pattern.name === 'ref') return this.#value([this.#definition(pattern)], writing);
      if (pattern.name === 'define' || pattern.name === 'list') return this.#value(parts, writing);
      if (pattern.name !== 'oneOrMore') throw new Error(`${pattern.place}: unknown kind of value.`);
      return Array.from({ length: writing.random.between(1, 3) }, () => this.#value(parts, writing)).join(
        ' ',
      );
    });
    return values.join(' ');
  }

  #repeat(parts: readonly SchemaNode[], writing: Writing, least: number, most: number): void {
    const cost = parts.reduce((sum, part) => sum + this.#cost(part), 0);
    const heading = writing.mayHead() && parts.some((part) => this.#steps.has(part));
    const times = Math.max(heading ? 1 : 0, writing.random.between(least, most));
    for (let count = 0; count < times; count++) {
      if (count >= least && !writing.room(cost) && !(heading && count === 0)) return;
      for (const part of parts) this.#write(part, writing);
    }
  }

  /** One of several branches: mostly the one nearest to something unused, else one for which there is room. */
  #branch(branches: readonly SchemaNode[], writing: Writing): SchemaNode {
    if (writing.mayHead()) {
      const nearest = this.#nearest(branches);
      if (nearest) return nearest;
    }
    const fitting = branches.filter((branch) => writing.room(this.#cost(branch)));
    if (fitting.length > 0) return writing.random.pick(fitting);
    const cheapest = Math.min(...branches.map((branch) => this.#cost(branch)));
    return writing.random.pick(branches.filter((branch) => this.#cost(branch) === cheapest));
  }

  #nearest(branches: readonly SchemaNode[]): SchemaNode | undefined {
    const steps = (branch: SchemaNode) => this.#steps.get(branch) ?? Number.POSITIVE_INFINITY;
    return branches
      .filter((branch) => this.#steps.has(branch))
      .reduce<SchemaNode | undefined>(
        (best, branch) => (best && steps(best) <= steps(branch) ? best : branch),
        undefined,
      );
  }

  #valueBranch(branches: readonly SchemaNode[], { random }: Writing): SchemaNode {
    const fresh = branches.find((branch) => !this.#used.has(branch)) ?? this.#nearest(branches);
    return fresh && random.chance(0.7) ? fresh : random.pick(branches);
  }

  /** The patterns that no document has used so far. */
  get unused(): SchemaNode[] {
    return this.#patterns.reachable.filter((pattern) => !this.#used.has(pattern));
  }

  #cost(pattern: SchemaNode): number {
    return this.#least.get(pattern) ?? 0;
  }

  #definition(ref: SchemaNode): SchemaNode {
    return this.#patterns.definitions.get(ref.attributes.name as string) as SchemaNode;
  }
}
