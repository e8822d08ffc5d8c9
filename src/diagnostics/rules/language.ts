import type { Rule } from '../rule.ts';

/** What can be wrong with the languages that a document says it is in. */
export const languageRules = [
  { id: 'language/deprecated-subtag', severity: 'warning', title: 'A language tag is out of use' },
  { id: 'language/ill-formed-tag', severity: 'error', title: 'A language tag is not written as one' },
  {
    id: 'language/unknown-subtag',
    severity: 'error',
    title: 'A language tag names something that there is not',
  },
  { id: 'language/wrong-script', severity: 'info', title: 'Text is in another script than its language' },
] as const satisfies readonly Rule[];
