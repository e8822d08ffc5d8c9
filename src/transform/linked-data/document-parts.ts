import type { SourceDocument } from '../../edition/source-document.ts';
import type { SaxonNode } from '../../engines/saxon-js.ts';
import type { DatePart, DateReference, FilePart, Part, RecordPart, Words } from '../../graph/part.ts';
import type { Iri } from '../../graph/triple.ts';
import { documentPath } from '../pages/site-paths.ts';
import { type CopyParts, copyParts, qualifierAfter } from './copy-parts.ts';
import { datePart, dateReference } from './dates.ts';
import { extraParts } from './extra-parts.ts';
import { namedAgents, namedPlaces } from './named-agents.ts';
import { Places } from './places.ts';
import { webAddress } from './pointed-things.ts';
import type { Role } from './roles.ts';
import { attributeOf, languageOf, textOf, wordsOf } from './source-node.ts';
import type { SourceParts } from './source-parts.ts';
import type { StylesheetSlips } from './stylesheet-slips.ts';

/** What is known of a document beside its header. */
export interface DocumentFacts {
  /** The things that its text names, notes left out. */
  readonly mentions: readonly Iri[];
  /** SHA-256, hexadecimal, of the files whose bytes are final, by their endings. */
  readonly hashes: Readonly<Record<string, string>>;
  /** The site has a page about how it was made. */
  readonly generatedBy: Iri;
  /** Told of what the stylesheet says and the graph cannot. */
  readonly slips: StylesheetSlips;
}

/** The files that stand beside each other for one document, by their endings. */
const formats: readonly (readonly [ending: string, format: string])[] = [
  ['xml', 'application/tei+xml'],
  ['html', 'text/html'],
  ['txt', 'text/plain; charset=utf-8'],
  ['ttl', 'text/turtle'],
  ['jsonld', 'application/ld+json'],
];

/** The parts of the graph of one document, the record first, in the order in which a reader wants them. */
export function documentParts(
  roles: readonly Role[],
  document: SourceDocument,
  facts: DocumentFacts,
): SourceParts {
  const own = documentPath(document).replace(/\.html$/, '');
  const places = new Places();
  const parts: Part[] = [];
  const to = { document: own, parts, places };
  const [record, edition] = [`${own}#record`, `${own}#edition`];
  const nodes = (name: string): SaxonNode[] =>
    roles.flatMap((role) => (role.name === name && role.node ? [role.node] : []));
  const words = (name: string): Words[] => nodes(name).flatMap((node) => wordsOf(node) ?? []);

  const agents = (name: string): Iri[] =>
    nodes(name).flatMap((node, index) => {
      const found = namedAgents(node, `${own}#${name}-${index + 1}`, parts);
      for (const agent of found) {
        places.note(node, record, agent);
        places.note(node, agent);
      }
      return found;
    });
  const located = (name: string): Iri[] =>
    nodes(name).flatMap((node, index) => namedPlaces(node, `${own}#${name}-${index + 1}`, parts));
  const dated = (name: string, fragment: string): DatePart | undefined => {
    const role = roles.find((candidate) => candidate.name === name && candidate.node !== undefined);
    const date = role?.node && datePart(role.node, `${own}#${fragment}`, qualifierAfter(roles, role));
    if (date === undefined) return undefined;
    places.note(role?.node, date.iri);
    parts.push(date);
    return date;
  };
  const reference = (date: DatePart | undefined): DateReference | undefined => date && dateReference(date);

  const [documentNode] = nodes('document');
  places.note(documentNode, own);
  const { main, sub } = titlesOf(nodes('title'), nodes('other-title'));
  const isMessage = nodes('correspondence').length > 0;
  const copies = copyRoles(roles);
  const hasRecord = isMessage || copies.length > 0;
  const isTranslation = roles.some(({ name }) => name === 'translation');
  const title: Words = main ?? { value: document.id };

  if (hasRecord) {
    const made: CopyParts[] = copies.map((copy, index) => copyParts(copy, index + 1, to));
    const sent = dated('sent-date', 'date');
    const created = dated('creation-date', sent ? 'creation-date' : 'date') ?? sent;
    const received = dated('received-date', 'received-date');
    const part: RecordPart = {
      kind: 'record',
      iri: record,
      titles: main ? [main] : [],
      otherTitles: words('source-title').filter(({ value }) => value !== main?.value),
      identifiers: unique([document.id, ...nodes('number').map(textOf)]),
      languages: unique(nodes('copy-language').flatMap((node) => attributeOf(node, 'mainLang') ?? [])),
      isMessage,
      senders: unique(agents('sender')),
      recipients: unique(agents('recipient')),
      copied: unique(agents('copied')),
      blindCopied: unique(agents('blind-copied')),
      authors: unique(authorsOf(nodes('author'), own, parts)),
      ...withDates({ created: reference(created), sent: reference(sent), received: reference(received) }),
      copies: made.map(({ copy }) => copy),
      holders: unique(made.flatMap(({ holders }) => holders)),
      locations: unique(made.flatMap(({ location }) => location ?? [])),
      recordSets: unique(made.flatMap(({ recordSet }) => recordSet ?? [])),
      edition,
      isTranslated: isTranslation,
    };
    parts.unshift(part);
    places.note(nodes('correspondence')[0] ?? documentNode, record);
    const sentFrom = located('sent-place');
    if (sentFrom.length > 0) parts.push(event('sending', sentFrom, part.senders, sent));
    const receivedAt = located('received-place');
    if (receivedAt.length > 0) parts.push(event('receiving', receivedAt, [], received));
  }

  function event(name: string, where: readonly Iri[], by: readonly Iri[], date: DatePart | undefined): Part {
    const iri = `${own}#${name}`;
    places.note(nodes(name === 'sending' ? 'sent-place' : 'received-place')[0], iri);
    return {
      kind: 'event',
      iri,
      type: `vocab#${name}`,
      record,
      agents: by,
      places: unique(where),
      ...(date && { date: date.iri }),
    };
  }

  const sources = sourcesOf(roles, own, parts);
  parts.push({
    kind: 'edition-text',
    iri: edition,
    name: { ...title, value: title.value + sub.map(({ value }) => ` (${value})`).join('') },
    ...languageField(documentNode),
    dataset: '#edition',
    ...(hasRecord && { record }),
    isTranslation,
    sources,
    rights: words('rights'),
    files: formats.map(([ending]) => `${own}.${ending}`),
    mentions: facts.mentions,
  });
  places.note(documentNode, edition);
  nodes('licence').forEach((node, index) => {
    const licence = webAddress(attributeOf(node, 'target') ?? '');
    if (licence === undefined) return;
    const terms = wordsOf(node);
    const iri = `${own}#licensed${index === 0 ? '' : `-${index + 1}`}`;
    parts.push({ kind: 'licensed', iri, file: `${own}.xml`, licence, ...(terms && { words: terms }) });
    places.note(node, iri);
  });
  parts.push(...formats.map(([ending, format]) => filePart(own, ending, format, facts)));
  parts.push(...extraParts(roles, own, { places, slips: facts.slips }));
  return { parts, places, refusals: [] };
}

