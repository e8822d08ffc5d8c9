import { attribute } from '../../../edition/attribute.ts';
import { childElements } from '../../../edition/child-elements.ts';
import { normalizeSpace } from '../../../edition/normalize-space.ts';
import type { SourceDocument } from '../../../edition/source-document.ts';
import { textContent } from '../../../edition/text-content.ts';
import type { XmlElement } from '../../../edition/xml-tree.ts';
import { type AuthorityIdentifier, authorityIdentifiers } from './authority-identifiers.ts';
import type { NameLookup } from './name-lookup.ts';

/** Somebody or something that a header names. */
export interface NamedThing {
  readonly kind: 'person' | 'org' | 'place';
  /** As the header writes it, white space normalised; where it has no words, as the register does. */
  readonly name: string;
  /** The name in parts, of the register's entry or as the header marks them. */
  readonly parts?: { readonly surname: string; readonly forename?: string };
  readonly identifiers: readonly AuthorityIdentifier[];
}

const placeElements = new Set(['placeName', 'settlement', 'geogName', 'district', 'region', 'country']);

/**
 * What an element of a name says, with what is said of it where its `@ref` leads: an entry of a register, or a `person`,
 * `org` or `place` of the document itself. Undefined where there are no words for it at all.
 */
export function namedThing(
  element: XmlElement,
  document: SourceDocument,
  lookup: NameLookup,
): NamedThing | undefined {
  const { entries, addresses } = lookup.lookUp(element, document);
  const names = entries.flatMap((entry) => childElements(entry).filter(isName));
  const name = [element, ...names]
    .map((named) => normalizeSpace(textContent(named)))
    .find((words) => words !== '');
  if (name === undefined) return undefined;
  const parts = [...names, element].map(partsOf).find((found) => found !== undefined);
  return {
    kind: kindOf(element, entries[0]),
    name,
    ...(parts && { parts }),
    identifiers: authorityIdentifiers(addresses, entries),
  };
}

function isName({ localName }: XmlElement): boolean {
  return localName === 'persName' || localName === 'orgName' || localName === 'placeName';
}

function kindOf(element: XmlElement, entry: XmlElement | undefined): NamedThing['kind'] {
  if (placeElements.has(element.localName)) return 'place';
  const type = attribute(element, 'type');
  const isBody = element.localName === 'orgName' || type === 'org' || entry?.localName === 'org';
  return isBody ? 'org' : 'person';
}

function partsOf(name: XmlElement): NamedThing['parts'] {
  const words = (part: string) =>
    childElements(name, part)
      .map((element) => normalizeSpace(textContent(element)))
      .filter((text) => text !== '')
      .join(' ');
  const surname = words('surname');
  const forename = words('forename');
  if (surname === '') return undefined;
  return { surname, ...(forename !== '' && { forename }) };
}
