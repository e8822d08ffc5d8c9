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

/**
 * A person whom several files describe under one id is one entry, and should be described alike: told where the
 * dates of birth or death contradict each other, or no name is the same, at each that differs from the first.
 */
export function entryCopies(edition: Edition, selected: ReadonlySet<string>): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const [id, places] of editionIds(edition)) {
    const persons = places.filter(
      ({ element }) => element.localName === 'person' && element.namespace === teiNamespace,
    );
    const [first, ...others] = persons;
    if (first === undefined || others.length === 0) continue;
    const facts = personFacts(first.element);
    for (const other of others) {
      if (!selected.has(other.document.path)) continue;
      const difference = differenceOf(facts, personFacts(other.element));
      if (difference !== undefined) found.push(copyFinding(id, other, first, difference));
    }
  }
  return found;
}

function differenceOf(a: PersonFacts, b: PersonFacts): string | undefined {
  if (areApart(a.birth, b.birth)) return `born ${b.birth} here, ${a.birth} there`;
  if (areApart(a.death, b.death)) return `died ${b.death} here, ${a.death} there`;
  const named = a.names.size > 0 && b.names.size > 0;
  if (named && ![...a.names].some((name) => b.names.has(name)))
    return `“${b.label}” here, “${a.label}” there`;
  return undefined;
}

function copyFinding(id: string, other: PlacedElement, first: PlacedElement, difference: string): Diagnostic {
  const { document, element } = other;
  const place = nameSpan(first.document.source, first.element);
  return finding('reference/entries-differ', document.file, {
    span: nameSpan(document.source, element),
    message: `The person \`${id}\` is described otherwise in \`${first.document.file}\`: ${difference}.`,
    hint: 'Correct one of the two, or give the other person an id of its own.',
    path: pathOf(element),
    related: [relatedPlace(first.document.file, place, `\`${id}\` is described here too.`)],
  });
}
