import { attribute } from '../../../edition/attribute.ts';
import type { CatalogueDate } from '../../../edition/catalogue-entry.ts';
import { childElements } from '../../../edition/child-elements.ts';
import { elementsNamed } from '../../../edition/document-elements.ts';
import { xmlNamespace } from '../../../edition/namespaces.ts';
import { normalizeSpace } from '../../../edition/normalize-space.ts';
import type { EditionSettings } from '../../../edition/settings.ts';
import type { SourceDocument } from '../../../edition/source-document.ts';
import { textContent } from '../../../edition/text-content.ts';
import type { XmlElement } from '../../../edition/xml-tree.ts';
import { documentPath } from '../../pages/site-paths.ts';
import { correspondencesOf } from '../correspondence/correspondence.ts';
import type { NameLookup } from '../correspondence/name-lookup.ts';
import { type NamedThing, namedThing } from '../correspondence/named-thing.ts';
import { type PlainDates, plainDate } from '../correspondence/plain-date.ts';
import { siteAddress } from '../site-address.ts';

/** What is cited of a document: only what its header says. */
export interface Citation {
  readonly id: string;
  /** A letter is what somebody sent; a manuscript, what an archive holds; else it is a document. */
  readonly kind: 'letter' | 'manuscript' | 'document';
  readonly title?: string;
  readonly authors: readonly NamedThing[];
  readonly recipients: readonly NamedThing[];
  readonly date?: PlainDates & {
    readonly words: string;
    /** YYYY, where all that is said is of one year. */
    readonly year?: string;
  };
  /** Who holds it, and where there, as printed; the copies of several archives in the order of the header. */
  readonly archives: readonly string[];
  readonly signatures: readonly string[];
  /** BCP 47. */
  readonly language?: string;
  /** The edition that it is published in. */
  readonly edition: string;
  /** Address of its page; absent where the edition has none. */
  readonly address?: string;
}

/** Reads what is cited of a document. */
export function citationOf(
  document: SourceDocument,
  lookup: NameLookup,
  { title, base }: Pick<EditionSettings, 'title' | 'base'>,
): Citation {
  const { header } = document;
  const actions = correspondencesOf(document, lookup).flatMap((correspondence) => correspondence.actions);
  const people = (role: 'sent' | 'received') =>
    distinct(actions.filter((action) => action.role === role).flatMap((action) => action.people));
  const senders = people('sent');
  const identifiers = elementsNamed(document.tree, 'msIdentifier');
  const ofText = attribute(document.tree.root, 'lang', xmlNamespace);
  const language = ofText || (header.languages.length === 1 ? header.languages[0] : undefined);
  return {
    id: document.id,
    kind: actions.length > 0 ? 'letter' : identifiers.length > 0 ? 'manuscript' : 'document',
    ...(header.titles[0] !== undefined && { title: header.titles[0] }),
    authors: senders.length > 0 ? senders : authorsOf(document, lookup),
    recipients: people('received'),
    ...(header.date && { date: dateOf(header.date) }),
    archives: [...new Set(identifiers.flatMap(archiveOf))],
    signatures: [...new Set(header.signatures)],
    ...(language !== undefined && { language }),
    edition: title,
    ...(base !== undefined && { address: siteAddress(base, documentPath(document)) }),
  };
}

function authorsOf(document: SourceDocument, lookup: NameLookup): NamedThing[] {
  const statement = elementsNamed(document.tree, 'titleStmt')[0];
  const authors = statement === undefined ? [] : childElements(statement, 'author');
  return distinct(
    authors.flatMap((author) => {
      const named = childElements(author).filter(({ localName }) =>
        /^(persName|orgName|name|rs)$/.test(localName),
      );
      const elements: XmlElement[] = named.length > 0 ? named : [author];
      return elements.flatMap((element) => namedThing(element, document, lookup) ?? []);
    }),
  );
}

function dateOf({ text, ...values }: CatalogueDate): NonNullable<Citation['date']> {
  const plain = Object.entries(values).flatMap(([name, value]) => {
    const date = plainDate(value);
    return date === undefined ? [] : [[name, date]];
  });
  const dates: PlainDates = Object.fromEntries(plain);
  const [first, second] = [
    dates.when ?? dates.from ?? dates.notBefore,
    dates.when ?? dates.to ?? dates.notAfter,
  ];
  const year = first?.slice(0, 4);
  return { ...dates, words: text, ...(year !== undefined && year === second?.slice(0, 4) && { year }) };
}

/** Who holds a copy, as the header says it: the repository, else the institution; with its settlement behind it. */
function archiveOf(identifier: XmlElement): string[] {
  const words = (name: string) =>
    childElements(identifier, name)
      .map((element) => normalizeSpace(textContent(element)))
      .find((text) => text !== '');
  const holder = [words('institution'), words('repository')].filter((text) => text !== undefined);
  if (holder.length === 0) return [];
  const settlement = words('settlement');
  return [[...holder, ...(settlement === undefined ? [] : [settlement])].join(', ')];
}

function distinct(people: readonly NamedThing[]): NamedThing[] {
  return [...new Map(people.map((person) => [person.name, person])).values()];
}
