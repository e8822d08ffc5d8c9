import type { NamedThing } from '../correspondence/named-thing.ts';
import type { Citation } from './citation.ts';

const types = { letter: 'personal_communication', manuscript: 'manuscript', document: 'document' } as const;

/** Citations as CSL-JSON (csl-data.json of the Citation Style Language 1.0.2), one object a line. */
export function cslJson(citations: readonly Citation[]): string {
  if (citations.length === 0) return '[]\n';
  return `[\n${citations.map((citation) => JSON.stringify(item(citation))).join(',\n')}\n]\n`;
}

function item(citation: Citation): Record<string, unknown> {
  const { id, kind, title, authors, recipients, date, archives, signatures, language, edition, address } =
    citation;
  const joined = (texts: readonly string[]) => (texts.length > 0 ? texts.join('; ') : undefined);
  // JSON leaves out what is undefined.
  return {
    id,
    type: types[kind],
    title,
    author: authors.length > 0 ? authors.map(name) : undefined,
    recipient: recipients.length > 0 ? recipients.map(name) : undefined,
    issued: date && issued(date),
    archive: joined(archives),
    archive_location: joined(signatures),
    language,
    'collection-title': edition,
    URL: address,
  };
}

function name({ kind, name: literal, parts }: NamedThing): Record<string, string> {
  if (kind !== 'person' || parts === undefined) return { literal };
  return { family: parts.surname, ...(parts.forename !== undefined && { given: parts.forename }) };
}

/** A day or a period; what lies between two bounds is a period that is not sure; else the words. */
function issued({ when, from, to, notBefore, notAfter, words }: NonNullable<Citation['date']>): unknown {
  if (when !== undefined) return { 'date-parts': [numbers(when)] };
  if (from !== undefined && to !== undefined) return { 'date-parts': [numbers(from), numbers(to)] };
  if (notBefore !== undefined && notAfter !== undefined)
    return { 'date-parts': [numbers(notBefore), numbers(notAfter)], circa: true };
  return words === '' ? undefined : { literal: words };
}

function numbers(date: string): number[] {
  return date.split('-').map(Number);
}
