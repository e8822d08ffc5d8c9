import type { Edition } from '../../edition/edition.ts';
import { entryLists } from '../../edition/entry-lists.ts';
import type { EditionSettings } from '../../edition/settings.ts';
import type {
  ActivityPart,
  AgentPart,
  DatasetPart,
  DistributionPart,
  EditionTextPart,
  Part,
  Words,
} from '../../graph/part.ts';
import { datasetIri } from '../../graph/profile/describe-part.ts';
import type { Iri } from '../../graph/triple.ts';
import { vocabularies } from '../../graph/vocabularies.ts';

/** What is known of the edition as a whole. */
export interface DatasetInputs {
  readonly edition: Edition;
  readonly documents: readonly { readonly text: EditionTextPart }[];
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
function distributionParts(): DistributionPart[] {
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

/**
 * The edition as a set of data, the files that hold it, and who is responsible for it. The licence is the one that the
 * configuration gives the data; texts have their own.
 */
export function datasetParts(
  inputs: DatasetInputs,
  counts: Pick<DatasetPart, 'triples' | 'entities'>,
): Part[] {
  const { edition, documents, settings, madeAt } = inputs;
  const { licence, editors = [], publishers = [] } = settings.publication ?? {};
  const texts = documents.map(({ text }) => text);
  const creators = editors.map((name, index) => agent(`#editor-${index + 1}`, name));
  const publishing = publishers.map((name, index) => agent(`#publisher-${index + 1}`, name));
  const distributions = distributionParts();
  const dataset: DatasetPart = {
    kind: 'dataset',
    iri: datasetIri,
    title: { value: settings.title, language: settings.language },
    description: description(edition, texts.length, settings),
    ...(settings.base !== undefined && { address: settings.base }),
    languages: [...new Set(texts.flatMap(({ language }) => language ?? []))].sort(),
    licences: licence === undefined ? [] : [licence],
    creators: creators.map(({ iri }) => iri),
    publishers: publishing.map(({ iri }) => iri),
    parts: texts.map(({ iri }) => iri),
    distributions: distributions.map(({ iri }) => iri),
    documents: documents.length,
    ...counts,
    vocabularies: used.map((prefix) => vocabularies[prefix]),
    examples: texts.slice(0, 1).map(({ iri }) => iri),
    ...(madeAt !== undefined && { modified: madeAt }),
  };
  return [dataset, ...distributions, ...creators, ...publishing];
}

/** Somebody of whom the configuration says a name: whether it is a person’s or a body’s, nobody knows. */
function agent(iri: Iri, name: string): AgentPart {
  return { kind: 'agent', iri, agent: 'unknown', names: [{ value: name }], otherNames: [], sameAs: [] };
}

/** What the edition says of itself in its language; else what is in it, in English. */
function description(
  edition: Edition,
  texts: number,
  { title, language, publication }: EditionSettings,
): Words {
  if (publication?.description !== undefined) return { value: publication.description, language };
  const lists = entryLists(edition).map(({ kind, entries }) => `${entries.length} ${kinds[kind]}`);
  const count = `${texts} ${texts === 1 ? 'document' : 'documents'}`;
  return {
    value: `“${title}” as linked data: ${count}, the archival copies, correspondents and dates${lists.length === 0 ? '' : `; ${lists.join(', ')}`}.`,
    language: 'en',
  };
}

/** How the site was made, and when: by a program after stylesheets. */
export function buildActivity({
  generator,
  madeAt,
}: Pick<DatasetInputs, 'generator' | 'madeAt'>): ActivityPart {
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
