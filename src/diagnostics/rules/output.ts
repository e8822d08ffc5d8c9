import type { Rule } from '../rule.ts';

/** What can keep a finished site from being written where the configuration wants it. */
export const outputRules = [
  { id: 'config/foreign-output', severity: 'error', title: 'The output folder holds files of somebody else' },
  { id: 'config/unwritable-output', severity: 'error', title: 'The output folder cannot be written' },
] as const satisfies readonly Rule[];
