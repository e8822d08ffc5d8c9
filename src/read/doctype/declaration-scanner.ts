import type { Fault } from '../fault.ts';
import { depthFault, recursionFault, sizeFault } from '../faults/expansion-fault.ts';
import { commentSyntax } from '../faults/text-fault.ts';
import { namePattern } from '../xml-names.ts';
import type { AttributeDeclaration } from './attribute-declarations.ts';
import { parseAttributeList } from './attribute-list.ts';
import { type Entity, entityDepthLimit, entitySizeLimit } from './entity.ts';
import { parseEntityDeclaration } from './entity-declaration.ts';
import {
  elementDeclaration,
  instructionInDoctype,
  malformed,
  notationDeclaration,
} from './other-declarations.ts';

const parameterReference = new RegExp(`%(${namePattern});`, 'uy');

/** Where a declaration stands that came out of a parameter entity: the place of the reference. */
interface Origin {
  readonly start: number;
  readonly end: number;
  readonly names: readonly string[];
}

/** Reads declarations one after the other and keeps what they declare. The first declaration of a name is binding. */
export class DeclarationScanner {
  readonly entities = new Map<string, Entity>();
  readonly attributes = new Map<string, Map<string, AttributeDeclaration>>();
  readonly notes: Fault[] = [];
  unread = false;
  readonly #parameters = new Map<string, Entity>();
  readonly #text: string;
  #size = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Reads the internal subset from an offset up to its `]`; gives the offset after it, or what is wrong. */
  scan(start: number): number | Fault {
    return this.#declarations(this.#text, start, undefined);
  }

  #declarations(text: string, start: number, origin: Origin | undefined): number | Fault {
    let index = start;
    for (;;) {
      while (/[ \t\r\n]/.test(text.charAt(index))) index++;
      if (origin && index >= text.length) return index;
      if (!origin && text[index] === ']') return index + 1;
      const next =
        text[index] === '%' ? this.#parameter(text, index, origin) : this.#declaration(text, index, origin);
      if (typeof next !== 'number') {
        return origin ? { ...next, start: origin.start, end: origin.end } : next;
      }
      index = next;
    }
  }

  #declaration(text: string, index: number, origin: Origin | undefined): number | Fault {
    if (index >= text.length) {
      return {
        ruleId: 'xml/unterminated-markup',
        start: index,
        end: index,
        message: 'The document type declaration is not closed by `]>` before the file ends.',
        hint: 'Add `]>` after the last declaration.',
        expected: [']>'],
      };
    }
    if (text.startsWith('<!--', index)) {
      const hyphens = text.indexOf('--', index + 4);
      if (hyphens < 0) return malformed(text, index, 'comment');
      return text[hyphens + 2] === '>' ? hyphens + 3 : commentSyntax(hyphens + 3);
    }
    if (text.startsWith('<?', index)) {
      return instructionInDoctype(text, index);
    }
    if (text.startsWith('<!ENTITY', index)) return this.#entity(text, index, origin);
    if (text.startsWith('<!ATTLIST', index)) {
      const list = parseAttributeList(text, index, this.entities);
      if ('ruleId' in list) return list;
      const known = this.attributes.get(list.element) ?? new Map<string, AttributeDeclaration>();
      this.attributes.set(list.element, known);
      for (const attribute of list.attributes)
        if (!known.has(attribute.name)) known.set(attribute.name, attribute);
      return list.end;
    }
    if (text.startsWith('<!ELEMENT', index)) return elementDeclaration(text, index);
    if (text.startsWith('<!NOTATION', index)) return notationDeclaration(text, index);
    return malformed(text, index, 'declaration');
  }

  #entity(text: string, index: number, origin: Origin | undefined): number | Fault {
    const declared = parseEntityDeclaration(text, index);
    if ('ruleId' in declared) return declared;
    const { name, parameter, entity, end } = declared;
    const known = parameter ? this.#parameters : this.entities;
    if (!known.has(name)) {
      known.set(name, entity);
      if (entity.kind === 'external') {
        this.notes.push({
          ruleId: 'xml/external-declaration',
          start: origin?.start ?? index,
          end: origin?.end ?? end,
          message: `The entity \`${parameter ? '%' : '&'}${name};\` lies outside the file, in \`${entity.address}\`, which is not fetched.`,
          hint: 'Delete the declaration if the entity is not used, or copy its text into the file.',
          actual: entity.address,
        });
      }
    }
    return end;
  }

  #parameter(text: string, index: number, origin: Origin | undefined): number | Fault {
    parameterReference.lastIndex = index;
    const match = parameterReference.exec(text);
    if (!match) return malformed(text, index, 'declaration');
    const name = match[1] as string;
    const end = index + match[0].length;
    const entity = this.#parameters.get(name);
    const place = origin ?? { start: index, end, names: [] };
    const shown = `%${name};`;
    if (entity === undefined && !this.unread) {
      return {
        ruleId: 'xml/undeclared-entity',
        start: index,
        end,
        message: `The parameter entity \`${shown}\` is not declared.`,
        hint: `Declare it before with \`<!ENTITY % ${name} "…">\`, or delete the reference.`,
        actual: shown,
      };
    }
    if (entity?.kind !== 'internal') {
      this.unread = true;
      this.notes.push({
        ruleId: 'xml/external-declaration',
        start: place.start,
        end: place.end,
        message: `What \`${shown}\` declares lies outside the file and is not fetched.`,
        hint: 'Copy the declarations that are needed into the file.',
        actual: shown,
      });
      return end;
    }
    if (place.names.includes(name)) return recursionFault(shown, place);
    if (place.names.length >= entityDepthLimit) return depthFault(shown, place);
    this.#size += entity.replacement.length + 1;
    if (this.#size > entitySizeLimit) return sizeFault(shown, place);
    const inner = this.#declarations(entity.replacement, 0, { ...place, names: [...place.names, name] });
    return typeof inner === 'number' ? end : inner;
  }
}
