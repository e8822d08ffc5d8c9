import type { Cache } from '../../../cache/cache.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { GrammarJudge } from '../../../relaxng/grammar-judge.ts';
import type { FileReading } from '../file-reading.ts';
import type { SchemaOutcome } from '../schema-validator.ts';
import { schemaFolder } from '../validate-with-schema.ts';
import { compiledGrammar } from './compiled-grammar.ts';
import { IncludedFiles } from './included-files.ts';
import { ofLargeFile } from './of-large-file.ts';
import { walkTree } from './walk-tree.ts';

export interface FilesTask extends FileReading {
  /** Absolute path of the schema. */
  readonly schema: string;
  /** Absolute path of the edition's folder. */
  readonly folder: string;
  readonly cwd: string;
  readonly cache: Cache;
  /** Absolute paths, and names as diagnostics have them. */
  readonly files: readonly { readonly path: string; readonly file: string }[];
}

/**
 * Judges files of any kind of XML by a schema and by nothing else, one after another: each is read and judged in one
 * pass, without a tree, unless it is of a kind that asks for more.
 */
export async function validateFiles(task: FilesTask): Promise<SchemaOutcome> {
  const { schema, folder, read, parse } = task;
  const compiled = await compiledGrammar(schema, { ...task, folder: schemaFolder(schema, folder) });
  const diagnostics: Diagnostic[] = [...compiled.diagnostics];
  if (compiled.grammar === undefined) return { diagnostics, checked: 0, schemaFailed: true };
  const judge = new GrammarJudge(compiled.grammar);
  const included = new IncludedFiles(task);
  let checked = 0;
  for (const { path, file } of task.files) {
    const ofPieces = ofLargeFile(path, file, judge);
    if (ofPieces !== undefined) {
      checked++;
      for (const diagnostic of ofPieces) diagnostics.push(diagnostic);
      continue;
    }
    const source = read(path, file);
    if ('ruleId' in source) {
      diagnostics.push(source);
      continue;
    }
    const document = { source, file, including: () => included.of(path) };
    let found = judge.text(document);
    if (found === undefined) {
      const { document: tree, diagnostics: ofText } = parse(source, file);
      diagnostics.push(...ofText);
      if (tree) found = judge.read(document, (handler) => walkTree(tree, handler)).findings;
    }
    if (found === undefined) continue;
    checked++;
    for (const diagnostic of found) diagnostics.push(diagnostic);
  }
  return { diagnostics, checked, schemaFailed: false, included: [...included.included] };
}
