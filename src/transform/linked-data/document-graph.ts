import type { SourceDocument } from '../../edition/source-document.ts';
import type { SaxonNode } from '../../engines/saxon-js.ts';
import type { EditionTextPart, RecordSetPart } from '../../graph/part.ts';
import type { Iri } from '../../graph/triple.ts';
import { type WrittenPart, writtenPart } from '../../graph/writers/written-part.ts';
import { documentPath } from '../pages/site-paths.ts';
import { type DocumentInputs, documentSource } from './document-source.ts';
import type { StylesheetSlips } from './stylesheet-slips.ts';
import { thingsOf, type WrittenGraph, writtenGraph } from './written-graph.ts';

/** What the graphs of all documents are made with. */
export interface GraphContext {
  /** What is said of the things that documents speak of: entries of registers, the edition's own terms. */
  readonly things: ReadonlyMap<Iri, WrittenPart>;
  /** Levels of archives that were written for a document already. */
  readonly levels: Map<Iri, WrittenPart>;
  /** What the stylesheet says in vain. */
  readonly slips: StylesheetSlips;
  readonly base: string | undefined;
}

/** The graph of one document, written, with what the graph of the edition takes from it. */
export interface DocumentGraph extends WrittenGraph {
  readonly document: SourceDocument;
  /** What is said of this document alone. */
  readonly own: Pick<WrittenPart, 'turtle' | 'nTriples'>;
  readonly text: EditionTextPart;
  readonly recordSets: readonly RecordSetPart[];
}

/** Files of documents and entries stand in one folder of the site. */
const depth = 1;

/**
 * The graph of one document.
 *
 * @param items what `linked-data.xsl` made of it
 */
export function documentGraph(
  items: readonly (SaxonNode | string)[],
  inputs: DocumentInputs,
  { things, levels, slips, base }: GraphContext,
): DocumentGraph {
  const { document } = inputs;
  const page = documentPath(document);
  const address = page.replace(/\.html$/, '');
  const { parts } = documentSource(items, inputs, slips);
  const recordSets = parts.flatMap((part) => (part.kind === 'record-set' ? [part] : []));
  const ownParts = parts.filter((part) => part.kind !== 'record-set');
  const own = writtenPart(ownParts, { base, depth });
  const shared: WrittenPart[] = [];
  for (const set of recordSets) {
    const known = levels.get(set.iri) ?? writtenPart([set], { base, depth });
    levels.set(set.iri, known);
    shared.push(known);
  }
  for (const iri of thingsOf(parts)) {
    const known = things.get(iri);
    if (known) shared.push(known);
  }
  const about = [`${address}#record`, `${address}#edition`];
  const { turtle, nTriples } = own;
  return {
    document,
    own: { turtle, nTriples },
    text: parts.find((part) => part.kind === 'edition-text') as EditionTextPart,
    recordSets,
    ...writtenGraph([own, ...shared], { page, about, base }),
  };
}
