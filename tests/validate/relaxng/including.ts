import { join } from 'node:path';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { readSource } from '../../../src/read/read-source.ts';
import { fileReading } from '../../../src/run/file-reading.ts';
import { opisValidator } from '../../../src/validate/relaxng/opis/opis-validator.ts';
import { type FilesOutcome, validateFiles } from '../../../src/validate/relaxng/opis/validate-files.ts';
import type { SchemaOutcome } from '../../../src/validate/relaxng/schema-validator.ts';
import { sourceDocument } from '../sample.ts';
import { noCache } from './schemas.ts';

/** A schema for documents, in the compact syntax: divisions of paragraphs of text, and numbers. */
export const schema = `
start = element doc { common, (\\div | p | n)* }
\\div = element div { common, (\\div | p | n)* }
p = element p { common, (text | hi)* }
hi = element hi { common, text }
n = element n { common, xsd:integer }
common = attribute xml:base { text }?, attribute xml:lang { text }?, attribute xml:id { xsd:ID }?, attribute ref { xsd:IDREF }?
`;

const reading = fileReading;

/** Judges a file of a folder, which has `schema.rnc`, as a text. */
export async function outcomeOf(folder: string, file: string): Promise<FilesOutcome> {
  const files = [{ path: join(folder, file), file }];
  const task = { schema: join(folder, 'schema.rnc'), folder, cwd: folder, cache: noCache, files };
  return validateFiles({ ...task, ...reading });
}

/** The same by way of its tree; what cannot be read is not judged. */
export async function treeOutcomeOf(folder: string, file: string, follows = true): Promise<SchemaOutcome> {
  const source = readSource(join(folder, file), file);
  if ('ruleId' in source) throw new Error(source.message);
  const documents = [sourceDocument(file, source.text)];
  const task = { schema: join(folder, 'schema.rnc'), folder, cwd: folder, cache: noCache, documents };
  const inclusion = { edition: folder, reading };
  return opisValidator({ ...task, timeLimit: 0, ...(follows && { inclusion }) });
}

/** Where a finding is and what it says: `a.xml:1:7 rule message`. */
export function line({ file, line: row, column, ruleId, message }: Diagnostic): string {
  return `${file}:${row}:${column} ${ruleId.replace(/^relaxng\//, '')} ${message}`;
}

/** The findings on a file as lines; they must be the same by either way. */
export async function findingsOf(folder: string, file = 'a.xml'): Promise<string[]> {
  const lines = (outcome: Pick<SchemaOutcome, 'diagnostics'>) => outcome.diagnostics.map(line);
  const ofText = lines(await outcomeOf(folder, file));
  const ofTree = lines(await treeOutcomeOf(folder, file));
  if (ofText.join('\n') !== ofTree.join('\n')) {
    throw new Error(`As a text:\n${ofText.join('\n')}\nAs a tree:\n${ofTree.join('\n')}`);
  }
  return ofText;
}
