import type { Rule } from '../rule.ts';

/**
 * What can be wrong with a Schematron schema, and with running it. What a schema itself demands has rules of its own,
 * `schematron/{id}`, which no catalogue can know: see `isSchemaRule`.
 */
export const schematronRules = [
  { id: 'schematron/dynamic-error', severity: 'error', title: 'A rule fails on a document' },
  { id: 'schematron/schema-empty', severity: 'warning', title: 'A schema has no rule to run' },
  {
    id: 'schematron/schema-expression',
    severity: 'error',
    title: 'An expression of a schema does not compile',
  },
  { id: 'schematron/schema-forbidden', severity: 'error', title: 'A rule does what rules may not do' },
  {
    id: 'schematron/schema-given-up',
    severity: 'error',
    title: 'A schema takes too long and is not run to the end',
  },
  { id: 'schematron/schema-not-well-formed', severity: 'error', title: 'A schema is not well-formed XML' },
  {
    id: 'schematron/schema-query-binding',
    severity: 'error',
    title: 'A schema is in a query language that opis does not know',
  },
  {
    id: 'schematron/schema-reference',
    severity: 'error',
    title: 'A schema refers to something that it does not have',
  },
  {
    id: 'schematron/schema-syntax',
    severity: 'error',
    title: 'A schema is not written as Schematron demands',
  },
  { id: 'schematron/schema-unknown-phase', severity: 'error', title: 'A schema has no such phase' },
  {
    id: 'schematron/schema-unreadable',
    severity: 'error',
    title: 'A schema, or a file of it, cannot be read',
  },
  { id: 'schematron/schema-unsupported', severity: 'warning', title: 'A pattern of a schema is left out' },
  { id: 'schematron/time-limit', severity: 'error', title: 'A rule takes too long on a document' },
] as const satisfies readonly Rule[];

/** Whether an id is that of a rule which an edition's own Schematron schema may have. */
export function isSchemaRule(id: string): boolean {
  return /^schematron\/[^\s/]+$/.test(id) && !schematronRules.some((rule) => rule.id === id);
}
