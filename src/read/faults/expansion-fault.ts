import { entityDepthLimit, entitySizeLimit } from '../doctype/entity.ts';
import type { Fault } from '../fault.ts';

/** The place of the reference in the file with which it all began. */
interface Place {
  readonly start: number;
  readonly end: number;
}

/** An entity whose text refers, directly or through others, to itself. */
export function recursionFault(reference: string, { start, end }: Place): Fault {
  return {
    ruleId: 'xml/recursive-entity',
    start,
    end,
    inFile: true,
    message: `The entity \`${reference}\` contains itself, so its text would never end.`,
    hint: 'Remove the reference to the entity from its own declaration or from those that it uses.',
    actual: reference,
  };
}

/** Entities nested deeper than the limit. */
export function depthFault(reference: string, { start, end }: Place): Fault {
  return {
    ruleId: 'xml/entity-expansion-limit',
    start,
    end,
    inFile: true,
    message: `The entity \`${reference}\` is nested more than ${entityDepthLimit} entities deep.`,
    hint: 'Write the text itself in place of the entity, or use fewer levels of entities.',
    actual: reference,
  };
}

/** Entities that together put more text into the document than the limit allows. */
export function sizeFault(reference: string, { start, end }: Place): Fault {
  return {
    ruleId: 'xml/entity-expansion-limit',
    start,
    end,
    inFile: true,
    message: `With \`${reference}\` the entities of the file grow beyond ${String(entitySizeLimit).replace(/\B(?=(\d{3})+$)/g, ',')} characters.`,
    hint: 'Write the text itself in place of the entities, or divide the file.',
    actual: reference,
  };
}
