import type { Edition } from '../../edition/edition.ts';
import { entryLists } from '../../edition/entry-lists.ts';
import type { OutputFile } from '../../edition/output-document.ts';
import type { EditionSettings } from '../../edition/settings.ts';
import { Graph } from '../../graph/graph.ts';
import type { ActivityPart, DatasetPart, DistributionPart, Part, RecordSetPart } from '../../graph/part.ts';
import { datasetIri, describePart } from '../../graph/profile/describe-part.ts';
import type { Iri, Triple } from '../../graph/triple.ts';
import { vocabularies } from '../../graph/vocabularies.ts';
import { nTriplesOf } from '../../graph/writers/n-triples.ts';
import { turtleOfTriples } from '../../graph/writers/turtle.ts';
import type { DocumentGraph } from './document-graph.ts';
import type { EntryGraph } from './entry-graphs.ts';
import { ownTerms } from './own-terms.ts';
import { type WrittenGraph, writtenGraph } from './written-graph.ts';

export interface EditionGraphInputs {
  readonly edition: Edition;
  readonly documents: readonly DocumentGraph[];
  readonly entries: ReadonlyMap<Iri, EntryGraph>;
  readonly settings: EditionSettings;
  /** What makes the site, as it says it: `opis 0.1.0`. */
  readonly generator: string;
  /** When the sources were as they are, ISO 8601 with a time zone; absent where nothing but the clock could tell. */
  readonly madeAt: string | undefined;
  /** The folder's name in diagnostics. */
  readonly file: string;
}

/** The graph of the whole edition. */
export interface EditionGraph {
  /** The files that hold it, and those of entries, of archives and of the edition's own terms. */
  readonly outputs: OutputFile[];
  /** What the heads of pages say, by the path of the page. */
  readonly pageData: ReadonlyMap<string, string>;
  /** The levels of archives that copies lie in, each once, the outer before the inner. */
  readonly recordSets: readonly RecordSetPart[];
  readonly activity: ActivityPart;
}

const formats = [
  ['data/edition.nt', 'application/n-triples'],
  ['data/edition.ttl', 'text/turtle'],
] as const;

/**
 * Joins the graphs of documents and entries: as sorted N-Triples, which are the same bytes for the same sources, as
 * Turtle, and beside each entry and each level of an archive its own.
 */
export function editionGraph(inputs: EditionGraphInputs): EditionGraph {
  const { entries, documents, settings, file } = inputs;
  const { base } = settings;
  const outputs: OutputFile[] = [];
  const pageData = new Map<string, string>();
  const output = (path: string, content: string) => outputs.push({ kind: 'file', path, content, file });
  const beside = (own: string, written: WrittenGraph) => {
    output(`${own}.ttl`, written.turtle);
    output(`${own}.jsonld`, written.jsonLd);
    pageData.set(`${own}.html`, written.pageData);
  };

  const recordSets = recordSetsOf(documents);
  const activity = activityOf(inputs);
  const distributions = formats.map(
    ([path, format]): DistributionPart => ({ kind: 'distribution', iri: `${path}#file`, file: path, format }),
  );
  const shared: Part[] = [...recordSets, ...ownTerms, activity];
  const chunks = function* (): Generator<Graph> {
    for (const { parts } of documents) yield graphOf(parts.filter((part) => part.kind !== 'record-set'));
    for (const { parts } of entries.values()) yield graphOf(parts);
    yield graphOf(shared);
  };

  const lines = new Set<string>();
  const subjects = new Set<Iri>();
  const nt = { base, path: 'data/edition.nt' };
  const add = (graph: Graph) => {
    for (const line of nTriplesOf(graph, nt)) lines.add(line);
    for (const subject of graph.blocks.keys()) subjects.add(subject);
  };
  for (const graph of chunks()) add(graph);
  // The set speaks of itself as well: with how many triples it says that is known before it is said.
  const described = (counts: Pick<DatasetPart, 'triples' | 'entities'>) =>
    graphOf([datasetOf(inputs, distributions, counts), ...distributions]);
  const own = described({ triples: 0, entities: 0 });
  const dataset = described({ triples: lines.size + own.size, entities: subjects.size + own.blocks.size });
  add(dataset);

  output('data/edition.nt', `${[...lines].sort().join('\n')}\n`);
  const all = function* (): Generator<Triple> {
    yield* dataset.triples();
    for (const graph of chunks()) yield* graph.triples();
  };
  output('data/edition.ttl', turtleOfTriples(all(), { base, path: 'data/edition.ttl' }));
  const datasetParts = [
    datasetOf(inputs, distributions, { triples: lines.size, entities: subjects.size }),
    ...distributions,
  ];
  const written = writtenGraph(datasetParts, { own: 'data/dataset', about: [datasetIri], base });
  output('data/dataset.ttl', written.turtle);
  output('data/dataset.jsonld', written.jsonLd);
  pageData.set('index.html', pageDataOfIndex(datasetParts, base));

  for (const [iri, { parts }] of entries)
    beside(pageOf(iri), writtenGraph(parts, { own: pageOf(iri), about: [iri], base }));
  for (const set of recordSets) {
    const within = recordSets.filter(({ iri }) => pageOf(set.iri).startsWith(`${pageOf(iri)}/`));
    beside(
      pageOf(set.iri),
      writtenGraph([set, ...within], { own: pageOf(set.iri), about: [], base, entries }),
    );
  }
  beside('vocab', writtenGraph(ownTerms, { own: 'vocab', about: [], base }));
  beside('prov', writtenGraph([activity], { own: 'prov', about: [], base }));
  return { outputs, pageData, recordSets, activity };
}

