import type { Rule } from '../rule.ts';

/** What can keep a run from being held against a baseline or a revision. */
export const gateRules = [
  { id: 'config/unusable-baseline', severity: 'error', title: 'A baseline cannot be used' },
  { id: 'config/unusable-revision', severity: 'error', title: 'Git cannot say what has changed' },
] as const satisfies readonly Rule[];
