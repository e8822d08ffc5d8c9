import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { relatedPlace } from '../../diagnostics/related-place.ts';
import type { Edition } from '../../edition/edition.ts';
import { editionIds } from '../../edition/edition-ids.ts';
import { nameSpan } from '../../edition/name-span.ts';
import { teiNamespace } from '../../edition/namespaces.ts';
import { pathOf } from '../../edition/path-of.ts';
import type { PlacedElement } from '../../edition/placed-element.ts';
import { areApart, type PersonFacts, personFacts } from './person-facts.ts';

interface Person extends PlacedElement {
  readonly id: string;
  readonly facts: PersonFacts;
}

/**
 * Persons with two ids that look like one: they share a number of an authority file, or a name of two words or more,
 * and nothing that is said of birth and death contradicts it.
 */
export function similarEntries(edition: Edition, selected: ReadonlySet<string>): Diagnostic[] {
  const persons = [...editionIds(edition)].flatMap(([id, places]) => {
    const place = places.find(
      ({ element }) => element.localName === 'person' && element.namespace === teiNamespace,
    );
    return place ? [{ ...place, id, facts: personFacts(place.element) }] : [];
  });
  const known = new Map<string, Person[]>();
  const found: Diagnostic[] = [];
  for (const person of persons) {
    const { facts } = person;
    const before = [...facts.names, ...facts.numbers].flatMap((key) => known.get(key) ?? []);
    const same = before.find((other) => isLikely(other.facts, facts));
    if (same && selected.has(person.document.path)) found.push(similar(person, same));
    for (const key of [...facts.names, ...facts.numbers]) known.set(key, [...(known.get(key) ?? []), person]);
  }
  return found;
}

function isLikely(a: PersonFacts, b: PersonFacts): boolean {
  return !areApart(a.birth, b.birth) && !areApart(a.death, b.death);
}

function similar(person: Person, other: Person): Diagnostic {
  const place = nameSpan(other.document.source, other.element);
  const shared = [...person.facts.numbers].find((number) => other.facts.numbers.has(number));
  const reason =
    shared === undefined ? `both are named “${person.facts.label}”` : `both have the number \`${shared}\``;
  return finding('reference/similar-entries', person.document.file, {
    span: nameSpan(person.document.source, person.element),
    message: `\`${person.id}\` and \`${other.id}\` look like one person: ${reason}, and no date contradicts it.`,
    hint: 'Make one entry of the two, or say in both what tells them apart.',
    path: pathOf(person.element),
    related: [relatedPlace(other.document.file, place, `\`${other.id}\` is described here.`)],
  });
}
