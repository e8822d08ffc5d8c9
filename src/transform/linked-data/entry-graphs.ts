import type { Edition } from '../../edition/edition.ts';
import type { Entry } from '../../edition/register.ts';
import type { Iri } from '../../graph/triple.ts';
import { type WrittenPart, writtenPart } from '../../graph/writers/written-part.ts';
import { type EntrySource, type EntryTools, entrySources } from './entry-sources.ts';

/** What a register says of one thing, written. */
export interface EntryGraph {
  /** What its parts say, for files in one folder of the site. */
  readonly written: WrittenPart;
  readonly entry: Entry;
  /** What its graph was made from, as `OutputFile.inputs` say it. */
  readonly inputs: readonly string[];
}

/**
 * Writes the graph of every entry of the registers by the IRI of its thing. The trees and the places are let go at once:
 * thousands of them would be walked whenever memory is tidied.
 *
 * @param look is shown each entry before
 */
export function entryGraphs(
  edition: Edition,
  tools: EntryTools,
  look: (source: EntrySource) => void = () => {},
): ReadonlyMap<Iri, EntryGraph> {
  const found = new Map<Iri, EntryGraph>();
  for (const source of entrySources(edition, tools)) {
    look(source);
    const written = writtenPart(source.parts, { base: tools.base, depth: 1 });
    found.set(source.iri, { written, entry: source.entry, inputs: source.inputs });
  }
  return found;
}
