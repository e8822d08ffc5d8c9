import type { Fault } from '../fault.ts';
import { namePattern, spacePattern as space } from '../xml-names.ts';
import type { Entity } from './entity.ts';
import { replacementText } from './literal.ts';
import { malformed } from './other-declarations.ts';

const literal = `(?:"[^"]*"|'[^']*')`;
const declaration = new RegExp(
  `<!ENTITY${space}(%${space})?(${namePattern})${space}` +
    `(?:(${literal})|(?:SYSTEM${space}|PUBLIC${space}${literal}${space})(${literal})(${space}NDATA${space}${namePattern})?)` +
    `[ \\t\\r\\n]*>`,
  'uyd',
);

export interface EntityDeclaration {
  readonly name: string;
  /** True for an entity of the document type declaration itself, `%name;`. */
  readonly parameter: boolean;
  readonly entity: Entity;
  /** Offset after the declaration. */
  readonly end: number;
}

/** Reads the entity declaration that begins at an offset (XML 1.0, section 4.2). */
export function parseEntityDeclaration(text: string, start: number): EntityDeclaration | Fault {
  declaration.lastIndex = start;
  const match = declaration.exec(text);
  if (!match) return malformed(text, start, 'entity declaration');
  const name = match[2] as string;
  const parameter = match[1] !== undefined;
  if (name.includes(':') || (parameter && match[5] !== undefined))
    return malformed(text, start, 'entity declaration');
  const end = start + match[0].length;
  const value = match.indices?.[3];
  if (value) {
    const replacement = replacementText(text, value[0] + 1, value[1] - 1);
    if (typeof replacement !== 'string') return replacement;
    return { name, parameter, entity: { kind: 'internal', replacement }, end };
  }
  const address = (match[4] as string).slice(1, -1);
  return { name, parameter, entity: { kind: 'external', address, unparsed: match[5] !== undefined }, end };
}
