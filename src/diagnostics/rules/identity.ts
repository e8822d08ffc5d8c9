import type { Rule } from '../rule.ts';

/** Names that must tell the documents and entries of an edition apart: the edition as a whole is asked. */
export const identityRules = [
  { id: 'reference/duplicate-document-id', severity: 'error', title: 'Two documents have one id' },
  {
    id: 'reference/duplicate-entry-id',
    severity: 'error',
    title: 'Entries of two registers have one id',
  },
  { id: 'reference/entry-without-id', severity: 'warning', title: 'A register entry has no id' },
  {
    id: 'reference/ids-differ-by-case',
    severity: 'warning',
    title: 'Two ids differ by capital letters only',
  },
  { id: 'reference/unusable-id', severity: 'warning', title: 'An id cannot be used in an address' },
] as const satisfies readonly Rule[];
