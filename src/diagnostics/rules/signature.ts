import type { Rule } from '../rule.ts';

/** What can be wrong with an archival signature: where a document lies, down to its leaves. */
export const signatureRules = [
  { id: 'signature/empty-part', severity: 'warning', title: 'A part of a signature says nothing' },
  {
    id: 'signature/leaves-disagree',
    severity: 'warning',
    title: 'The leaves of a signature are given in two ways',
  },
  { id: 'signature/reversed-leaves', severity: 'error', title: 'Leaves run backwards' },
  { id: 'signature/shared-leaves', severity: 'info', title: 'Two documents stand on the same leaves' },
  {
    id: 'signature/unknown-repository',
    severity: 'warning',
    title: 'The register of repositories does not have one that is named',
  },
] as const satisfies readonly Rule[];
