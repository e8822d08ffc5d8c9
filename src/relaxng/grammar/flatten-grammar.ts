import type { Datatype } from '../datatypes/datatype.ts';
import type { NameClass } from '../pattern/name-class.ts';
import { type PatternGraph, patternGraph } from '../simplify/restrictions/pattern-graph.ts';
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
  readonly #documentation = new Numbers<string>();
  readonly #attributes: DeclarationData[] = [];
  readonly #defineIndex = new Map<ElementDefine, number>();

  flatten(grammar: SimpleGrammar): FlatGrammar {
    const graph = patternGraph(grammar.start);
    for (const define of graph.defines) this.#defineIndex.set(define, this.#defineIndex.size);
    const records = this.#patterns(graph);
    const elements = graph.defines.map(
      ({ nameClass, documentation }, index): DeclarationData => [
        this.#nameClass(nameClass),
        records[graph.contents[index] as number] as number,
        this.#words(documentation),
      ],
    );
    const start = records[graph.start] as number;
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

  /** By the number of a pattern its record. */
  #patterns({ patterns, parts }: PatternGraph): number[] {
    const records: number[] = [];
    const hasAttributesOnly: boolean[] = [];
    for (const [number, pattern] of patterns.entries()) {
      const inner = parts[number] as readonly number[];
      const isAttribute = pattern.kind === 'attribute' || pattern.kind === 'empty';
      hasAttributesOnly.push(
        isAttribute || (isOperator(pattern) && inner.every((part) => hasAttributesOnly[part])),
      );
      const own = inner.map((part) => records[part] as number);
      const side = inner.map((part) => hasAttributesOnly[part] as boolean);
      records.push(pattern.kind === 'group' ? this.#group(own, side) : this.#make(pattern, own));
    }
    return records;
  }

  #make(pattern: SimplePattern, parts: readonly number[]): number {
    const [first = 0] = parts;
    switch (pattern.kind) {
      case 'choice':
        return this.#record([record.choice, parts.length, ...parts]);
      case 'interleave':
        return this.#balanced(record.interleave, parts);
      case 'oneOrMore':
      case 'list':
        return this.#record([record[pattern.kind], first]);
      case 'data': {
        const except = pattern.except === undefined ? 0 : 1 + first;
        const datatype = this.#datatype(pattern.datatype);
        return this.#record([record.data, datatype, except, this.#words(pattern.documentation)]);
      }
      case 'value': {
        const value = this.#value(pattern.value, pattern.key);
        const datatype = this.#datatype(pattern.datatype);
        return this.#record([record.value, datatype, value, this.#words(pattern.documentation)]);
      }
      case 'attribute': {
        const { nameClass, documentation } = pattern;
        this.#attributes.push([this.#nameClass(nameClass), first, this.#words(documentation)]);
        return this.#record([record.attribute, this.#attributes.length - 1]);
      }
      case 'ref':
        return this.#record([record.element, this.#defineIndex.get(pattern.define) as number]);
      case 'group':
        return this.#group(parts, []);
      default:
        return this.#record([record[pattern.kind]]);
    }
  }

  /** One after another from the right; attributes side by side, whose order means nothing, as a balanced tree. */
  #group(parts: readonly number[], isAttribute: readonly boolean[]): number {
    const members: number[] = [];
    for (let index = 0; index < parts.length; ) {
      let end = index + 1;
      while (isAttribute[index] && isAttribute[end]) end++;
      members.push(this.#balanced(record.group, parts.slice(index, end)));
      index = end;
    }
    return members.reduceRight((right, left) => this.#record([record.group, left, right]));
  }

  /** A balanced tree: what changes with one member is then little. */
  #balanced(kind: typeof record.group | typeof record.interleave, members: readonly number[]): number {
    if (members.length === 1) return members[0] as number;
    const half = members.length >> 1;
    const left = this.#balanced(kind, members.slice(0, half));
    return this.#record([kind, left, this.#balanced(kind, members.slice(half))]);
  }

  #record(integers: readonly number[]): number {
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

function isOperator({ kind }: SimplePattern): boolean {
  return kind === 'group' || kind === 'interleave' || kind === 'choice' || kind === 'oneOrMore';
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
