import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { SourceText } from '../../src/diagnostics/source-text.ts';
import type { SchemaFile } from '../../src/relaxng/syntax/schema-file.ts';

/** A schema's file in the XML syntax. */
export function rngFile(text: string): SchemaFile {
  return { address: '/schema.rng', file: 'schema.rng', source: new SourceText(text), syntax: 'rng' };
}

/** Puts the namespaces of tests on the first start tag of a schema: RELAX NG's, and `a:` for annotations. */
export function inNamespaces(schema: string): string {
  return schema.replace(
    /^\s*<[A-Za-z]+/,
    '$& xmlns="http://relaxng.org/ns/structure/1.0" xmlns:a="http://relaxng.org/ns/compatibility/annotations/1.0"',
  );
}

/** What a diagnostic is shown as in tests: `rule @ the text it marks: message`. */
export function shown(
  { ruleId, line, column, endLine, endColumn, message }: Diagnostic,
  text: string,
): string {
  const source = new SourceText(text);
  const { lineStarts } = source;
  const offset = (atLine = 1, atColumn = 1) => (lineStarts[atLine - 1] ?? 0) + atColumn - 1;
  const marked = text.slice(offset(line, column), offset(endLine, endColumn));
  return `${ruleId.replace('relaxng/', '')} @ ${marked}: ${message}`;
}
