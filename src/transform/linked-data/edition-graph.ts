import type { OutputFile } from '../../edition/output-document.ts';
import type { ActivityPart, RecordSetPart } from '../../graph/part.ts';
import { datasetIri } from '../../graph/profile/describe-part.ts';
import type { Iri } from '../../graph/triple.ts';
import { NTriplesSet } from '../../graph/writers/n-triples.ts';
import { turtleText } from '../../graph/writers/turtle.ts';
import { depthOf } from '../../graph/writers/written-iri.ts';
import { type WrittenPart, writtenPart } from '../../graph/writers/written-part.ts';
import { editionInputs } from '../output-inputs.ts';
import { buildActivity, type DatasetInputs, datasetParts } from './dataset-parts.ts';
import type { DocumentGraph } from './document-graph.ts';
import type { EntryGraph } from './entry-graphs.ts';
import { ownTerms } from './own-terms.ts';
import { type WrittenGraph, writtenGraph } from './written-graph.ts';

export interface EditionGraphInputs extends DatasetInputs {
  readonly documents: readonly DocumentGraph[];
  readonly entries: ReadonlyMap<Iri, EntryGraph>;
  /** The levels of archives as they were written for documents. */
  readonly levels: ReadonlyMap<Iri, WrittenPart>;
  /** The folder's name in diagnostics. */
  readonly file: string;
}

/** The graph of the whole edition. */
export interface EditionGraph {
  /** The files that hold it, and those of entries, of archives and of the edition's own terms. */
  readonly outputs: OutputFile[];
  /** What the heads of pages say, by the path of the page. */
  readonly pageData: ReadonlyMap<string, string>;
  /** The levels of archives that copies lie in, each once, by address. */
  readonly recordSets: readonly RecordSetPart[];
  readonly activity: ActivityPart;
}

/**
 * Joins the graphs of documents and entries: as sorted N-Triples, which are the same bytes for the same sources, as
 * Turtle, and beside each entry and each level of an archive its own.
 */
export function editionGraph(inputs: EditionGraphInputs): EditionGraph {
  const { entries, documents, levels, settings, file } = inputs;
  const { base } = settings;
  const outputs: OutputFile[] = [];
  const pageData = new Map<string, string>();
  const whole = editionInputs(inputs.edition);
  const output = (path: string, content: string, from: readonly string[] = whole) =>
    outputs.push({ kind: 'file', path, content, file, inputs: from });
  const beside = (own: string, written: WrittenGraph, from: readonly string[] = whole) => {
    output(`${own}.ttl`, written.turtle, from);
    output(`${own}.jsonld`, written.jsonLd, from);
    if (written.pageData !== undefined) pageData.set(`${own}.html`, written.pageData);
  };
  const recordSets = recordSetsOf(inputs);
  const activity = buildActivity(inputs);
  const inFolder = { base, depth: 1 };
  const chunks = [
    ...documents.map(({ own }) => own),
    ...[...entries.values()].map(({ written }) => written),
    ...recordSets.map((set) => levels.get(set.iri) ?? writtenPart([set], inFolder)),
    writtenPart([...ownTerms, activity], inFolder),
  ];

  const all = new NTriplesSet(chunks.map(({ nTriples }) => nTriples));
  const described = (counts: { triples: number; entities: number }) =>
    writtenPart(datasetParts(inputs, counts), inFolder);
  // The set counts what it says of itself as well, and says as much whatever the numbers are.
  const { triples, things } = all.sizeWith(described({ triples: 0, entities: 0 }).nTriples);
  const dataset = described({ triples, entities: things });
  all.add(dataset.nTriples);

  output('data/edition.nt', all.text());
  const bodies = [dataset, ...chunks].map(({ turtle }) => turtle);
  output('data/edition.ttl', turtleText(bodies, base));
  const written = writtenGraph([dataset], { page: 'index.html', about: [datasetIri], base });
  output('data/dataset.ttl', written.turtle);
  output('data/dataset.jsonld', written.jsonLd);
  if (written.pageData !== undefined) pageData.set('index.html', written.pageData);

  for (const [iri, entry] of entries) {
    const own = pageOf(iri);
    beside(own, writtenGraph([entry.written], { page: `${own}.html`, about: [iri], base }), entry.inputs);
  }
  for (const set of recordSets) {
    const own = pageOf(set.iri);
    const part = writtenPart([set], { base, depth: depthOf(own) });
    beside(own, writtenGraph([part], { page: `${own}.html`, about: [set.iri], base }));
  }
  const atTop = { base, depth: 0 };
  beside('vocab', writtenGraph([writtenPart(ownTerms, atTop)], { page: 'vocab.html', about: [], base }), []);
  beside('prov', writtenGraph([writtenPart([activity], atTop)], { page: 'prov.html', about: [], base }), []);
  return { outputs, pageData, recordSets, activity };
}

/** The page at which a thing answers, without an ending: `person/stalin` for `person/stalin#this`. */
export function pageOf(iri: Iri): string {
  return iri.replace(/#.*$/, '');
}

/** The levels of archives that documents name, each once, the outer before the inner. */
function recordSetsOf({ documents }: EditionGraphInputs): RecordSetPart[] {
  const sets = new Map<Iri, RecordSetPart>();
  for (const { recordSets } of documents)
    for (const set of recordSets) if (!sets.has(set.iri)) sets.set(set.iri, set);
  return [...sets.values()].sort((a, b) => (pageOf(a.iri) < pageOf(b.iri) ? -1 : 1));
}
