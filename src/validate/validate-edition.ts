import type { Cache } from '../cache/cache.ts';
import type { Diagnostic, Source } from '../diagnostics/diagnostic.ts';
import type { Edition } from '../edition/edition.ts';
import type { SourceDocument } from '../edition/source-document.ts';
import { checkDates } from './dates/check-dates.ts';
import { checkIdentifiers } from './identifiers/check-identifiers.ts';
import { checkLanguages } from './languages/check-languages.ts';
import { oneFindingASlip } from './one-finding-a-slip.ts';
import { checkReferences } from './references/check-references.ts';
import { duplicateIds } from './relaxng/duplicate-ids.ts';
import type { Engine } from './relaxng/engine.ts';
import { validateWithSchema } from './relaxng/validate-with-schema.ts';
import { checkSignatures } from './signatures/check-signatures.ts';

export interface ValidateEditionOptions {
  /** Absolute path of the RELAX NG schema, in either syntax; without one no document is judged by a schema. */
  readonly schema?: string;
  readonly cwd: string;
  /** Which files to check, by the name that diagnostics have for them; all by default. What they point to may be any. */
  readonly selected?: (file: string) => boolean;
  /** The sources of findings to run; all by default. */
  readonly sources?: ReadonlySet<Source>;
  /** Milliseconds that the schema may take before it must have answered; 30,000 by default. */
  readonly timeLimit?: number;
  /** Which engine judges by RELAX NG; opis's own by default. */
  readonly engine?: Engine;
  /** Where compiled schemas are kept. */
  readonly cache: Cache;
}

export interface ValidateEditionResult {
  /** In no particular order. */
  readonly diagnostics: readonly Diagnostic[];
  /** How many files, documents and registers alike, each source looked at. */
  readonly checked: Readonly<Partial<Record<Source, number>>>;
  /** How many files no schema was applied to, though `relaxng` was asked for. */
  readonly unchecked: number;
  /** True when there is a schema and it could not be used. */
  readonly schemaFailed: boolean;
}

/** What is checked beside the schema: each looks at some documents, and holds them against the edition as a whole. */
const checks: readonly (readonly [
  Source,
  (edition: Edition, documents: readonly SourceDocument[]) => Diagnostic[],
])[] = [
  ['reference', checkReferences],
  ['date', checkDates],
  ['identifier', checkIdentifiers],
  ['signature', checkSignatures],
  ['language', checkLanguages],
];

const defaultTimeLimit = 30_000;

/** Checks all documents and registers of an edition: against the schema, and against each other. */
export async function validateEdition(
  edition: Edition,
  options: ValidateEditionOptions,
): Promise<ValidateEditionResult> {
  const wanted = (source: Source) => options.sources?.has(source) ?? true;
  const documents = filesOf(edition).filter(({ file }) => options.selected?.(file) ?? true);
  const ofSchema: Diagnostic[] = [];
  const acrossFiles: Diagnostic[] = [];
  const checked: Partial<Record<Source, number>> = {};
  let unchecked = 0;
  let schemaFailed = false;

  if (wanted('relaxng')) {
    const { schema, cwd, cache, timeLimit = defaultTimeLimit, engine = 'opis' } = options;
    // An engine of ours knows from the schema which attributes are ids.
    if (schema === undefined || engine !== 'opis') ofSchema.push(...documents.flatMap(duplicateIds));
    if (schema !== undefined && documents.length > 0) {
      const settings = { schema, folder: edition.folder, cwd, cache, timeLimit, engine };
      const outcome = await validateWithSchema(documents, settings);
      ofSchema.push(...outcome.diagnostics);
      checked.relaxng = outcome.checked;
      schemaFailed = outcome.schemaFailed;
    }
    unchecked = documents.length - (checked.relaxng ?? 0);
  }
  for (const [source, check] of checks) {
    if (!wanted(source)) continue;
    acrossFiles.push(...check(edition, documents));
    checked[source] = documents.length;
  }
  return { diagnostics: oneFindingASlip(ofSchema, acrossFiles), checked, unchecked, schemaFailed };
}

/** Documents and registers, each file once: one with entries of several kinds is several registers, or a document too. */
function filesOf({ documents, registers, others }: Edition): SourceDocument[] {
  const all = [...documents, ...registers.map(({ document }) => document), ...others];
  return [...new Map(all.map((document) => [document.path, document])).values()];
}
