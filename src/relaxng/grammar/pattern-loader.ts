import type { Datatype, DatatypeLibrary } from '../datatypes/datatype.ts';
import type { NameClass } from '../pattern/name-class.ts';
import type { AttributeDeclaration, Documentation, ElementDeclaration, Pattern } from '../pattern/pattern.ts';
import type { PatternTable } from '../pattern/pattern-table.ts';
import {
  type DatatypeData,
  type DeclarationData,
  type GrammarData,
  type NameClassData,
  record,
} from './grammar-data.ts';

/** What it takes to make patterns out of data. */
export interface PatternSources {
  readonly table: PatternTable;
  readonly library: (uri: string) => DatatypeLibrary | undefined;
  /** All documentation of the grammar; called only when some is wanted. */
  readonly documentation: () => readonly string[];
}

/** Makes patterns out of the data of a grammar, each when it is first needed. */
export class PatternLoader {
  readonly #data: GrammarData;
  readonly #sources: PatternSources;
  readonly #patterns: (Pattern | undefined)[] = [];
  readonly #elements: (ElementDeclaration | undefined)[] = [];
  readonly #datatypes: (Datatype | undefined)[] = [];
  readonly #nameClasses = new Map<NameClassData, NameClass>();

  constructor(data: GrammarData, sources: PatternSources) {
    this.#data = data;
    this.#sources = sources;
  }

