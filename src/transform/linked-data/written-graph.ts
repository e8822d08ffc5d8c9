import { Graph } from '../../graph/graph.ts';
import type { Part } from '../../graph/part.ts';
import { describePart } from '../../graph/profile/describe-part.ts';
import type { Iri } from '../../graph/triple.ts';
import { jsonLdOf } from '../../graph/writers/json-ld.ts';
import { pageDataOf } from '../../graph/writers/page-data.ts';
import { turtleOf } from '../../graph/writers/turtle.ts';
import { ownTerms } from './own-terms.ts';

/** A graph in the forms that stand beside a page, and what the page's head says of it. */
export interface WrittenGraph {
  readonly turtle: string;
  readonly jsonLd: string;
  readonly pageData: string;
}

/**
 * Writes the graph of a page, with what registers say of the things that it speaks of.
 *
 * @param own where in the site its files stand, without an ending: `doc/wcda-113019`
 * @param about the things that the page is about
 */
export function writtenGraph(
  parts: readonly Part[],
  options: {
    readonly own: string;
    readonly about: readonly Iri[];
    readonly entries?: ReadonlyMap<Iri, { readonly parts: readonly Part[] }>;
    readonly base: string | undefined;
  },
): WrittenGraph {
  const { own, about, entries, base } = options;
  const graph = new Graph();
  for (const part of parts) describePart(part, graph);
  for (const iri of thingsOf(parts))
    for (const part of entries?.get(iri)?.parts ?? terms.get(iri) ?? []) describePart(part, graph);
  return {
    turtle: turtleOf(graph, { base, path: `${own}.ttl` }),
    jsonLd: jsonLdOf(graph, { base, path: `${own}.jsonld` }),
    pageData: pageDataOf(graph, about, { base, path: `${own}.html` }),
  };
}

const terms = new Map(ownTerms.map((term) => [term.iri, [term]]));

/** The things that parts speak of and that registers may describe, in the order in which they come. */
function thingsOf(parts: readonly Part[]): Iterable<Iri> {
  const things = new Set<Iri>();
  const add = (iris: readonly Iri[]) => {
    for (const iri of iris) things.add(iri);
  };
  for (const part of parts) {
    if (part.kind === 'record') {
      add([part.senders, part.recipients, part.copied, part.blindCopied, part.authors, part.holders].flat());
    } else if (part.kind === 'edition-text') add(part.mentions);
    else if (part.kind === 'event') add([part.type, ...part.places]);
    else if (part.kind === 'annotation') add(part.bodies);
    else if (part.kind === 'identifier') add([part.type]);
    else if (part.kind === 'relation') add([...part.subjects, ...part.objects]);
  }
  return things;
}
