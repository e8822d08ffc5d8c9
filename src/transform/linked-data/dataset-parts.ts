import type { Edition } from '../../edition/edition.ts';
import { entryLists } from '../../edition/entry-lists.ts';
import type { EditionSettings } from '../../edition/settings.ts';
import type { ActivityPart, DatasetPart, DistributionPart } from '../../graph/part.ts';
import { datasetIri } from '../../graph/profile/describe-part.ts';
import { vocabularies } from '../../graph/vocabularies.ts';
import type { DocumentGraph } from './document-graph.ts';

/** What is known of the edition as a whole. */
export interface DatasetInputs {
  readonly edition: Edition;
  readonly documents: readonly DocumentGraph[];
  readonly settings: EditionSettings;
  /** What makes the site, as it says it: `opis 0.1.0`. */
  readonly generator: string;
  /** When the sources were as they are, ISO 8601 with a time zone; absent where nothing but the clock could tell. */
  readonly madeAt: string | undefined;
}

const formats = [
  ['data/edition.nt', 'application/n-triples'],
  ['data/edition.ttl', 'text/turtle'],
] as const;

/** The files that hold the whole graph. */
export function distributionParts(): DistributionPart[] {
  return formats.map(([file, format]) => ({ kind: 'distribution', iri: `${file}#file`, file, format }));
}

const kinds = {
  person: 'persons',
  org: 'organisations',
  place: 'places',
  repo: 'archives',
  work: 'works',
  event: 'events',
} as const;

const used = ['dcat', 'dcterms', 'oa', 'prov', 'rico', 'schema', 'skos', 'void'] as const;

/** The edition as a set of data. It is given no licence: its parts have theirs. */
export function datasetPart(
  { edition, documents, settings, madeAt }: DatasetInputs,
  counts: Pick<DatasetPart, 'triples' | 'entities'>,
): DatasetPart {
  const texts = documents.map(({ text }) => text);
  const lists = entryLists(edition).map(({ kind, entries }) => `${entries.length} ${kinds[kind]}`);
  const count = `${documents.length} ${documents.length === 1 ? 'document' : 'documents'}`;
  return {
    kind: 'dataset',
    iri: datasetIri,
    title: { value: settings.title, language: settings.language },
    description: {
      value: `“${settings.title}” as linked data: ${count}, the archival copies, correspondents and dates${lists.length === 0 ? '' : `; ${lists.join(', ')}`}.`,
      language: 'en',
    },
    ...(settings.base !== undefined && { address: settings.base }),
    languages: [...new Set(texts.flatMap(({ language }) => language ?? []))].sort(),
    licences: [],
    creators: [],
    parts: texts.map(({ iri }) => iri),
    distributions: distributionParts().map(({ iri }) => iri),
    documents: documents.length,
    ...counts,
    vocabularies: used.map((prefix) => vocabularies[prefix]),
    examples: texts.slice(0, 1).map(({ iri }) => iri),
    ...(madeAt !== undefined && { modified: madeAt }),
  };
}

/** How the site was made, and when: by a program after stylesheets. */
export function buildActivity({ generator, madeAt }: DatasetInputs): ActivityPart {
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
