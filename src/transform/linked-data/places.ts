import type { SaxonNode } from '../../engines/saxon-js.ts';
import type { Iri } from '../../graph/triple.ts';

/**
 * Where the source says what a graph says: the node of a thing, and of what is said of it by its object. Kept as nodes,
 * which cost nothing; lines are found when something is to be told of them.
 */
export class Places {
  readonly #nodes = new Map<string, SaxonNode>();

  /** Notes where a thing, or something that is said of it, stands; what was noted first stays. */
  note(node: SaxonNode | undefined, subject: Iri, object?: string): void {
    if (node === undefined) return;
    const key = object === undefined ? subject : `${subject}\t${object}`;
    if (!this.#nodes.has(key)) this.#nodes.set(key, node);
  }

  /** The node of a thing, or of what is said of it. */
  of(subject: Iri, object?: string): SaxonNode | undefined {
    return this.#nodes.get(object === undefined ? subject : `${subject}\t${object}`);
  }
}
