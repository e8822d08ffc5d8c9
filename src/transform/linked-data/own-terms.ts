import type { ConceptPart } from '../../graph/part.ts';

const english = (value: string) => ({ value, language: 'en' });

/** The terms that opis brings because no vocabulary has them; they have a page of their own in each site, `vocab.html`. */
export const ownTerms: readonly ConceptPart[] = [
  {
    kind: 'concept',
    iri: 'vocab#archival-signature',
    concept: 'identifier-type',
    label: english('archival signature'),
    definition: english('The mark by which an archive finds a copy, as it is printed.'),
  },
  {
    kind: 'concept',
    iri: 'vocab#former-mark',
    concept: 'identifier-type',
    label: english('former mark'),
    definition: english('A mark that a copy had once.'),
  },
  {
    kind: 'concept',
    iri: 'vocab#other-mark',
    concept: 'identifier-type',
    label: english('other mark'),
    definition: english('Another mark of the same copy.'),
  },
  {
    kind: 'concept',
    iri: 'vocab#canonical',
    concept: 'datatype',
    label: english('normal form of a signature'),
    definition: english(
      'Country, archive, fond, opis, papka, delo and leaves, as in RU:AVPRF/059a/5a/p11/5/76-77: the datatype of such strings.',
    ),
  },
  {
    kind: 'concept',
    iri: 'vocab#sending',
    concept: 'activity-type',
    label: english('sending'),
    definition: english('The sending of a record.'),
  },
  {
    kind: 'concept',
    iri: 'vocab#receiving',
    concept: 'activity-type',
    label: english('receiving'),
    definition: english('The receiving of a record.'),
  },
];
