import type { NamedThing } from '../correspondence/named-thing.ts';
import type { Citation } from './citation.ts';
import { latexText } from './latex-text.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Citations for BibTeX, each as `@unpublished`, which demands a note: it says where the document lies, to whom it was sent
 * and which edition it is in.
 */
export function bibtex(citations: readonly Citation[]): string {
  const taken = new Set<string>();
  return citations.map((citation) => entry(citation, key(citation.id, taken))).join('\n');
}

function entry(citation: Citation, entryKey: string): string {
  const { title, authors, date, language, address } = citation;
  const [, month, day] = date?.when?.split('-') ?? [];
  const fields: [string, string | undefined][] = [
    ['author', authors.length > 0 ? braced(authors.map(name).join(' and ')) : undefined],
    // The second pair of braces keeps capitals as they are.
    ['title', title === undefined ? undefined : `{{${latexText(title)}}}`],
    ['year', date?.year === undefined ? undefined : braced(date.year)],
    ['month', month === undefined ? undefined : months[Number(month) - 1]],
    ['day', day === undefined ? undefined : braced(String(Number(day)))],
    ['note', braced(latexText(note(citation)))],
    ['language', language === undefined ? undefined : braced(latexText(language))],
    ['url', address === undefined ? undefined : braced(address)],
  ];
  const lines = fields.flatMap(([field, value]) => (value === undefined ? [] : [`  ${field} = ${value},\n`]));
  return `@unpublished{${entryKey},\n${lines.join('')}}\n`;
}

function note({ recipients, date, archives, signatures, edition }: Citation): string {
  const to = recipients.length > 0 ? [`To ${recipients.map(spoken).join('; ')}`] : [];
  // A date that is no single day is told in its own words.
  const when = date !== undefined && date.when === undefined && date.words !== '' ? [date.words] : [];
  return [...to, ...when, ...holdings(archives, signatures), edition].join('. ');
}

/** A name as it is spoken: the surname last. */
function spoken({ kind, name: words, parts }: NamedThing): string {
  if (kind !== 'person' || parts === undefined) return words;
  return parts.forename === undefined ? parts.surname : `${parts.forename} ${parts.surname}`;
}

/** The signatures; who holds the document too, where no signature names it. */
function holdings(archives: readonly string[], signatures: readonly string[]): string[] {
  const unnamed = archives.filter(
    (archive) => !signatures.some((signature) => signature.startsWith(archive.split(',')[0] as string)),
  );
  return [...unnamed, ...signatures].length === 0 ? [] : [[...unnamed, ...signatures].join('; ')];
}

function name({ kind, name: words, parts }: NamedThing): string {
  if (kind !== 'person' || parts === undefined) return braced(latexText(words));
  const family = part(parts.surname);
  return parts.forename === undefined
    ? braced(latexText(parts.surname))
    : `${family}, ${part(parts.forename)}`;
}

/** A part of a name; in braces where BibTeX would divide it, or take it for a particle. */
function part(text: string): string {
  const written = latexText(text);
  return /,|\band\b/i.test(written) || /^\p{Ll}/u.test(written) ? braced(written) : written;
}

function braced(text: string): string {
  return `{${text}}`;
}

/** The id as far as BibTeX can have it in a key, and once only. */
function key(id: string, taken: Set<string>): string {
  const plain = id.replace(/[^A-Za-z0-9._:-]+/g, '-');
  let free = plain;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${plain}-${number}`;
  taken.add(free.toLowerCase());
  return free;
}
