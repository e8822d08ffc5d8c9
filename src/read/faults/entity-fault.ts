import type { Entity } from '../doctype/entity.ts';
import type { Fault } from '../fault.ts';
import { nextPiece } from '../next-piece.ts';
import { bareAmpersand } from './reference-fault.ts';

/** Where the reference stands in the file with which it all began. */
export interface ReferencePlace {
  readonly start: number;
  readonly end: number;
}

/** Whether each piece of mark-up in an entity, and each element, begins and ends in it (section 4.3.2). */
export function incompleteEntity(
  replacement: string,
  name: string,
  place: ReferencePlace,
): Fault | undefined {
  let depth = 0;
  let index = 0;
  while (index < replacement.length && depth >= 0) {
    const piece = nextPiece(replacement, index);
    if (piece.kind === 'broken') break;
    if (piece.kind === 'tag') depth += piece.change;
    if (piece.kind === 'text' && bareAmpersand(replacement, piece.start, piece.end))
      return ampersandFault(name, place);
    index = piece.end;
  }
  if (depth === 0 && index >= replacement.length) return undefined;
  return {
    ruleId: 'xml/entity-mark-up',
    ...place,
    inFile: true,
    message: `The mark-up in the entity \`&${name};\` must be complete in itself: what begins in it must end in it.`,
    hint: 'Put whole elements into the entity, or write its text in place of the reference.',
    actual: `&${name};`,
  };
}

/** An entity whose text has a `&` that begins no reference. */
export function ampersandFault(name: string, place: ReferencePlace): Fault {
  return {
    ruleId: 'xml/unescaped-character',
    ...place,
    inFile: true,
    message: `The entity \`&${name};\` contains a plain \`&\`, which must be written \`&#38;#38;\` in its declaration.`,
    hint: 'Write `&#38;#38;` in the declaration of the entity.',
    actual: `&${name};`,
  };
}

/** An entity whose text lies outside the file, or that has none. */
export function externalFault(
  shown: string,
  entity: Entity & { kind: 'external' },
  place: ReferencePlace,
): Fault {
  return {
    ruleId: 'xml/external-entity',
    ...place,
    inFile: true,
    message: entity.unparsed
      ? `The entity \`${shown}\` is declared as something other than text, \`${entity.address}\`, and must not stand here.`
      : `The entity \`${shown}\` stands for the file \`${entity.address}\`, which is not fetched.`,
    hint: entity.unparsed
      ? 'Point to the file with an attribute such as `@url` of `graphic`.'
      : 'Copy the text of that file into this one.',
    actual: shown,
  };
}
