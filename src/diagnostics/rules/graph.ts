import type { Rule } from '../rule.ts';

/** What can be wrong with the linked data of an edition. */
export const graphRules = [
  { id: 'graph/left-out-letters', severity: 'info', title: 'Documents are left out of the list of letters' },
  { id: 'graph/no-base', severity: 'info', title: 'The edition names no address for its linked data' },
  {
    id: 'graph/unfollowed-cite-structure',
    severity: 'warning',
    title: 'The way in which a document wants to be cited is not followed',
  },
] as const satisfies readonly Rule[];
