import { Automaton } from '../automaton/automaton.ts';
import type { DatatypeLibrary } from '../datatypes/datatype.ts';
import { includesName, specificity } from '../pattern/includes-name.ts';
import { type Name, NameTable } from '../pattern/name-table.ts';
import type { ElementDeclaration, Pattern } from '../pattern/pattern.ts';
import { PatternTable } from '../pattern/pattern-table.ts';
import { elementHolders } from './element-holders.ts';
import type { GrammarData, NameClassData } from './grammar-data.ts';
import { PatternLoader } from './pattern-loader.ts';

export interface GrammarSources {
  readonly data: GrammarData;
  readonly library: (uri: string) => DatatypeLibrary | undefined;
  /** All documentation of the grammar; called at most once, and only when some is wanted. */
  readonly documentation: () => readonly string[];
}

/** A compiled grammar, with the automaton that documents have made of it so far: one for all documents of a run. */
export class Grammar {
  readonly table = new PatternTable();
  readonly names = new NameTable();
  readonly automaton: Automaton;
  /** The pattern that the root must match. */
  readonly start: Pattern;
  readonly #data: GrammarData;
  readonly #loader: PatternLoader;
  readonly #anywhere = new Map<Name, Pattern>();
  #elements: readonly ElementDeclaration[] | undefined;

  /** @throws RangeError where the data are not those of a grammar; some of that is found only when they are used. */
  constructor({ data, library, documentation }: GrammarSources) {
    this.#data = data;
    let words: readonly string[] | undefined;
    this.#loader = new PatternLoader(data, {
      table: this.table,
      library,
      documentation: () => {
        words ??= documentation();
        return words;
      },
    });
    const add = (nameClass: NameClassData) => this.names.add(this.#loader.nameClass(nameClass));
    for (const [nameClass] of data.elements) add(nameClass);
    for (const [nameClass] of data.attributes) add(nameClass);
    this.start = this.#loader.pattern(data.start);
    this.automaton = new Automaton(this);
  }

  /** @throws RangeError where the library does not make one of them */
  prepareDatatypes(): void {
    this.#data.datatypes.forEach((_, index) => {
      this.#loader.datatype(index);
    });
  }

  /** All elements, in the order of the schema. */
  get elements(): readonly ElementDeclaration[] {
    this.#elements ??= this.#data.elements.map((_, index) => this.#loader.element(index));
    return this.#elements;
  }

  /** The elements that name classes mean most exactly by a name; several where they do so equally. */
  elementsOf({ namespace, localName }: Pick<Name, 'namespace' | 'localName'>): readonly ElementDeclaration[] {
    let best = 1;
    let found: ElementDeclaration[] = [];
    for (const element of this.elements) {
      const exactness = specificity(element.nameClass, namespace, localName);
      if (exactness < best) continue;
      if (exactness > best) found = [];
      best = exactness;
      found.push(element);
    }
    return found;
  }

  /** The elements in whose content one of a name may stand, in the order of the schema. */
  holdersOf({ namespace, localName }: Pick<Name, 'namespace' | 'localName'>): readonly ElementDeclaration[] {
    const { elements } = this;
    const isNamed = elements.map(({ nameClass }) => includesName(nameClass, namespace, localName));
    return elementHolders(this.#data, (index) => isNamed[index] === true).map(
      (index) => elements[index] as ElementDeclaration,
    );
  }

  contentAnywhere(name: Name): Pattern {
    let content = this.#anywhere.get(name);
    if (content === undefined) {
      content = this.table.choiceOf(this.elementsOf(name).map((element) => element.content));
      this.#anywhere.set(name, content);
    }
    return content;
  }
}
