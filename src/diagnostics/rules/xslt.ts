import type { Rule } from '../rule.ts';

/** What can be wrong with stylesheets, and what they find in the documents that they are given. */
export const xsltRules = [
  { id: 'xslt/dynamic-error', severity: 'error', title: 'A stylesheet failed over a document' },
  { id: 'xslt/foreign-stylesheet', severity: 'info', title: 'A stylesheet is none of opis and is not run' },
  { id: 'xslt/idle-hook', severity: 'warning', title: 'Templates in a mode that nothing calls' },
  { id: 'xslt/message', severity: 'info', title: 'A stylesheet said something' },
  { id: 'xslt/static-error', severity: 'error', title: 'A stylesheet cannot be compiled' },
  { id: 'xslt/time-limit', severity: 'error', title: 'A stylesheet comes to no end' },
  { id: 'xslt/unhandled-element', severity: 'warning', title: 'No stylesheet knows an element' },
] as const satisfies readonly Rule[];
