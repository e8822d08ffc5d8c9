import { join } from 'node:path';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { readHeader } from '../../../src/read/header/read-header.ts';
import { readFile } from '../../../src/read/read-file.ts';
import { includeFiles } from '../../../src/read/xinclude/include-files.ts';
import { fileReading } from '../../../src/run/file-reading.ts';
import { opisValidator } from '../../../src/validate/relaxng/opis/opis-validator.ts';
import { type FilesOutcome, validateFiles } from '../../../src/validate/relaxng/opis/validate-files.ts';
import type { SchemaOutcome } from '../../../src/validate/relaxng/schema-validator.ts';
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

/** The same by way of its tree, in which reading has put what it includes; what cannot be read is not judged. */
export async function treeOutcomeOf(
  folder: string,
  file: string,
): Promise<Pick<SchemaOutcome, 'diagnostics'>> {
  const places = { folder, cwd: folder };
  const { read, diagnostics: broken } = readFile(folder, file, folder);
  const { files, diagnostics } = includeFiles(read ? [read] : [], places);
  const documents = files.map((one) => ({ ...one, id: '', header: readHeader(undefined, one.tree.root) }));
  const task = { schema: join(folder, 'schema.rnc'), ...places, cache: noCache, documents };
  const judged = await opisValidator({ ...task, timeLimit: 0 });
  return { diagnostics: [...broken, ...diagnostics, ...judged.diagnostics] };
}

/** Where a finding is and what it says: `a.xml:1:7 rule message`. */
export function line({ file, line: row, column, ruleId, message }: Diagnostic): string {
  return `${file}:${row}:${column} ${ruleId.replace(/^relaxng\//, '')} ${message}`;
}

/** The findings on a file as lines; they must be the same by either way, though not in one order. */
export async function findingsOf(folder: string, file = 'a.xml'): Promise<string[]> {
  const lines = (outcome: Pick<SchemaOutcome, 'diagnostics'>) => outcome.diagnostics.map(line);
  const ofText = lines(await outcomeOf(folder, file));
  const ofTree = lines(await treeOutcomeOf(folder, file));
  const sorted = (some: readonly string[]) => [...some].sort().join('\n');
  if (sorted(ofText) !== sorted(ofTree)) {
    throw new Error(`As a text:\n${ofText.join('\n')}\nAs a tree:\n${ofTree.join('\n')}`);
  }
  return ofText;
}
