import type { Part } from '../../graph/part.ts';
import type { Iri } from '../../graph/triple.ts';
import { termIri, vocabularies } from '../../graph/vocabularies.ts';
import type { Places } from './places.ts';
import { pointedThings, webAddress } from './pointed-things.ts';
import type { Role } from './roles.ts';
import { attributeOf, wordsOf } from './source-node.ts';
import type { StylesheetSlips } from './stylesheet-slips.ts';

/** Relations that the source names by the IRI of a property, and what an edition's own stylesheet says. */
export function extraParts(
  roles: readonly Role[],
  own: Iri,
  { places, slips }: { readonly places: Places; readonly slips: StylesheetSlips },
): Part[] {
  return roles.flatMap((role): Part[] => {
    const { name, values, node } = role;
    if (name === 'relation' && node) {
      const predicate = propertyIri(attributeOf(node, 'ref') ?? '');
      if (predicate === undefined) return [];
      const subjects = pointedThings(node, 'active').entries;
      const objects = pointedThings(node, 'passive').entries;
      for (const subject of subjects) {
        places.note(node, subject, predicate);
        for (const object of objects) places.note(node, subject, object);
      }
      return [{ kind: 'relation', predicate, subjects, objects }];
    }
    if (name !== 'relate' && name !== 'say') return [];
    const [subject = '', property = '', related = ''] = values;
    const predicate = propertyIri(property);
    const object = name === 'say' ? node && wordsOf(node) : siteIri(related);
    const about = subject === '' ? own : siteIri(subject);
    if (predicate === undefined) slips.noAddress(property);
    else if (about === undefined) slips.noAddress(subject);
    else if (object === undefined && name === 'relate') slips.noAddress(related);
    if (predicate === undefined || object === undefined || about === undefined) return [];
    places.note(node, about, predicate);
    return [{ kind: 'statement', subject: about, predicate, object }];
  });
}

/** A property by its IRI, or by the prefixes that the graph is written with: `schema:knows`. */
function propertyIri(text: string): Iri | undefined {
  const prefixed = /^([a-z]+):([A-Za-z][\w-]*)$/.exec(text);
  if (prefixed?.[1] !== undefined && prefixed[1] in vocabularies) return termIri(text as `schema:${string}`);
  return webAddress(text);
}

/** An IRI of the web, or one of the edition. */
function siteIri(text: string): Iri | undefined {
  return webAddress(text) ?? (/^[\w.~%/#-]+$/.test(text) ? text : undefined);
}
