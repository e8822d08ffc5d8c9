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
import { validateWithSchemas } from './relaxng/validate-with-schemas.ts';
import { type SchemaOptions, schemaSources } from './schemas/schema-options.ts';
import { schemasOfDocuments } from './schemas/schemas-of-documents.ts';
import { checkSignatures } from './signatures/check-signatures.ts';

export interface ValidateEditionOptions extends SchemaOptions {
  readonly cwd: string;
  /** Which files to check, by the name that diagnostics have for them; all by default. What they point to may be any. */
  readonly selected?: (file: string) => boolean;
  /** The sources of findings to run; all by default. */
  readonly sources?: ReadonlySet<Source>;
  /** Milliseconds that the schema may take before it must have answered; 30,000 by default. */
  readonly timeLimit?: number;
  /** Which engine judges by RELAX NG; opis's own by default. */
  readonly engine?: Engine;
  /** Absolute paths of Schematron schemas that apply to all documents, beside those that documents name themselves. */
  readonly schematron?: readonly string[] | undefined;
  /** The phase of Schematron to run. */
  readonly phase?: string | undefined;
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
  /** The files that no schema is named for, where `relaxng` was asked for. */
  readonly without: readonly SourceDocument[];
  /** True when a schema that is given or configured could not be used. */
  readonly schemaFailed: boolean;
  /** The files that are not TEI, and were judged by a schema all the same. */
  readonly foreign: readonly SourceDocument[];
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

/** Checks all documents and registers of an edition: against their schemas, and against each other. */
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
  let without: readonly SourceDocument[] = [];
  let schemaFailed = false;
  let foreign: readonly SourceDocument[] = [];
  /** The schemas that have been found unusable, and told. */
  let unusable: ReadonlySet<string> = new Set();

  const { cwd, cache } = options;
  const sources = schemaSources(options, { folder: edition.folder, cwd, cache });
  if (wanted('relaxng')) {
    const { timeLimit = defaultTimeLimit, engine = 'opis' } = options;
    const settings = { ...sources, timeLimit, engine };
    const outcome = await validateWithSchemas(documents, settings);
    ({ without, schemaFailed, unusable } = outcome);
    for (const found of outcome.diagnostics) ofSchema.push(found);
    // An engine of ours knows from the schema which attributes are ids.
    const { judged, judgedInPart } = outcome;
    const rest = engine === 'opis' ? documents.filter((document) => !judgedInPart.has(document)) : documents;
    for (const found of rest.flatMap(duplicateIds)) ofSchema.push(found);
    if (judged.size > 0 || without.length < documents.length) checked.relaxng = judged.size;
    unchecked = documents.length - judged.size;
    const strangers = (edition.foreign ?? []).filter(({ file }) => options.selected?.(file) ?? true);
    if (strangers.length > 0) {
      // The configured schema is that of the edition, which they are no part of.
      const ofForeign = await validateWithSchemas(strangers, { ...settings, configured: [] });
      for (const found of ofForeign.diagnostics) ofSchema.push(found);
      foreign = strangers.filter((one) => ofForeign.judgedInPart.has(one));
      if (foreign.length > 0) checked.relaxng = (checked.relaxng ?? 0) + ofForeign.judged.size;
      schemaFailed ||= ofForeign.schemaFailed;
    }
  }
  if (wanted('schematron') && documents.length > 0) {
    const schemasOf = schemasOfDocuments(documents, sources);
    const { validateWithSchematron } = await import('./schematron/validate-with-schematron.ts');
    const outcome = await validateWithSchematron(documents, {
      folder: edition.folder,
      cwd,
      cache,
      configured: options.schematron ?? [],
      relaxng: (document) => schemasOf(document).filter((schema) => !unusable.has(schema)),
      phase: options.phase,
      relaxngIsJudged: wanted('relaxng'),
    });
    for (const found of outcome.diagnostics) ofSchema.push(found);
    // An edition without such rules has nothing to count.
    if (outcome.checked > 0 || outcome.schemaFailed) checked.schematron = outcome.checked;
    schemaFailed ||= outcome.schemaFailed;
  }
  for (const [source, check] of checks) {
    if (!wanted(source)) continue;
    for (const found of check(edition, documents)) acrossFiles.push(found);
    checked[source] = documents.length;
  }
  const diagnostics = oneFindingASlip(ofSchema, acrossFiles);
  return { diagnostics, checked, unchecked, without, schemaFailed, foreign };
}

/** Documents and registers, each file once: one with entries of several kinds is several registers, or a document too. */
function filesOf({ documents, registers, others }: Edition): SourceDocument[] {
  const all = [...documents, ...registers.map(({ document }) => document), ...others];
  return [...new Map(all.map((document) => [document.path, document])).values()];
}