  pattern(index: number): Pattern {
    const known = this.#patterns[index];
    if (known !== undefined) return known;
    // What it refers to is made first, without recursion: schemas may be nested deeper than a stack is.
    const pending = [index];
    for (let next = pending.at(-1); next !== undefined; next = pending.at(-1)) {
      const count = pending.length;
      if (this.#patterns[next] === undefined) this.#needParts(next, pending);
      if (pending.length > count) continue;
      this.#patterns[next] ??= this.#make(next);
      pending.pop();
    }
    return this.#patterns[index] as Pattern;
  }

  /** Adds the patterns that one refers to and that have not been made. */
  #needParts(index: number, pending: number[]): void {
    const { code, offsets, attributes } = this.#data;
    const offset = at(offsets, index);
    const need = (of: number) => {
      // Each pattern stands after those it refers to: data that do otherwise would make a circle.
      if (!(of < index)) throw new RangeError('The data of the grammar are damaged.');
      if (this.#patterns[of] === undefined) pending.push(of);
    };
    switch (code[offset]) {
      case record.choice: {
        const end = offset + 2 + at(code, offset + 1);
        for (let member = offset + 2; member < end; member++) need(at(code, member));
        break;
      }
      case record.group:
      case record.interleave:
        need(at(code, offset + 2));
        need(at(code, offset + 1));
        break;
      case record.oneOrMore:
      case record.list:
        need(at(code, offset + 1));
        break;
      case record.data:
        if (at(code, offset + 2) > 0) need(at(code, offset + 2) - 1);
        break;
      case record.attribute:
        need(at(attributes, at(code, offset + 1))[1]);
    }
  }

  element(index: number): ElementDeclaration {
    const known = this.#elements[index];
    if (known !== undefined) return known;
    const declaration = new LoadedElement(this, index, at(this.#data.elements, index));
    this.#elements[index] = declaration;
    return declaration;
  }

  nameClass(data: NameClassData): NameClass {
    if (typeof data === 'number') {
      const known = this.#nameClasses.get(data);
      if (known !== undefined) return known;
    }
    const nameClass = this.#makeNameClass(data);
    if (typeof data === 'number') this.#nameClasses.set(data, nameClass);
    return nameClass;
  }

  #make(index: number): Pattern {
    const { code, offsets } = this.#data;
    const { table } = this.#sources;
    const offset = at(offsets, index);
    const argument = (number: number) => at(code, offset + number);
    const child = (number: number) => at(this.#patterns, argument(number)) as Pattern;
    switch (argument(0)) {
      case record.empty:
        return table.empty;
      case record.notAllowed:
        return table.notAllowed;
      case record.text:
        return table.text;
      case record.choice:
        return table.choiceOf(this.#children(offset + 2, argument(1)));
      case record.group:
        return table.group(child(1), child(2));
      case record.interleave:
        return table.interleave(child(1), child(2));
      case record.oneOrMore:
        return table.oneOrMore(child(1));
      case record.list:
        return table.list(child(1));
      case record.data: {
        const documentation = this.words(argument(3));
        const except = argument(2) > 0 ? this.pattern(argument(2) - 1) : undefined;
        const details = { order: index, ...(except && { except }), ...(documentation && { documentation }) };
        return table.data(this.datatype(argument(1)), details);
      }
      case record.value: {
        const documentation = this.words(argument(3));
        const value = at(this.#data.values, 2 * argument(2));
        const key = at(this.#data.values, 2 * argument(2) + 1);
        const details = { order: index, value, key, ...(documentation && { documentation }) };
        return table.value(this.datatype(argument(1)), details);
      }
      case record.attribute:
        return table.attribute(this.#attribute(argument(1)));
      case record.element:
        return table.element(this.element(argument(1)));
      default:
        throw new RangeError('The data of the grammar are damaged.');
    }
  }

  #children(from: number, count: number): Pattern[] {
    const children: Pattern[] = [];
    for (let place = from; place < from + count; place++)
      children.push(at(this.#patterns, at(this.#data.code, place)) as Pattern);
    return children;
  }

  #attribute(index: number): AttributeDeclaration {
    const [nameClass, of, words] = at(this.#data.attributes, index);
    const documentation = this.words(words);
    return {
      index,
      nameClass: this.nameClass(nameClass),
      of: this.pattern(of),
      ...(documentation && { documentation }),
    };
  }

  datatype(index: number): Datatype {
    const known = this.#datatypes[index];
    if (known !== undefined) return known;
    const datatype = makeDatatype(at(this.#data.datatypes, index), this.#sources.library);
    this.#datatypes[index] = datatype;
    return datatype;
  }

  /** The words that data refer to: 0 for none. */
  words(reference: number): Documentation | undefined {
    return reference === 0 ? undefined : new LazyDocumentation(this.#sources.documentation, reference - 1);
  }

  #makeNameClass(data: NameClassData): NameClass {
    if (typeof data === 'number') {
      const namespace = at(this.#data.namespaces, at(this.#data.names, 2 * data));
      return {
        kind: 'name',
        namespace,
        localName: at(this.#data.localNames, at(this.#data.names, 2 * data + 1)),
      };
    }
    if (isList(data)) return { kind: 'choice', members: data.map((member) => this.nameClass(member)) };
    const except = data.except === undefined ? {} : { except: this.nameClass(data.except) };
    if (data.namespace === undefined) return { kind: 'anyName', ...except };
    return { kind: 'nsName', namespace: data.namespace, ...except };
  }
}

/** Most elements of a large grammar are named and never met: what they hold is made when it is asked for. */
class LoadedElement implements ElementDeclaration {
  readonly index: number;
  readonly #loader: PatternLoader;
  readonly #data: DeclarationData;
  #nameClass: NameClass | undefined;

  constructor(loader: PatternLoader, index: number, data: DeclarationData) {
    this.#loader = loader;
    this.index = index;
    this.#data = data;
  }

  get nameClass(): NameClass {
    this.#nameClass ??= this.#loader.nameClass(this.#data[0]);
    return this.#nameClass;
  }

  get documentation(): Documentation | undefined {
    return this.#loader.words(this.#data[2]);
  }

  get content(): Pattern {
    return this.#loader.pattern(this.#data[1]);
  }
}

class LazyDocumentation implements Documentation {
  readonly #all: () => readonly string[];
  readonly #index: number;

  constructor(all: () => readonly string[], index: number) {
    this.#all = all;
    this.#index = index;
  }

  get text(): string {
    return this.#all()[this.#index] ?? '';
  }
}

function makeDatatype(data: DatatypeData, library: PatternSources['library']): Datatype {
  const parameters = [];
  for (let index = 0; index < data.parameters.length; index += 2) {
    parameters.push({ name: at(data.parameters, index), value: at(data.parameters, index + 1) });
  }
  // Parameters were judged when the schema was compiled, where they might name a namespace.
  const made = library(data.library)?.create(data.name, parameters, { namespaceOf: () => undefined }, true);
  if (made === undefined || 'message' in made) throw new RangeError('The data of the grammar are damaged.');
  return made;
}

function isList(data: Exclude<NameClassData, number>): data is readonly NameClassData[] {
  return Array.isArray(data);
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new RangeError('The data of the grammar are damaged.');
  return item;
}
