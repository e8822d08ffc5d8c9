import type { Rule } from '../rule.ts';

/** What can be wrong with the linked data of an edition. */
export const graphRules = [
  { id: 'graph/no-base', severity: 'info', title: 'The edition names no address for its linked data' },
] as const satisfies readonly Rule[];
