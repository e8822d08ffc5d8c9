import type { LoadedFile } from '../syntax/loaded-schema.ts';
import type { Place } from '../syntax/schema-file.ts';
import { Definition } from './definition.ts';

/** A `grammar` with its definitions, by way of `div` and `include` too (RELAX NG, section 4.18). */
export class GrammarScope {
  /** The grammar around it; undefined for that outside of all grammars, which can define nothing. */
  readonly parent: GrammarScope | undefined;
  readonly place: Place;
  readonly start = new Definition('start');
  readonly definitions = new Map<string, Definition>();
  readonly #externals = new Map<LoadedFile, Map<string, Definition>>();

  constructor(parent: GrammarScope | undefined, place: Place) {
    this.parent = parent;
    this.place = place;
  }

  /** The definition of a name, whether its parts are known yet or not. */
  definition(name: string): Definition {
    let definition = this.definitions.get(name);
    if (definition === undefined) {
      definition = new Definition(name);
      this.definitions.set(name, definition);
    }
    return definition;
  }

  /** What the pattern of a file means in this grammar where a namespace is inherited: one definition for all places. */
  external(file: LoadedFile, namespace: string): { definition: Definition; isNew: boolean } {
    const byNamespace = this.#externals.get(file) ?? new Map<string, Definition>();
    this.#externals.set(file, byNamespace);
    const known = byNamespace.get(namespace);
    if (known !== undefined) return { definition: known, isNew: false };
    const definition = new Definition(file.file.file);
    byNamespace.set(namespace, definition);
    return { definition, isNew: true };
  }
}
