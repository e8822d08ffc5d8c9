import type { Rule } from '../rule.ts';

/** What a document can have against its RELAX NG schema, and what can be wrong with the schema itself. */
export const relaxngRules = [
  { id: 'relaxng/duplicate-id', severity: 'error', title: 'Two elements of one file have one `xml:id`' },
  { id: 'relaxng/engine-failure', severity: 'error', title: 'The validator could not judge a document' },
  {
    id: 'relaxng/invalid-content',
    severity: 'error',
    title: 'An element is not what the schema allows, and the validator does not say why',
  },
  {
    id: 'relaxng/invalid-value',
    severity: 'error',
    title: 'A value is none of those that the schema allows',
  },
  { id: 'relaxng/misplaced-element', severity: 'error', title: 'An element stands in the wrong order' },
  { id: 'relaxng/missing-attribute', severity: 'error', title: 'An attribute is missing' },
  { id: 'relaxng/missing-element', severity: 'error', title: 'An element is missing' },
  { id: 'relaxng/missing-text', severity: 'error', title: 'An element is empty and must not be' },
  {
    id: 'relaxng/repeated-element',
    severity: 'error',
    title: 'An element stands twice and may stand only once',
  },
  {
    id: 'relaxng/schema-datatype',
    severity: 'error',
    title: 'A schema uses a datatype, or a value of one, that there is not',
  },
  {
    id: 'relaxng/schema-definition',
    severity: 'error',
    title: 'A definition of the schema is missing, or contradicts another',
  },
  {
    id: 'relaxng/schema-id-type',
    severity: 'error',
    title: 'The schema leaves open which attributes are IDs',
  },
  {
    id: 'relaxng/schema-reference',
    severity: 'error',
    title: 'The schema refers to what is not there, or to itself',
  },
  {
    id: 'relaxng/schema-restriction',
    severity: 'error',
    title: 'The schema puts together what must not stand together',
  },
  {
    id: 'relaxng/schema-syntax',
    severity: 'error',
    title: 'A schema does not keep to the syntax of RELAX NG',
  },
  { id: 'relaxng/schema-time-limit', severity: 'error', title: 'The schema gives no answer' },
  {
    id: 'relaxng/unexpected-attribute',
    severity: 'error',
    title: 'An attribute is not allowed on its element',
  },
  { id: 'relaxng/unexpected-element', severity: 'error', title: 'An element is not allowed where it stands' },
  { id: 'relaxng/unexpected-text', severity: 'error', title: 'Text stands where the schema allows none' },
  { id: 'relaxng/unknown-element', severity: 'error', title: 'The schema does not know an element' },
  { id: 'relaxng/unknown-idref', severity: 'error', title: 'A reference is to an id that no element has' },
  { id: 'relaxng/unusable-schema', severity: 'error', title: 'The schema cannot be used' },
] as const satisfies readonly Rule[];
