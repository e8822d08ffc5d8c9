import type { SourceDocument } from '../edition/source-document.ts';
import { compareDates } from './compare-dates.ts';

/** The order of an edition: by the date that the header says, the undated last, then by path in code units. */
export function compareDocuments(a: SourceDocument, b: SourceDocument): number {
  const dateA = dateOf(a);
  const dateB = dateOf(b);
  if (dateA !== undefined && dateB !== undefined) {
    const order = compareDates(dateA, dateB);
    if (order !== 0) return order;
  } else if (dateA !== undefined || dateB !== undefined) {
    return dateA !== undefined ? -1 : 1;
  }
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

function dateOf({ header: { date } }: SourceDocument): string | undefined {
  return date?.when ?? date?.notBefore ?? date?.from ?? date?.notAfter ?? date?.to;
}
