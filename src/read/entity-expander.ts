import { type Entities, entityDepthLimit, entitySizeLimit } from './doctype/entity.ts';
import type { Fault } from './fault.ts';
import {
  ampersandFault,
  externalFault,
  incompleteEntity,
  type ReferencePlace,
} from './faults/entity-fault.ts';
import { depthFault, recursionFault, sizeFault } from './faults/expansion-fault.ts';
import { bareAmpersand } from './faults/reference-fault.ts';
import { nextPiece } from './next-piece.ts';
import { scanTag } from './scan-tag.ts';
import { namePattern } from './xml-names.ts';

const predefined = new Set(['amp', 'lt', 'gt', 'quot', 'apos']);

/**
 * Puts the text of internal entities in place of references to them, under a limit of depth and of size.
 * What comes out is still XML, to be parsed: character references and predefined entities stay as they
 * are, and so do references to entities that nobody declared.
 */
export class EntityExpander {
  /** The first reference met, of those left standing, that names no declared entity. */
  unknown: string | undefined;
  readonly #entities: Entities;
  #size = 0;

  constructor(entities: Entities) {
    this.#entities = entities;
  }

  /** What `&name;` stands for in content (XML 1.0, section 4.4.2); undefined where it is to stay. */
  content(name: string, place: ReferencePlace, within: readonly string[] = []): string | Fault | undefined {
    const replacement = this.#enter(name, place, within);
    if (typeof replacement !== 'string') return replacement;
    const names = [...within, name];
    const fault = incompleteEntity(replacement, name, place);
    if (fault) return fault;
    let result = '';
    let index = 0;
    while (index < replacement.length) {
      const piece = nextPiece(replacement, index);
      if (piece.kind === 'tag') {
        const tag = this.tag(replacement, piece.start, piece.end, () => place, names);
        if (typeof tag !== 'string') return tag;
        result += tag;
      } else if (piece.kind === 'reference') {
        const inner = this.content(piece.name, place, names);
        if (typeof inner === 'object') return inner;
        result += inner ?? replacement.slice(piece.start, piece.end);
      } else {
        const plain = replacement.slice(piece.start, piece.end);
        // A carriage return that a character reference put here is one; in the text it would end a line.
        result += piece.kind === 'text' ? plain.replaceAll('\r', '&#13;') : plain;
      }
      index = piece.end;
    }
    return result;
  }

  /** A start tag with the references in its values replaced; `placeOf` gives the place of one at an offset. */
  tag(
    text: string,
    start: number,
    end: number,
    placeOf: (start: number, end: number) => ReferencePlace,
    within: readonly string[] = [],
    onReplaced?: (start: number, end: number, replaced: string) => void,
  ): string | Fault {
    let result = '';
    let last = start;
    for (const { valueStart, valueEnd } of scanTag(text, start).attributes) {
      for (const reference of referencesIn(text, valueStart, valueEnd)) {
        const place = placeOf(reference.start, reference.end);
        const replaced = this.#inValue(reference.name, place, within);
        if (typeof replaced === 'object') return replaced;
        if (replaced === undefined) continue;
        result += text.slice(last, reference.start) + replaced;
        last = reference.end;
        onReplaced?.(reference.start, reference.end, replaced);
      }
    }
    return result + text.slice(last, end);
  }

  /** The literal of an attribute value with references replaced. */
  value(literal: string, place: ReferencePlace, within: readonly string[] = []): string | Fault {
    let result = '';
    let last = 0;
    for (const { name, start, end } of referencesIn(literal, 0, literal.length)) {
      const replaced = this.#inValue(name, place, within);
      if (typeof replaced === 'object') return replaced;
      if (replaced === undefined) continue;
      result += literal.slice(last, start) + replaced;
      last = end;
    }
    return result + literal.slice(last);
  }

  /** What `&name;` stands for in a value (section 4.4.5): its quotation marks end nothing, its line ends are spaces. */
  #inValue(name: string, place: ReferencePlace, within: readonly string[]): string | Fault | undefined {
    const replacement = this.#enter(name, place, within);
    if (typeof replacement !== 'string') return replacement;
    if (replacement.includes('<')) {
      return {
        ruleId: 'xml/unescaped-character',
        ...place,
        inFile: true,
        message: `The entity \`&${name};\` contains \`<\`, which must not be in the value of an attribute.`,
        hint: 'Write the value without this entity.',
        actual: `&${name};`,
      };
    }
    const ampersand = bareAmpersand(replacement, 0, replacement.length);
    if (ampersand) return ampersandFault(name, place);
    const expanded = this.value(replacement, place, [...within, name]);
    if (typeof expanded !== 'string') return expanded;
    return expanded
      .replace(/[\t\n\r]/g, ' ')
      .replaceAll('"', '&#34;')
      .replaceAll("'", '&#39;');
  }

  /** The replacement text of an entity, counted; undefined for those that stay as they are. */
  #enter(name: string, place: ReferencePlace, within: readonly string[]): string | Fault | undefined {
    if (predefined.has(name)) return undefined;
    const entity = this.#entities.get(name);
    const shown = `&${name};`;
    if (entity === undefined) {
      this.unknown ??= name;
      return undefined;
    }
    if (entity.kind === 'external') return externalFault(shown, entity, place);
    if (within.includes(name)) return recursionFault(shown, place);
    if (within.length >= entityDepthLimit) return depthFault(shown, place);
    this.#size += entity.replacement.length + 1;
    return this.#size > entitySizeLimit ? sizeFault(shown, place) : entity.replacement;
  }
}

const reference = new RegExp(`&(${namePattern});`, 'ug');

function* referencesIn(text: string, from: number, to: number) {
  // Most values have none: look before making anything.
  for (let at = text.indexOf('&', from); at >= 0 && at < to; at = text.indexOf('&', at + 1)) {
    reference.lastIndex = at;
    const match = reference.exec(text);
    if (!match || match.index >= to) return;
    at = match.index;
    yield { name: match[1] as string, start: at, end: at + match[0].length };
  }
}
