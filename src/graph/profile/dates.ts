import { edtf } from '../../dating/edtf.ts';
import type { DatePart, EventPart } from '../part.ts';
import type { Statements } from '../triple.ts';

/** The datatype of EDTF; other IRIs for it are about, and this is the Library of Congress’s own. */
export const edtfType = 'http://id.loc.gov/datatypes/edtf/EDTF';

/** A date in the words that stand for it, and in EDTF where the calendar has it. */
export function describeDate(date: DatePart, { type, say }: Statements): void {
  type(date.iri, 'rico:Date');
  say(date.iri, 'rico:expressedDate', date.words);
  const value = edtf(date);
  if (value !== undefined) say(date.iri, 'rico:normalizedDateValue', { value, datatype: edtfType });
  say(date.iri, 'rico:dateQualifier', date.qualifier);
}

/** The sending or receiving of a record at a place: an activity that affects the record. */
export function describeEvent(event: EventPart, { type, link }: Statements): void {
  type(event.iri, 'rico:Activity');
  link(event.iri, 'rico:hasActivityType', event.type);
  link(event.iri, 'rico:affectsOrAffected', event.record);
  link(event.iri, 'rico:isOrWasPerformedBy', event.agents);
  link(event.iri, 'rico:hasOrHadLocation', event.places);
  link(event.iri, 'rico:occurredAtDate', event.date);
}
