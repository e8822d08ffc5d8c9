import type { Datatype } from '../datatypes/datatype.ts';
import type { NameClass } from '../pattern/name-class.ts';
import type { ElementDefine, SimpleGrammar, SimplePattern } from '../simplify/simple-grammar.ts';
import {
  type DatatypeData,
  type DeclarationData,
  type GrammarData,
  type NameClassData,
  record,
} from './grammar-data.ts';

/** A grammar as data, and its documentation beside it, which is wanted less often than it is large. */
export interface FlatGrammar {
  readonly data: GrammarData;
  readonly documentation: readonly string[];
}

/** Turns a simple grammar into flat data: each pattern once, elements numbered as they are met from the start. */
export function flattenGrammar(grammar: SimpleGrammar): FlatGrammar {
  return new Flattener().flatten(grammar);
}

class Flattener {
  readonly #namespaces = new Numbers<string>();
  readonly #localNames = new Numbers<string>();
  readonly #names: number[] = [];
  readonly #nameIndex = new Map<string, number>();
  readonly #datatypes: DatatypeData[] = [];
  readonly #datatypeIndex = new Map<string, number>();
  readonly #values: string[] = [];
  readonly #valueIndex = new Map<string, number>();
  readonly #code: number[] = [];
  readonly #offsets: number[] = [];
  readonly #records = new Map<string, number>();
  readonly #done = new Map<SimplePattern, number>();
  readonly #documentation = new Numbers<string>();
  readonly #attributes: DeclarationData[] = [];
  readonly #defines: ElementDefine[] = [];
  readonly #defineIndex = new Map<ElementDefine, number>();

  flatten(grammar: SimpleGrammar): FlatGrammar {
    const start = this.#pattern(grammar.start);
    const elements: DeclarationData[] = [];
    // The list grows while contents are flattened: what is reachable, and nothing else.
    for (let index = 0; index < this.#defines.length; index++) {
      const { nameClass, content, documentation } = this.#defines[index] as ElementDefine;
      elements.push([this.#nameClass(nameClass), this.#pattern(content), this.#words(documentation)]);
    }
    return {
      data: {
        namespaces: this.#namespaces.all,
        names: this.#names,
        localNames: this.#localNames.all,
        datatypes: this.#datatypes,
        values: this.#values,
        offsets: this.#offsets,
        code: this.#code,
        attributes: this.#attributes,
        elements,
        start,
      },
      documentation: this.#documentation.all,
    };
  }

  #pattern(pattern: SimplePattern): number {
    const known = this.#done.get(pattern);
    if (known !== undefined) return known;
    const index = this.#make(pattern);
    this.#done.set(pattern, index);
    return index;
  }

  #make(pattern: SimplePattern): number {
    switch (pattern.kind) {
      case 'choice':
        return this.#record(
          record.choice,
          pattern.members.length,
          ...pattern.members.map((of) => this.#pattern(of)),
        );
      case 'group':
        return pattern.members
          .map((of) => this.#pattern(of))
          .reduceRight((right, left) => this.#record(record.group, left, right));
      case 'interleave':
        return this.#interleave(pattern.members.map((of) => this.#pattern(of)));
      case 'oneOrMore':
      case 'list':
        return this.#record(record[pattern.kind], this.#pattern(pattern.of));
      case 'data': {
        const except = pattern.except === undefined ? 0 : 1 + this.#pattern(pattern.except);
        return this.#record(
          record.data,
          this.#datatype(pattern.datatype),
          except,
          this.#words(pattern.documentation),
        );
      }
      case 'value': {
        const value = this.#value(pattern.value, pattern.key);
        return this.#record(
          record.value,
          this.#datatype(pattern.datatype),
          value,
          this.#words(pattern.documentation),
        );
      }
      case 'attribute': {
        const { nameClass, of, documentation } = pattern;
        const declaration: DeclarationData = [
          this.#nameClass(nameClass),
          this.#pattern(of),
          this.#words(documentation),
        ];
        this.#attributes.push(declaration);
        return this.#record(record.attribute, this.#attributes.length - 1);
      }
      case 'ref':
        return this.#record(record.element, this.#define(pattern.define));
      default:
        return this.#record(record[pattern.kind]);
    }
  }

  /** A balanced tree: what changes with one member is then little. */
  #interleave(members: readonly number[]): number {
    if (members.length === 1) return members[0] as number;
    const half = members.length >> 1;
    const left = this.#interleave(members.slice(0, half));
    return this.#record(record.interleave, left, this.#interleave(members.slice(half)));
  }

  #define(define: ElementDefine): number {
    const known = this.#defineIndex.get(define);
    if (known !== undefined) return known;
    this.#defines.push(define);
    this.#defineIndex.set(define, this.#defines.length - 1);
    return this.#defines.length - 1;
  }

  #record(...integers: readonly number[]): number {
    const key = integers.join(' ');
    const known = this.#records.get(key);
    if (known !== undefined) return known;
    const index = this.#offsets.length;
    this.#offsets.push(this.#code.length);
    for (const integer of integers) this.#code.push(integer);
    this.#records.set(key, index);
    return index;
  }

  #value(value: string, canonical: string): number {
    const key = JSON.stringify([value, canonical]);
    let index = this.#valueIndex.get(key);
    if (index === undefined) {
      index = this.#values.push(value, canonical) / 2 - 1;
      this.#valueIndex.set(key, index);
    }
    return index;
  }

  #words(documentation: string | undefined): number {
    return documentation === undefined ? 0 : 1 + this.#documentation.of(documentation);
  }

  #datatype({ library, name, parameters }: Datatype): number {
    const data = {
      library,
      name,
      parameters: parameters.flatMap((parameter) => [parameter.name, parameter.value]),
    };
    const key = JSON.stringify(data);
    let index = this.#datatypeIndex.get(key);
    if (index === undefined) {
      index = this.#datatypes.push(data) - 1;
      this.#datatypeIndex.set(key, index);
    }
    return index;
  }

  #nameClass(nameClass: NameClass): NameClassData {
    switch (nameClass.kind) {
      case 'name':
        return this.#name(nameClass.namespace, nameClass.localName);
      case 'choice':
        return nameClass.members.map((member) => this.#nameClass(member));
      default:
        return {
          ...(nameClass.kind === 'nsName' && { namespace: nameClass.namespace }),
          ...(nameClass.except && { except: this.#nameClass(nameClass.except) }),
        };
    }
  }

  #name(namespace: string, localName: string): number {
    const key = `${namespace} ${localName}`;
    let index = this.#nameIndex.get(key);
    if (index === undefined) {
      index = this.#names.push(this.#namespaces.of(namespace), this.#localNames.of(localName)) / 2 - 1;
      this.#nameIndex.set(key, index);
    }
    return index;
  }
}

/** Numbers things in the order in which they are met. */
class Numbers<Thing> {
  readonly all: Thing[] = [];
  readonly #index = new Map<Thing, number>();

  of(thing: Thing): number {
    let index = this.#index.get(thing);
    if (index === undefined) {
      index = this.all.push(thing) - 1;
      this.#index.set(thing, index);
    }
    return index;
  }
}
