import type { Iri } from '../../graph/triple.ts';
import { type WrittenPart, writtenPart } from '../../graph/writers/written-part.ts';
import type { EntryGraph } from './entry-graphs.ts';
import { ownTerms } from './own-terms.ts';

/** What is said of the things that documents speak of: entries of registers, and the edition's own terms. */
export function knownThings(
  entries: ReadonlyMap<Iri, EntryGraph>,
  base: string | undefined,
): ReadonlyMap<Iri, WrittenPart> {
  const things = new Map<Iri, WrittenPart>();
  for (const [iri, { written }] of entries) things.set(iri, written);
  for (const term of ownTerms) things.set(term.iri, writtenPart([term], { base, depth: 1 }));
  return things;
}
