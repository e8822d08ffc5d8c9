import { SourceText } from '../../../src/diagnostics/source-text.ts';
import { readRng } from '../../../src/relaxng/syntax/read-rng/read-rng.ts';
import { readRnc } from '../../../src/relaxng/syntax/rnc/read-rnc.ts';
import type { SchemaElement } from '../../../src/relaxng/syntax/schema-element.ts';
import type { SchemaFile } from '../../../src/relaxng/syntax/schema-file.ts';

/** A file of a schema with the given text. */
export function schemaFile(text: string, syntax: 'rng' | 'rnc'): SchemaFile {
  return { address: `/schema.${syntax}`, file: `schema.${syntax}`, source: new SourceText(text), syntax };
}

/** The tree of a text in the compact syntax, which must be without faults. */
export function rncTree(text: string): SchemaElement {
  const { root, diagnostics } = readRnc(schemaFile(text, 'rnc'));
  if (root === undefined) throw new Error(`${JSON.stringify(diagnostics, undefined, 1)}\n${text}`);
  return root;
}

/** The tree of a text in the XML syntax, which must be without faults. */
export function rngTree(text: string): SchemaElement {
  const { root, diagnostics } = readRng(schemaFile(text, 'rng'));
  if (root === undefined) throw new Error(`${JSON.stringify(diagnostics, undefined, 1)}\n${text}`);
  return root;
}
