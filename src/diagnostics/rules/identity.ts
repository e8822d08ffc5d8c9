import type { Rule } from '../rule.ts';

/** Names that must tell the documents and entries of an edition apart: the edition as a whole is asked. */
export const identityRules = [
  { id: 'reference/duplicate-document-id', severity: 'error', title: 'Two documents have one id' },
  {
    id: 'reference/ids-differ-by-case',
    severity: 'warning',
    title: 'The ids of two documents differ by case only',
  },
  {
    id: 'reference/unusable-document-id',
    severity: 'warning',
    title: 'A document’s id cannot be used in an address',
  },
] as const satisfies readonly Rule[];
