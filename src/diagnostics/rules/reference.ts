import type { Rule } from '../rule.ts';

/** What can be wrong with the pointers from one element of an edition to another. */
export const referenceRules = [
  {
    id: 'reference/undeclared-prefix',
    severity: 'error',
    title: 'A pointer has a prefix that its document does not declare',
  },
  { id: 'reference/unknown-target', severity: 'error', title: 'A pointer leads to nothing' },
  {
    id: 'reference/unmatched-prefix',
    severity: 'error',
    title: 'A pointer does not have the form that its prefix demands',
  },
  {
    id: 'reference/unusable-pattern',
    severity: 'error',
    title: 'The pattern of a prefix cannot be used',
  },
  { id: 'reference/wrong-kind', severity: 'error', title: 'A pointer leads to something of another kind' },
] as const satisfies readonly Rule[];
