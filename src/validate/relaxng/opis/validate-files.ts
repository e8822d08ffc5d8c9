import type { Cache } from '../../../cache/cache.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { SourceText } from '../../../diagnostics/source-text.ts';
import type { XmlDocument } from '../../../edition/xml-tree.ts';
import { type SchemaOptions, schemaSources } from '../../schemas/schema-options.ts';
import { AlikeFindings } from '../alike-findings.ts';
import { DocumentJudges } from './document-judges.ts';
import type { GrammarJudge } from './grammar-judge.ts';

/** How files are read, which is another stage's. */
export interface FileReading {
  /** The text of a file, or why there is none. */
  readonly read: (path: string, file: string) => SourceText | Diagnostic;
  /** The tree of a text, absent where it is not well-formed, and all that is to be said of it. */
  readonly parse: (
    source: SourceText,
    file: string,
  ) => { readonly document?: XmlDocument; readonly diagnostics: readonly Diagnostic[] };
}

export interface FilesTask extends FileReading, SchemaOptions {
  /** Absolute path of the edition's folder. */
  readonly folder: string;
  readonly cwd: string;
  readonly cache: Cache;
  /** Absolute paths, and names as diagnostics have them. */
  readonly files: readonly { readonly path: string; readonly file: string }[];
}

export interface FilesOutcome {
  readonly diagnostics: readonly Diagnostic[];
  /** How many files are well-formed. */
  readonly wellFormed: number;
  /** How many files were judged by every schema that applies to them. */
  readonly checked: number;
  /** The well-formed files that no schema is named for. */
  readonly without: readonly { readonly file: string }[];
  /** True when a schema that is given or configured could not be used. */
  readonly schemaFailed: boolean;
}

/**
 * Judges files of any kind of XML by the schemas that apply to each and by nothing else, one after another: each is read
 * once, and judged in one pass without a tree, unless it is of a kind that asks for more.
 */
export async function validateFiles(task: FilesTask): Promise<FilesOutcome> {
  const { read } = task;
  const judges = new DocumentJudges(schemaSources(task, task));
  const diagnostics: Diagnostic[] = [];
  let checked = 0;
  const without: { readonly file: string }[] = [];
  let wellFormed = 0;
  await judges.prepareGiven();
  // What is asked for cannot be done: no file is read for that.
  const files = judges.failed ? [] : task.files;
  for (const { path, file } of files) {
    const source = read(path, file);
    if ('ruleId' in source) {
      diagnostics.push(source);
      continue;
    }
    const its = await judges.of({ file, source });
    const { found, isWellFormed } = judgeFile(its.judges, { file, source }, task);
    if (isWellFormed) wellFormed++;
    if (isWellFormed && its.isComplete) checked++;
    if (isWellFormed && !its.isNamed) without.push({ file });
    for (const diagnostic of found) diagnostics.push(diagnostic);
  }
  for (const diagnostic of judges.findings()) diagnostics.push(diagnostic);
  return { diagnostics, wellFormed, checked, without, schemaFailed: judges.failed };
}

/** What all judges have against a file; without one, whether it is well-formed. */
function judgeFile(
  judges: readonly GrammarJudge[],
  { file, source }: { readonly file: string; readonly source: SourceText },
  { parse }: FileReading,
): { readonly found: readonly Diagnostic[]; readonly isWellFormed: boolean } {
  const plain = judges.map((judge) => judge.text(source, file)).filter((found) => found !== undefined);
  if (plain.length > 0 && plain.length === judges.length)
    return { found: once(plain, file), isWellFormed: true };
  const { document, diagnostics } = parse(source, file);
  if (document === undefined) return { found: diagnostics, isWellFormed: false };
  const found = judges.map((judge) => judge.tree(document, source, file));
  return { found: [...diagnostics, ...once(found, file)], isWellFormed: true };
}

/** What several judges have against one file, and each thing once. */
function once(found: readonly (readonly Diagnostic[])[], file: string): readonly Diagnostic[] {
  const [first = []] = found;
  if (found.length < 2) return first;
  const alike = new AlikeFindings(new Set([file]));
  return found.flatMap((its) => alike.fresh(its));
}
