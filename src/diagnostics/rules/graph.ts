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
  {
    id: 'graph/name',
    severity: 'error',
    title: 'Somebody or something in the graph has no name',
  },
  {
    id: 'graph/holder',
    severity: 'error',
    title: 'A copy in the graph has no holder, or more than one',
  },
  {
    id: 'graph/sender-is-recipient',
    severity: 'error',
    title: 'The sender of a record is its recipient',
  },
  {
    id: 'graph/kind',
    severity: 'error',
    title: 'A relation in the graph leads to the wrong kind of thing',
  },
  {
    id: 'graph/value',
    severity: 'error',
    title: 'A value in the graph has the wrong form',
  },
  {
    id: 'graph/incomplete',
    severity: 'error',
    title: 'Something in the graph lacks what it must have, or has too much of it',
  },
  {
    id: 'graph/undefined-term',
    severity: 'error',
    title: 'The graph uses a term that its vocabulary does not define',
  },
  {
    id: 'graph/end-before-start',
    severity: 'error',
    title: 'Something in the graph ends before it begins',
  },
  {
    id: 'graph/impossible-date',
    severity: 'error',
    title: 'A date of the graph does not exist',
  },
  {
    id: 'graph/leaf-order',
    severity: 'error',
    title: 'The leaves of a copy in the graph run backwards',
  },
  {
    id: 'graph/quote',
    severity: 'error',
    title: 'A mention in the graph does not quote the text that is published',
  },
  {
    id: 'graph/wrong-identifier',
    severity: 'error',
    title: 'The graph leaves out an identifier that is not what it claims to be',
  },
  {
    id: 'graph/unknown-role',
    severity: 'warning',
    title: 'A stylesheet gives a role that opis does not know',
  },
  {
    id: 'graph/unusable-statement',
    severity: 'warning',
    title: 'A stylesheet says something that cannot be said in a graph',
  },
  {
    id: 'graph/own-same-as',
    severity: 'warning',
    title: 'An entry says that it is the same as itself',
  },
] as const satisfies readonly Rule[];
