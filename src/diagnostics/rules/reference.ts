import type { Rule } from '../rule.ts';

/** What can be wrong with the pointers from one element of an edition to another. */
export const referenceRules = [
  { id: 'reference/bare-id', severity: 'info', title: 'A pointer is an id and nothing else' },
  { id: 'reference/entries-differ', severity: 'info', title: 'One person is described in two ways' },
  {
    id: 'reference/missing-file',
    severity: 'warning',
    title: 'A picture, or another file that is named, is missing',
  },
  { id: 'reference/similar-entries', severity: 'info', title: 'Two entries look like one person' },
  {
    id: 'reference/undeclared-prefix',
    severity: 'error',
    title: 'A pointer has a prefix that its document does not declare',
  },
  { id: 'reference/unknown-key', severity: 'info', title: 'A key names nothing in the edition' },
  {
    id: 'reference/unknown-name',
    severity: 'info',
    title: 'A name that leads to nothing stands where a pointer should',
  },
  { id: 'reference/unknown-target', severity: 'error', title: 'A pointer leads to nothing' },
  { id: 'reference/unmentioned-entry', severity: 'info', title: 'Nothing points to an entry of a register' },
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
