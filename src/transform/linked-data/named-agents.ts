import type { SaxonNode } from '../../engines/saxon-js.ts';
import type { AgentPart, Part } from '../../graph/part.ts';
import type { Iri } from '../../graph/triple.ts';
import { pointedThings } from './pointed-things.ts';
import { attributeOf, wordsOf } from './source-node.ts';

const kinds: Readonly<Record<string, AgentPart['agent']>> = {
  persName: 'person',
  orgName: 'organization',
  repository: 'archive',
  institution: 'archive',
};

/**
 * The agents that an element names: entries of registers; else one that is known by a fragment of the document and by
 * its name alone, with the numbers that authorities have for it.
 *
 * @param fragment what to call one that no register knows: `doc/x#sender-1`
 * @param parts where what is made of it goes
 */
export function namedAgents(node: SaxonNode, fragment: Iri, parts: Part[]): readonly Iri[] {
  const { entries, authorities } = pointedThings(node);
  if (entries.length > 0) return entries;
  const name = wordsOf(node);
  if (name === undefined && authorities.length === 0) return [];
  const agent = kinds[node.localName ?? ''] ?? kindOfType[attributeOf(node, 'type') ?? ''] ?? 'unknown';
  parts.push({
    kind: 'agent',
    iri: fragment,
    agent,
    names: name ? [name] : [],
    otherNames: [],
    sameAs: authorities,
  });
  return [fragment];
}

const kindOfType: Readonly<Record<string, AgentPart['agent']>> = {
  person: 'person',
  org: 'organization',
  organisation: 'organization',
  organization: 'organization',
};

/** The places that an element names, in the same way. */
export function namedPlaces(node: SaxonNode, fragment: Iri, parts: Part[]): readonly Iri[] {
  const { entries, authorities } = pointedThings(node);
  if (entries.length > 0) return entries;
  const name = wordsOf(node);
  if (name === undefined && authorities.length === 0) return [];
  parts.push({
    kind: 'place',
    iri: fragment,
    names: name ? [name] : [],
    otherNames: [],
    sameAs: authorities,
  });
  return [fragment];
}
