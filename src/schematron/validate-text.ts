import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import { SourceText } from '../diagnostics/source-text.ts';
import type { Schematron } from './compilation/schematron.ts';
import { readTree } from './reading/read-tree.ts';
import { type ValidateDocumentsOptions, validateDocuments } from './validate-documents.ts';

/**
 * The findings of a schema on the text of a document: what its rules say and which of them fail; or that the text is
 * not well-formed XML.
 *
 * @param text without a byte order mark
 * @param file the document's name in the findings
 */
export function validateText(
  schema: Schematron,
  text: string,
  file: string,
  options?: ValidateDocumentsOptions,
): Diagnostic[] {
  const source = new SourceText(text);
  const read = readTree(text);
  if ('fault' in read) {
    const { words, start, end } = read.fault;
    const message = `The document is not well-formed XML: ${words}.`;
    return [finding('xml/not-well-formed', file, { span: source.span(start, end), message })];
  }
  const { failures, faults } = validateDocuments([schema], [{ file, source, tree: read.tree }], options);
  return [...failures.map(({ diagnostic }) => diagnostic), ...faults];
}
