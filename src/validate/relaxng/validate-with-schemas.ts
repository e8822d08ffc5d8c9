import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { SourceDocument } from '../../edition/source-document.ts';
import { chooseSchemas } from '../schemas/choose-schemas.ts';
import { prepareSchemas } from '../schemas/prepare-schemas.ts';
import type { SchemaSources } from '../schemas/schema-options.ts';
import { unusableSchema } from '../schemas/unusable-schema.ts';
import { AlikeFindings } from './alike-findings.ts';
import type { Engine } from './engine.ts';
import type { SchemaValidator } from './schema-validator.ts';

export interface SchemasOutcome {
  readonly diagnostics: readonly Diagnostic[];
  /** The documents that were judged by every schema that applies to them. */
  readonly judged: ReadonlySet<SourceDocument>;
  /** Those that were judged by one of them at least. */
  readonly judgedInPart: ReadonlySet<SourceDocument>;
  /** Those that no schema is named for. */
  readonly without: readonly SourceDocument[];
  /** True when a schema that is given or configured could not be used. */
  readonly schemaFailed: boolean;
  /** The addresses of the schemas that could not be used. */
  readonly unusable: ReadonlySet<string>;
}

/** Judges documents, each by all schemas that apply to it. A schema that cannot be used is findings too; nothing is thrown. */
export async function validateWithSchemas(
  documents: readonly SourceDocument[],
  settings: SchemaSources & {
    readonly engine: Engine;
    /** Milliseconds that an engine that may never come back has to answer. */
    readonly timeLimit: number;
  },
): Promise<SchemasOutcome> {
  const { engine, timeLimit, store, cwd, cache } = settings;
  const unusable = new Set<string>();
  const { groups, without, diagnostics: ofChoice } = chooseSchemas(documents, settings);
  const prepared = await prepareSchemas(groups, store, cwd);
  const diagnostics = [...ofChoice, ...prepared.diagnostics];
  let schemaFailed = prepared.failed;
  /** How many judgements each document still waits for. */
  const missing = new Map(
    groups.flatMap((group) => group.documents.map((one) => [one, group.schemas.length])),
  );
  const judgedInPart = new Set<SourceDocument>();
  const shared = new Set(groups.flatMap((group) => (group.schemas.length > 1 ? group.documents : [])));
  const alike = new AlikeFindings(new Set([...shared].map(({ file }) => file)));
  const validator = prepared.schemas.length > 0 ? await validators[engine]() : undefined;
  for (const schema of prepared.schemas) {
    const { address, folder, documents: its } = schema;
    const task = { schema: address, folder, cwd, cache, store, documents: its, timeLimit };
    const outcome = await (validator as SchemaValidator)(task);
    if (outcome.schemaFailed) {
      unusable.add(address);
      const files = new Set(its.map(({ file }) => file));
      const reasons = outcome.diagnostics.filter(({ file }) => !files.has(file));
      diagnostics.push(...alike.fresh(outcome.diagnostics.filter(({ file }) => files.has(file))));
      diagnostics.push(...unusableSchema(schema, reasons, its));
      if (schema.origin !== 'document') schemaFailed = true;
      continue;
    }
    for (const found of alike.fresh(outcome.diagnostics)) diagnostics.push(found);
    const unjudged = new Set(outcome.unjudged);
    for (const one of its) {
      if (unjudged.has(one)) continue;
      missing.set(one, (missing.get(one) as number) - 1);
      judgedInPart.add(one);
    }
  }
  const faulty = new Set(ofChoice.map(({ file }) => file));
  const judged = new Set([...judgedInPart].filter((one) => missing.get(one) === 0 && !faulty.has(one.file)));
  return { diagnostics, judged, judgedInPart, without, schemaFailed, unusable };
}

/** Each is loaded only where it is used. */
const validators: Readonly<Record<Engine, () => Promise<SchemaValidator>>> = {
  opis: async () => (await import('./opis/opis-validator.ts')).opisValidator,
  libxml2: async () => (await import('./libxml2/libxml2-validator.ts')).libxml2Validator,
};
