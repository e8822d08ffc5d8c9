import type { Block } from '../../graph/graph.ts';
import type { Part } from '../../graph/part.ts';
import type { Iri } from '../../graph/triple.ts';
import { jsonLdText } from '../../graph/writers/json-ld.ts';
import { pageDataOf } from '../../graph/writers/page-data.ts';
import { turtleText } from '../../graph/writers/turtle.ts';
import { depthOf } from '../../graph/writers/written-iri.ts';
import type { WrittenPart } from '../../graph/writers/written-part.ts';

/** A graph in the forms that stand beside a page, and what the page's head says of it. */
export interface WrittenGraph {
  readonly turtle: string;
  readonly jsonLd: string;
  readonly pageData: string | undefined;
}

/**
 * Joins what was written into the files beside a page.
 *
 * @param page where in the site it stands: `doc/wcda-113019.html`
 * @param about the things that the page is about
 */
export function writtenGraph(
  written: readonly WrittenPart[],
  {
    page,
    about,
    base,
  }: { readonly page: string; readonly about: readonly Iri[]; readonly base: string | undefined },
): WrittenGraph {
  const blockOf = (iri: Iri): Block | undefined => {
    for (const { graph } of written) {
      const block = graph.blocks.get(iri);
      if (block !== undefined) return block;
    }
    return undefined;
  };
  return {
    turtle: turtleText(
      written.map(({ turtle }) => turtle),
      base,
    ),
    jsonLd: jsonLdText(
      written.map(({ jsonLd }) => jsonLd),
      base,
    ),
    pageData: pageDataOf(blockOf, about, { base, depth: depthOf(page) }),
  };
}

/** The things that parts speak of and that are described elsewhere, in the order in which they come. */
export function thingsOf(parts: readonly Part[]): ReadonlySet<Iri> {
  const things = new Set<Iri>();
  const add = (iris: readonly Iri[]) => {
    for (const iri of iris) things.add(iri);
  };
  for (const part of parts) {
    if (part.kind === 'record') {
      for (const people of [part.senders, part.recipients, part.copied, part.blindCopied]) add(people);
      add(part.authors);
      add(part.holders);
    } else if (part.kind === 'edition-text') add(part.mentions);
    else if (part.kind === 'event') add([part.type, ...part.places]);
    else if (part.kind === 'identifier') add([part.type]);
    else if (part.kind === 'annotation') add(part.bodies);
    else if (part.kind === 'relation') add([...part.subjects, ...part.objects]);
  }
  return things;
}
