import { attribute } from '../../edition/attribute.ts';
import { teiNamespace } from '../../edition/namespaces.ts';
import type { EntryKind } from '../../edition/register.ts';
import type { XmlElement } from '../../edition/xml-tree.ts';

/** What the names of the kinds of entries are in a sentence. */
export const kindNames: Readonly<Record<EntryKind, string>> = {
  person: 'a person',
  org: 'an organisation',
  place: 'a place',
  repo: 'a repository',
  work: 'a work',
  event: 'an event',
};

// A repository is an organisation that holds archival material.
const organisations: readonly EntryKind[] = ['org', 'repo'];

const kindsOf: Readonly<Record<string, readonly EntryKind[]>> = {
  persName: ['person'],
  orgName: organisations,
  placeName: ['place'],
  geogName: ['place'],
  settlement: ['place'],
  district: ['place'],
  region: ['place'],
  country: ['place'],
  bloc: ['place'],
  repository: organisations,
};

const kindsOfType: Readonly<Record<string, readonly EntryKind[]>> = {
  person: ['person'],
  org: organisations,
  organisation: organisations,
  organization: organisations,
  place: ['place'],
};

/** The kinds of entries that the `@ref` of an element may lead to; undefined where any will do. */
export function allowedKinds(element: XmlElement): readonly EntryKind[] | undefined {
  const { localName } = element;
  if (localName === 'rs' || localName === 'name') return kindsOfType[attribute(element, 'type') ?? ''];
  return kindsOf[localName];
}

/** The element that names an entry of a kind. */
export const namingElement: Readonly<Record<EntryKind, string>> = {
  person: 'persName',
  org: 'orgName',
  place: 'placeName',
  repo: 'repository',
  work: 'title',
  event: 'eventName',
};

const kindOfName: Readonly<Record<string, EntryKind>> = { person: 'person', org: 'org', place: 'place' };

/** The kind of thing that an element describes which is no entry of a register, in the back of a letter, say. */
export function kindOfElement({ localName, namespace }: XmlElement): EntryKind | undefined {
  return namespace === teiNamespace && Object.hasOwn(kindOfName, localName)
    ? kindOfName[localName]
    : undefined;
}