/** The roles of each copy, its own first. */
function copyRoles(roles: readonly Role[]): Role[][] {
  const copies: Role[][] = [];
  for (const role of roles) {
    if (role.name === 'copy') copies.push([role]);
    else if (ofCopy.has(role.name)) copies.at(-1)?.push(role);
    // Words about a date follow it wherever it stands.
    else if (role.name === 'qualifier' && copies.at(-1)?.at(-1)?.name === 'copy-date')
      copies.at(-1)?.push(role);
  }
  return copies;
}

const ofCopy = new Set([
  ...['holder', 'holder-place', 'country', 'signature', 'other-mark', 'level', 'leaves', 'copy-language'],
  'copy-date',
]);

/** The main title; that of a series only where there is no other. Subtitles say more of the edited text. */
function titlesOf(
  main: readonly SaxonNode[],
  others: readonly SaxonNode[],
): { readonly main: Words | undefined; readonly sub: readonly Words[] } {
  const isSeries = (node: SaxonNode) => attributeOf(node, 'level') === 's';
  const own = [...main, ...others].find(
    (node) => !isSeries(node) && (attributeOf(node, 'level') || main.includes(node)),
  );
  const chosen = own ?? main[0];
  const sub = others.filter((node) => node !== chosen && attributeOf(node, 'type') === 'sub');
  return { main: chosen && wordsOf(chosen), sub: sub.flatMap((node) => wordsOf(node) ?? []) };
}

/** Authors as the title names them: those that no register knows only where nobody else can say who it was. */
function authorsOf(nodes: readonly SaxonNode[], own: Iri, parts: Part[]): Iri[] {
  return nodes.flatMap((node, index) => namedAgents(node, `${own}#author-${index + 1}`, parts));
}

/** The sources of the text: by their addresses, else what is said of them. */
function sourcesOf(roles: readonly Role[], own: Iri, parts: Part[]): Iri[] {
  const sources = roles.filter(({ name }) => name === 'source');
  return unique(
    sources.flatMap(({ values, node }, index) => {
      const address = webAddress(values[0] ?? '');
      if (address !== undefined) return [address];
      const citation = node && citationOf(node);
      if (citation === undefined) return [];
      const iri = `${own}#source-${index + 1}`;
      parts.push({ kind: 'work', iri, names: [], citation });
      return [iri];
    }),
  );
}

/** A reference in words; the parts of a structured one, which have no signs between them, are parted by commas. */
function citationOf(node: SaxonNode): Words | undefined {
  if (node.localName === 'bibl') return wordsOf(node);
  const leaves: string[] = [];
  const collect = (element: SaxonNode): void => {
    let hasElements = false;
    for (let child = element.firstChild; child !== null; child = child.nextSibling) {
      if (child.nodeType !== 1) continue;
      hasElements = true;
      collect(child);
    }
    if (!hasElements && textOf(element) !== '') leaves.push(textOf(element));
  };
  collect(node);
  const language = languageOf(node);
  return leaves.length === 0 ? undefined : { value: leaves.join(', '), ...(language && { language }) };
}

function filePart(own: Iri, ending: string, format: string, facts: DocumentFacts): FilePart {
  const sha256 = facts.hashes[ending];
  const isSource = ending === 'xml';
  return {
    kind: 'file',
    iri: `${own}.${ending}`,
    format,
    ...(sha256 !== undefined && { sha256 }),
    ...(!isSource && { derivedFrom: `${own}.xml`, generatedBy: facts.generatedBy }),
  };
}

function languageField(document: SaxonNode | undefined): { language?: string } {
  for (let child = document?.firstChild ?? null; child !== null; child = child.nextSibling) {
    if (child.nodeType !== 1 || child.localName !== 'text') continue;
    const language = languageOf(child);
    return language === undefined ? {} : { language };
  }
  return {};
}

function withDates(dates: Readonly<Record<'created' | 'sent' | 'received', DateReference | undefined>>) {
  return Object.fromEntries(Object.entries(dates).filter(([, date]) => date !== undefined)) as Partial<
    Record<'created' | 'sent' | 'received', DateReference>
  >;
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
