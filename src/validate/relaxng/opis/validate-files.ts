import type { Cache } from '../../../cache/cache.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { SourceText } from '../../../diagnostics/source-text.ts';
import type { GrammarJudge, JudgedDocument } from '../../../relaxng/grammar-judge.ts';
import { xincludeNamespace } from '../../../relaxng/reading/namespaces/xinclude-namespace.ts';
import type { IncludedFiles } from '../../../relaxng/xinclude/included-files.ts';
import { type SchemaOptions, schemaSources } from '../../schemas/schema-options.ts';
import { AlikeFindings } from '../alike-findings.ts';
import type { FileReading } from '../file-reading.ts';
import { DocumentJudges, type JudgesOfDocument } from './document-judges.ts';
import { judgeLargeFile, largeFile } from './judge-large-file.ts';
import { walkTree } from './walk-tree.ts';

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
  /** The files that documents included, as diagnostics name them. */
  readonly included: readonly string[];
}

/**
 * Judges files of any kind of XML by the schemas that apply to each and by nothing else, one after another: each is read
 * once, and judged in one pass without a tree, unless it is of a kind that asks for more.
 */
export async function validateFiles(task: FilesTask): Promise<FilesOutcome> {
  const { read, readSmall } = task;
  const judges = new DocumentJudges(schemaSources(task, task));
  const diagnostics: Diagnostic[] = [];
  let checked = 0;
  const without: { readonly file: string }[] = [];
  let wellFormed = 0;
  let included: IncludedFiles | undefined;
  await judges.prepareGiven();
  // What is asked for cannot be done: no file is read for that.
  const files = judges.failed ? [] : task.files;
  const add = (found: readonly Diagnostic[]) => {
    for (const diagnostic of found) diagnostics.push(diagnostic);
  };
  for (const { path, file } of files) {
    let its: JudgesOfDocument | undefined;
    let source = readSmall(path, file, largeFile);
    let judged: Judged | undefined;
    if (source === undefined) {
      const found = await judgeLargeFile(path, file, async (prolog) => {
        its = await judges.of({ file, source: prolog });
        return its.judges;
      });
      if (found !== undefined) judged = { found: once(found, file), isWellFormed: true };
      else source = read(path, file);
    }
    if (source !== undefined && 'ruleId' in source) {
      diagnostics.push(source);
      continue;
    }
    if (source !== undefined) {
      its ??= await judges.of({ file, source });
      if (source.text.includes(xincludeNamespace)) included ??= await loadIncludedFiles(task);
      const including = included && (() => (included as IncludedFiles).of(path));
      judged = await judgeFile(its.judges, { file, source, ...(including && { including }) }, task);
    }
    const { found, isWellFormed } = judged as Judged;
    if (isWellFormed) {
      wellFormed++;
      if (its?.isComplete) checked++;
      if (!its?.isNamed) without.push({ file });
    }
    add(found);
  }
  add(judges.findings());
  const names = [...(included?.included ?? [])];
  return { diagnostics, wellFormed, checked, without, schemaFailed: judges.failed, included: names };
}

/** Few documents include anything: what that takes is loaded for those. */
async function loadIncludedFiles(task: FilesTask): Promise<IncludedFiles> {
  const { includingFiles } = await import('./including-files.ts');
  return includingFiles(task, task);
}

/** What all judges have against a file; without one, whether it is well-formed. */
interface Judged {
  readonly found: readonly Diagnostic[];
  readonly isWellFormed: boolean;
}

async function judgeFile(
  judges: readonly GrammarJudge[],
  document: JudgedDocument & { readonly source: SourceText },
  { parser }: FileReading,
): Promise<Judged> {
  const { file, source } = document;
  const plain = judges.map((judge) => judge.text(document)).filter((found) => found !== undefined);
  if (plain.length > 0 && plain.length === judges.length)
    return { found: once(plain, file), isWellFormed: true };
  const parse = await parser();
  const { document: tree, diagnostics } = parse(source, file);
  if (tree === undefined) return { found: diagnostics, isWellFormed: false };
  const whole = { ...document, unparsedEntities: tree.unparsedEntities };
  const found = judges.map((judge) => judge.read(whole, (handler) => walkTree(tree, handler)).findings);
  return { found: [...diagnostics, ...once(found, file)], isWellFormed: true };
}

/** What several judges have against one file, and each thing once. */
function once(found: readonly (readonly Diagnostic[])[], file: string): readonly Diagnostic[] {
  const [first = []] = found;
  if (found.length < 2) return first;
  const alike = new AlikeFindings(new Set([file]));
  return found.flatMap((its) => alike.fresh(its));
}
