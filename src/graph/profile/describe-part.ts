import type { Graph } from '../graph.ts';
import type { Part } from '../part.ts';
import { describeAnnotation } from './annotation.ts';
import { describeIdentifier, describeInstantiation, describeRecordSet } from './copies.ts';
import { describeActivity, describeConcept, describeDataset, describeDistribution } from './dataset.ts';
import { describeDate, describeEvent } from './dates.ts';
import { describeEditionText, describeFile, describeLicensed, describeWork } from './edition-text.ts';
import { describeAgent, describeHappening, describePlace } from './entries.ts';
import { describeRecord } from './record.ts';

/** The one set of data that there is. */
export const datasetIri = '#edition';

type Describers = {
  readonly [Kind in Part['kind']]: (part: Extract<Part, { readonly kind: Kind }>, graph: Graph) => void;
};

const describers: Describers = {
  record: describeRecord,
  instantiation: describeInstantiation,
  identifier: describeIdentifier,
  'record-set': describeRecordSet,
  'edition-text': describeEditionText,
  licensed: describeLicensed,
  file: describeFile,
  agent: describeAgent,
  place: describePlace,
  date: describeDate,
  event: describeEvent,
  annotation: describeAnnotation,
  work: describeWork,
  happening: describeHappening,
  relation: ({ subjects, predicate, objects }, graph) => {
    for (const subject of subjects) for (const object of objects) graph.add(subject, predicate, object);
  },
  statement: ({ subject, predicate, object }, graph) => graph.add(subject, predicate, object),
  dataset: describeDataset,
  distribution: (part, graph) => describeDistribution(part, datasetIri, graph),
  concept: describeConcept,
  activity: describeActivity,
};

/**
 * Adds what a part says to a graph, in the vocabularies of opis: RiC-O 1.1, schema.org, Web Annotation, PROV-O, DCAT,
 * VoID, DC terms and SKOS. Another model (CIDOC CRM, LRMoo) would be another function of this form.
 */
export function describePart<Kind extends Part['kind']>(
  part: Extract<Part, { readonly kind: Kind }>,
  graph: Graph,
): void {
  (describers[part.kind] as (part: Part, graph: Graph) => void)(part, graph);
}
