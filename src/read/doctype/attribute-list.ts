import { decodeReferences } from '../decode-references.ts';
import { EntityExpander } from '../entity-expander.ts';
import type { Fault } from '../fault.ts';
import { bareAmpersand, undeclaredEntity } from '../faults/reference-fault.ts';
import { namePattern, spacePattern as space, tokenPattern } from '../xml-names.ts';
import type { AttributeDeclaration } from './attribute-declarations.ts';
import type { Entities } from './entity.ts';
import { malformed } from './other-declarations.ts';

const oneOf = (token: string) =>
  `\\([ \\t\\r\\n]*${token}(?:[ \\t\\r\\n]*\\|[ \\t\\r\\n]*${token})*[ \\t\\r\\n]*\\)`;
const opening = new RegExp(`<!ATTLIST${space}(${namePattern})`, 'uy');
const definition = new RegExp(
  `${space}(${namePattern})${space}` +
    `(?:(CDATA)|IDREFS?|ID|ENTITY|ENTITIES|NMTOKENS?|NOTATION${space}${oneOf(namePattern)}|${oneOf(tokenPattern)})${space}` +
    `(?:#REQUIRED|#IMPLIED|(?:#FIXED${space})?("[^"<]*"|'[^'<]*'))`,
  'uyd',
);
const closing = /[ \t\r\n]*>/y;

/** Reads the attribute-list declaration that begins at an offset (XML 1.0, section 3.3). */
export function parseAttributeList(
  text: string,
  start: number,
  entities: Entities,
): { element: string; attributes: AttributeDeclaration[]; end: number } | Fault {
  opening.lastIndex = start;
  const match = opening.exec(text);
  if (!match) return malformed(text, start, 'attribute-list declaration');
  const attributes: AttributeDeclaration[] = [];
  let index = start + match[0].length;
  for (;;) {
    closing.lastIndex = index;
    const close = closing.exec(text);
    if (close) return { element: match[1] as string, attributes, end: index + close[0].length };
    definition.lastIndex = index;
    const found = definition.exec(text);
    if (!found) return malformed(text, start, 'attribute-list declaration');
    const tokenized = found[2] === undefined;
    const place = found.indices?.[3];
    const value = place && defaultValue(text, place[0] + 1, place[1] - 1, entities, tokenized);
    if (typeof value === 'object') return value;
    attributes.push({ name: found[1] as string, tokenized, defaultValue: value });
    index += found[0].length;
  }
}

/** A default value as an application is to get it: normalised, references resolved (section 3.3.3). */
function defaultValue(
  text: string,
  start: number,
  end: number,
  entities: Entities,
  tokenized: boolean,
): string | Fault {
  const ampersand = bareAmpersand(text, start, end);
  if (ampersand) return ampersand;
  const expander = new EntityExpander(entities);
  const expanded = expander.value(text.slice(start, end), { start, end });
  if (typeof expanded !== 'string') return expanded;
  if (expander.unknown !== undefined) {
    const reference = `&${expander.unknown};`;
    const at = text.slice(start, end).indexOf(reference);
    return undeclaredEntity(reference, reference.length, false, at < 0 ? start : start + at);
  }
  const value = decodeReferences(expanded.replace(/\r\n|[\t\r\n]/g, ' '));
  return tokenized ? value.replace(/ +/g, ' ').replace(/^ | $/g, '') : value;
}
