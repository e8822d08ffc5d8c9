import { createHash } from 'node:crypto';
import { attribute } from '../../edition/attribute.ts';
import type { XmlElement } from '../../edition/xml-tree.ts';
import type { Correspondence, CorrespondenceAction } from './correspondence/correspondence.ts';
import type { NamedThing } from './correspondence/named-thing.ts';
import { plainDates } from './correspondence/plain-date.ts';
import { escapedAttribute, escapedText } from './escaped-xml.ts';

/** What the list of letters says of itself, all of which its format demands. */
export interface CmifHead {
  readonly title: string;
  readonly editors: readonly string[];
  readonly publishers: readonly string[];
  /** Address of the licence of the list. */
  readonly licence: string;
  /** Day of its last change, YYYY-MM-DD. */
  readonly date: string;
  /** Where it will stand. */
  readonly address: string;
  /** Where the edition will stand. */
  readonly base: string;
}

/** A letter of the list. */
export interface CmifLetter {
  readonly id: string;
  /** Address of its page. */
  readonly address: string;
  readonly correspondence: Correspondence;
}

/** Which identifier is given where there are several: those that correspSearch joins lists of letters by come first. */
const preferred = {
  person: ['GND', 'VIAF', 'LCNAF', 'ISNI', 'Wikidata', 'ORCID'],
  org: ['GND', 'VIAF', 'LCNAF', 'ISNI', 'Wikidata'],
  place: ['GeoNames', 'GND', 'Wikidata', 'VIAF', 'LCNAF'],
} as const;

/**
 * A list of letters in the Correspondence Metadata Interchange Format of the TEI Correspondence SIG, as its RELAX NG
 * schema has it: who sent and received each, where and when.
 */
export function cmif(head: CmifHead, letters: readonly CmifLetter[]): string {
  const source = sourceId(head.base);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<TEI xmlns="http://www.tei-c.org/ns/1.0">',
    '  <teiHeader>',
    '    <fileDesc>',
    '      <titleStmt>',
    `        ${element('title', {}, head.title)}`,
    ...head.editors.map((editor) => `        ${element('editor', {}, editor)}`),
    '      </titleStmt>',
    '      <publicationStmt>',
    ...head.publishers.map((publisher) => `        ${element('publisher', {}, publisher)}`),
    `        ${element('idno', { type: 'url' }, head.address)}`,
    `        ${element('date', { when: head.date })}`,
    `        <availability>${element('licence', { target: head.licence }, head.licence)}</availability>`,
    '      </publicationStmt>',
    '      <sourceDesc>',
    `        <bibl type="online" xml:id="${source}">${escapedText(head.title)} ${element('ref', { target: head.base }, head.base)}</bibl>`,
    '      </sourceDesc>',
    '    </fileDesc>',
    '    <profileDesc>',
    ...letters.flatMap((letter) => letterLines(letter, source)),
    '    </profileDesc>',
    '  </teiHeader>',
    '  <text><body><p/></body></text>',
    '</TEI>',
  ];
  return `${lines.join('\n')}\n`;
}

/**
 * A UUID that begins with a letter, as an id must: it is made from the edition's address (RFC 9562, section 5.5), so that
 * it stays what it is.
 */
function sourceId(base: string): string {
  const urlNamespace = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');
  const bytes = createHash('sha1').update(urlNamespace).update(base).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  // The first half byte is one of ten letters and figures too many: only a to f may begin an id.
  bytes[0] = ((bytes[0] as number) & 0x0f) | ((10 + (((bytes[0] as number) >> 4) % 6)) << 4);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

function letterLines({ id, address, correspondence }: CmifLetter, source: string): string[] {
  return [
    `      <correspDesc${attributes({ key: id, ref: address, source: `#${source}` })}>`,
    ...correspondence.actions.flatMap(actionLines),
    '      </correspDesc>',
  ];
}

function actionLines({ role, people, places, dates }: CorrespondenceAction): string[] {
  const date = dates.find((candidate) => plainDates(candidate) !== undefined);
  const parts = [
    ...people.map((person) => named(person.kind === 'org' ? 'orgName' : 'persName', person)),
    ...places.map((place) => named('placeName', place)),
    ...(date ? [element('date', dateAttributes(date))] : []),
  ];
  if (parts.length === 0) return [];
  const type =
    role === 'sent' ? { type: 'sent' } : { type: 'received', subtype: role === 'copied' ? 'cc' : undefined };
  return [
    `        <correspAction${attributes(type)}>`,
    ...parts.map((part) => `          ${part}`),
    '        </correspAction>',
  ];
}

function named(name: string, { kind, name: words, identifiers }: NamedThing): string {
  const [best] = preferred[kind].flatMap((scheme) => identifiers.filter((known) => known.scheme === scheme));
  return element(name, { ref: best?.iri }, words);
}

function dateAttributes(date: XmlElement): Record<string, string | undefined> {
  const cert = attribute(date, 'cert');
  return { ...plainDates(date), cert: /^(high|medium|low|unknown)$/.test(cert ?? '') ? cert : undefined };
}

function element(name: string, given: Record<string, string | undefined>, words = ''): string {
  const start = `${name}${attributes(given)}`;
  return words === '' ? `<${start}/>` : `<${start}>${escapedText(words)}</${name}>`;
}

function attributes(given: Record<string, string | undefined>): string {
  return Object.entries(given)
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${escapedAttribute(value)}"`]))
    .join('');
}