/** The page at which a thing answers, without an ending: `person/stalin` for `person/stalin#this`. */
export function pageOf(iri: Iri): string {
  return iri.replace(/#.*$/, '');
}

function pageDataOfIndex(parts: readonly Part[], base: string | undefined): string {
  return writtenGraph(parts, { own: 'index', about: [datasetIri], base }).pageData;
}

function graphOf(parts: readonly Part[]): Graph {
  const graph = new Graph();
  for (const part of parts) describePart(part, graph);
  return graph;
}

/** The levels of archives that documents name, each once; the outer come first in each, and addresses order the rest. */
function recordSetsOf(documents: readonly DocumentGraph[]): RecordSetPart[] {
  const sets = new Map<Iri, RecordSetPart>();
  for (const { parts } of documents)
    for (const part of parts) if (part.kind === 'record-set' && !sets.has(part.iri)) sets.set(part.iri, part);
  return [...sets.values()].sort((a, b) => (pageOf(a.iri) < pageOf(b.iri) ? -1 : 1));
}

function datasetOf(
  { edition, documents, settings, madeAt }: EditionGraphInputs,
  distributions: readonly DistributionPart[],
  counts: Pick<DatasetPart, 'triples' | 'entities'>,
): DatasetPart {
  const count = documents.length;
  const described = entryLists(edition).map(
    ({ kind, entries }) => `${entries.length} ${kinds[kind] ?? kind}`,
  );
  const languages = documents.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === 'edition-text' && part.language) || []),
  );
  const used = ['dcat', 'dcterms', 'oa', 'prov', 'rico', 'schema', 'skos', 'void'] as const;
  return {
    kind: 'dataset',
    iri: datasetIri,
    title: { value: settings.title, language: settings.language },
    description: {
      value: `“${settings.title}” as linked data: ${count} ${count === 1 ? 'document' : 'documents'} with their archival copies, correspondents and dates${described.length === 0 ? '' : `, and registers of ${described.join(', ')}`}.`,
      language: 'en',
    },
    ...(settings.base !== undefined && { address: settings.base }),
    languages: [...new Set(languages)].sort(),
    licences: [],
    creators: [],
    parts: documents.map(({ parts }) => parts.find((part) => part.kind === 'edition-text')?.iri ?? ''),
    distributions: distributions.map(({ iri }) => iri),
    documents: documents.length,
    ...counts,
    vocabularies: used.map((prefix) => vocabularies[prefix]),
    examples: documents
      .slice(0, 1)
      .flatMap(({ parts }) => parts.find((part) => part.kind === 'edition-text')?.iri ?? []),
    ...(madeAt !== undefined && { modified: madeAt }),
  };
}

const kinds: Readonly<Record<string, string>> = {
  person: 'persons',
  org: 'organisations',
  place: 'places',
  repo: 'archives',
  work: 'works',
  event: 'events',
};

function activityOf({ generator, madeAt }: EditionGraphInputs): ActivityPart {
  return {
    kind: 'activity',
    iri: 'prov#build',
    program: { iri: 'prov#program', name: generator },
    stylesheets: ['html', 'text', 'linked-data'].map((name) => ({
      iri: `prov#${name}`,
      name: `${name}.xsl`,
    })),
    ...(madeAt !== undefined && { ended: madeAt }),
  };
}
