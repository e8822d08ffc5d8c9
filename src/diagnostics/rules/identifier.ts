import type { Rule } from '../rule.ts';

/** What can be wrong with an identifier of an authority file or a publisher, without asking anybody. */
export const identifierRules = [
  {
    id: 'identifier/other-scheme',
    severity: 'warning',
    title: 'An identifier is of another scheme than it is said to be',
  },
  {
    id: 'identifier/wrong-check-digit',
    severity: 'error',
    title: 'The check digit of an identifier is not that of the digits before it',
  },
  {
    id: 'identifier/wrong-form',
    severity: 'error',
    title: 'An identifier does not have the form of its scheme',
  },
] as const satisfies readonly Rule[];
