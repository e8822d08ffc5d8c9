/** Elements that are nested deeper have no path: it would be longer than the document, if there is one at every level. */
const deepest = 200;

/** The paths of the elements that are open, each made when it is first asked for and kept while the element is open. */
export class ElementPaths {
  readonly #paths: (string | undefined)[] = [];

  /** To be called when an element opens at a level, 1 for the root. */
  forget(level: number): void {
    this.#paths[level] = undefined;
  }

  /** The path of the element at a level, undefined where it is too deep; `step` gives the last step of one. */
  path(level: number, step: (level: number) => string): string | undefined {
    if (level > deepest) return undefined;
    let known = level;
    while (known > 0 && this.#paths[known] === undefined) known--;
    let path = known > 0 ? (this.#paths[known] as string) : '';
    while (known < level) {
      known++;
      path += step(known);
      this.#paths[known] = path;
    }
    return path;
  }
}
