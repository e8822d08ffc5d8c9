import type { LoadedFile } from '../syntax/loaded-schema.ts';
import { schemaAttribute } from '../syntax/schema-attribute.ts';
import { relaxNgNamespace, type SchemaElement } from '../syntax/schema-element.ts';
import { trimSpace } from '../syntax/trim-space.ts';

interface Override {
  readonly element: SchemaElement;
  /** Whether there was something to override. */
  isUsed: boolean;
}

/** What an `include` puts in the place of the definitions of the file (RELAX NG, section 4.7). */
export class Overrides {
  readonly file: LoadedFile;
  readonly #outer: Overrides | undefined;
  readonly #start: Override | undefined;
  readonly #defines = new Map<string, Override>();

  constructor(include: SchemaElement, file: LoadedFile, outer: Overrides | undefined) {
    this.file = file;
    this.#outer = outer;
    const divisions = [include];
    for (let division = divisions.pop(); division !== undefined; division = divisions.pop()) {
      for (const child of division.children) {
        if (child.kind !== 'element' || child.namespace !== relaxNgNamespace) continue;
        if (child.localName === 'div') divisions.push(child);
        else if (child.localName === 'start') this.#start ??= { element: child, isUsed: false };
        else {
          const name = definedName(child);
          if (!this.#defines.has(name)) this.#defines.set(name, { element: child, isUsed: false });
        }
      }
    }
  }

  /** Whether a `start` or `define` of the file, or of one that it includes, gives way to another. */
  replaces(element: SchemaElement): boolean {
    // What an inner `include` puts in its place may give way to an outer one in its turn.
    for (let from: Overrides | undefined = this; from !== undefined; from = from.#outer) {
      const override = element.localName === 'start' ? from.#start : from.#defines.get(definedName(element));
      if (override === undefined) continue;
      override.isUsed = true;
      return true;
    }
    return false;
  }

  /** The overriding elements that there was nothing for. */
  unused(): SchemaElement[] {
    const all = this.#start === undefined ? [] : [this.#start];
    return [...all, ...this.#defines.values()].filter(({ isUsed }) => !isUsed).map(({ element }) => element);
  }
}

/** The name of a `define`. */
export function definedName(element: SchemaElement): string {
  return trimSpace(schemaAttribute(element, 'name')?.value ?? '');
}
