import type { DocumentSource } from './document-source.ts';
import type { Sibling } from './slip.ts';

/** More children of one element are not remembered: only what is said of the elements beside a wrong one stands on them. */
const mostRemembered = 4096;

/**
 * The children so far of all elements that are open, those of the outermost first. Levels are 1 for the root and 0 for
 * the document, whose only child it is. Arrays side by side make no objects.
 */
export class RememberedChildren {
  readonly #ids: number[] = [];
  readonly #starts: number[] = [];
  readonly #sources: DocumentSource[] = [];
  /** How many entries count: what stands behind them is overwritten, since to shorten arrays costs more. */
  #used = 0;
  /** By level: how many children there have been, and where the remembered ones begin. */
  readonly #counts: number[] = [0];
  readonly #firsts: number[] = [0];

  /** An element has opened at a level, a child of the one above. */
  open(level: number, nameId: number, source: DocumentSource, start: number): void {
    const count = (this.#counts[level - 1] as number)++;
    if (count < mostRemembered) {
      const place = this.#used++;
      this.#ids[place] = nameId;
      this.#starts[place] = start;
      this.#sources[place] = source;
    }
    this.#counts[level] = 0;
    this.#firsts[level] = this.#used;
  }

  /** The element at a level has ended: its children are forgotten. */
  close(level: number): void {
    this.#used = this.#firsts[level] as number;
  }

  /** The children so far of the element at a level, the first ones only where they are many. */
  of(level: number): Sibling[] {
    const first = this.#firsts[level] as number;
    const count = Math.min(this.#counts[level] as number, mostRemembered);
    const children: Sibling[] = [];
    for (let index = first; index < first + count; index++) {
      children.push({
        nameId: this.#ids[index] as number,
        start: this.#starts[index] as number,
        source: this.#sources[index] as DocumentSource,
      });
    }
    return children;
  }

  /** How many of the children so far have a name; undefined where they are too many to tell. */
  count(level: number, nameId: number): number | undefined {
    const children = this.#counts[level] as number;
    if (children > mostRemembered) return undefined;
    const first = this.#firsts[level] as number;
    let count = 0;
    for (let index = first; index < first + children; index++) if (this.#ids[index] === nameId) count++;
    return count;
  }
}
