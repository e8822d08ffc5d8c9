import type { Cache } from '../../../cache/cache.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { SourceText } from '../../../diagnostics/source-text.ts';
import type { XmlDocument } from '../../../edition/xml-tree.ts';
import type { SchemaOutcome } from '../schema-validator.ts';
import { schemaFolder } from '../validate-with-schema.ts';
import { compiledGrammar } from './compiled-grammar.ts';
import { GrammarJudge } from './grammar-judge.ts';

/** How files are read, which is another stage's. */
export interface FileReading {
  /** The text of a file, or why there is none. */
  readonly read: (path: string, file: string) => SourceText | Diagnostic;
  /** Loads what reads the files that are not plain, which may be none. */
  readonly parser: () => Promise<ParseXml>;
}

/** The tree of a text, absent where it is not well-formed, and all that is to be said of it. */
export type ParseXml = (
  source: SourceText,
  file: string,
) => { readonly document?: XmlDocument; readonly diagnostics: readonly Diagnostic[] };

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
  const { schema, folder, read, parser } = task;
  const compiled = await compiledGrammar(schema, { ...task, folder: schemaFolder(schema, folder) });
  const diagnostics: Diagnostic[] = [...compiled.diagnostics];
  if (compiled.grammar === undefined) return { diagnostics, checked: 0, schemaFailed: true };
  const judge = new GrammarJudge(compiled.grammar);
  let checked = 0;
  for (const { path, file } of task.files) {
    const source = read(path, file);
    if ('ruleId' in source) {
      diagnostics.push(source);
      continue;
    }
    let found = judge.text(source, file);
    if (found === undefined) {
      const parse = await parser();
      const parsed = parse(source, file);
      diagnostics.push(...parsed.diagnostics);
      if (parsed.document) found = judge.tree(parsed.document, source, file);
    }
    if (found === undefined) continue;
    checked++;
    for (const diagnostic of found) diagnostics.push(diagnostic);
  }
  return { diagnostics, checked, schemaFailed: false };
}
