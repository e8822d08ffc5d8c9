import type { NamedThing } from '../correspondence/named-thing.ts';
import type { Citation } from './citation.ts';

const types = { letter: 'PCOMM', manuscript: 'MANSCPT', document: 'GEN' } as const;

/**
 * Citations as RIS (Research Information Systems, specification of 2011), in UTF-8: a line a field, lines ended as the
 * format wants it. `AN` is where in the archive `DB` a document lies, and `A2` to whom it was sent, as Zotero reads them.
 */
export function ris(citations: readonly Citation[]): string {
  return citations.map(record).join('');
}

function record({
  id,
  kind,
  title,
  authors,
  recipients,
  date,
  archives,
  signatures,
  language,
  edition,
  address,
}: Citation) {
  const fields: [string, string | undefined][] = [
    ['TY', types[kind]],
    ['ID', id],
    ...authors.map((author): [string, string] => ['AU', name(author)]),
    ...recipients.map((recipient): [string, string] => ['A2', name(recipient)]),
    ['TI', title],
    ['T2', edition],
    ['PY', date?.year],
    ['DA', date && (date.when === undefined ? date.words || undefined : risDate(date.when))],
    ['DB', archives.length > 0 ? archives.join('; ') : undefined],
    ['AN', signatures.length > 0 ? signatures.join('; ') : undefined],
    ['LA', language],
    ['UR', address],
    ['ER', ''],
  ];
  return fields
    .flatMap(([tag, value]) =>
      value === undefined ? [] : [`${tag}  - ${value.replace(/[ \t\r\n]+/g, ' ').trim()}\r\n`],
    )
    .join('');
}

/** A name with its surname first; that of a body, and one whose parts are not told, as it is. */
function name({ kind, name: words, parts }: NamedThing): string {
  if (kind !== 'person' || parts === undefined) return words;
  return parts.forename === undefined ? parts.surname : `${parts.surname}, ${parts.forename}`;
}

/** YYYY/MM/DD, where what is not known stays empty. */
function risDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${year}/${month}/${day}/`;
}
