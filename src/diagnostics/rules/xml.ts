import type { Rule } from '../rule.ts';

/** What can be wrong with a file before anybody asks what its elements mean: XML 1.0 and Namespaces in XML 1.0. */
export const xmlRules = [
  { id: 'xml/attribute-syntax', severity: 'fatal', title: 'An attribute is not written as XML demands' },
  { id: 'xml/character-reference', severity: 'fatal', title: 'A reference names no character' },
  { id: 'xml/comment-syntax', severity: 'fatal', title: 'A comment is not written as XML demands' },
  {
    id: 'xml/doctype-syntax',
    severity: 'fatal',
    title: 'The document type declaration is not written as XML demands',
  },
  { id: 'xml/duplicate-attribute', severity: 'fatal', title: 'An attribute stands twice in one tag' },
  { id: 'xml/empty-file', severity: 'fatal', title: 'The file holds no element' },
  { id: 'xml/encoding', severity: 'fatal', title: 'The file is not in the encoding it names' },
  { id: 'xml/entity-expansion-limit', severity: 'fatal', title: 'Entities grow beyond the limit' },
  {
    id: 'xml/entity-mark-up',
    severity: 'fatal',
    title: 'The mark-up in an entity is not complete in itself',
  },
  {
    id: 'xml/external-declaration',
    severity: 'info',
    title: 'A declaration outside the file is not fetched',
  },
  { id: 'xml/external-entity', severity: 'fatal', title: 'An entity outside the file is used' },
  { id: 'xml/forbidden-character', severity: 'fatal', title: 'A character that XML does not allow' },
  { id: 'xml/link-out-of-edition', severity: 'warning', title: 'A symbolic link leads out of the edition' },
  { id: 'xml/mismatched-end-tag', severity: 'fatal', title: 'An end tag does not close the open element' },
  { id: 'xml/namespace-declaration', severity: 'fatal', title: 'A namespace is declared as it must not be' },
  {
    id: 'xml/not-a-register',
    severity: 'warning',
    title: 'A file among the registers holds no entries',
  },
  { id: 'xml/not-tei', severity: 'warning', title: 'The root element is not one of TEI' },
  { id: 'xml/not-well-formed', severity: 'fatal', title: 'The file is not well-formed XML' },
  {
    id: 'xml/processing-instruction-syntax',
    severity: 'fatal',
    title: 'A processing instruction is not written as XML demands',
  },
  { id: 'xml/recursive-entity', severity: 'fatal', title: 'An entity contains itself' },
  { id: 'xml/tag-syntax', severity: 'fatal', title: 'A tag is not written as XML demands' },
  { id: 'xml/text-outside-root', severity: 'fatal', title: 'Something stands outside the root element' },
  { id: 'xml/unclosed-element', severity: 'fatal', title: 'An element is never closed' },
  { id: 'xml/undeclared-entity', severity: 'fatal', title: 'An entity is not declared' },
  { id: 'xml/undeclared-prefix', severity: 'fatal', title: 'A namespace prefix is not declared' },
  { id: 'xml/unescaped-character', severity: 'fatal', title: 'A character of mark-up stands in the text' },
  { id: 'xml/unreadable-file', severity: 'fatal', title: 'The file cannot be read' },
  { id: 'xml/unterminated-markup', severity: 'fatal', title: 'The file ends within a piece of mark-up' },
  { id: 'xml/version', severity: 'fatal', title: 'The file is not XML 1.0' },
  {
    id: 'xml/xml-declaration',
    severity: 'fatal',
    title: 'The XML declaration is not written as XML demands',
  },
] as const satisfies readonly Rule[];
