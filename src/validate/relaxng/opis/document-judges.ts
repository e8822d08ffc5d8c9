import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { GrammarJudge } from '../../../relaxng/grammar-judge.ts';
import { absentSchema, unusableLock } from '../../schemas/absent-schema.ts';
import { chooseSchemas, givenSchemas } from '../../schemas/choose-schemas.ts';
import { schemaKey } from '../../schemas/prepare-schemas.ts';
import type { ChosenSchema, SchemaSubject } from '../../schemas/schema-choice.ts';
import type { SchemaSources } from '../../schemas/schema-options.ts';
import { unusableSchema } from '../../schemas/unusable-schema.ts';
import { compiledGrammar } from './compiled-grammar.ts';

/** The name of a document, as diagnostics have it. */
type Named = Pick<SchemaSubject, 'file'>;

/** A schema of the run: its judge, or why there is none. */
interface Applied {
  schema: ChosenSchema;
  readonly judge?: GrammarJudge;
  readonly fault?: (schema: ChosenSchema, documents: readonly Named[]) => readonly Diagnostic[];
  readonly documents: Named[];
}

export interface JudgesOfDocument {
  readonly judges: readonly GrammarJudge[];
  /** Whether some schema is named for it, usable or not. */
  readonly isNamed: boolean;
  /** Whether there is a judge for every schema that is named. */
  readonly isComplete: boolean;
}

/** Gives the judges of documents that come one after another. A schema is prepared when it is first met, and once. */
export class DocumentJudges {
  readonly #sources: SchemaSources;
  readonly #given: readonly ChosenSchema[];
  readonly #applied = new Map<string, Applied>();
  readonly #ofChoice: Diagnostic[] = [];

  constructor(sources: SchemaSources) {
    this.#sources = sources;
    this.#given = givenSchemas(sources);
  }

  /** True when a schema that is given or configured cannot be used. */
  get failed(): boolean {
    return [...this.#applied.values()].some(({ schema, judge }) => !judge && schema.origin !== 'document');
  }

  /** Prepares the schemas that are given, which need no document to be looked at. */
  async prepareGiven(): Promise<void> {
    for (const schema of this.#given) await this.#apply(schema);
  }

  /** The judges of a document, one for each of its schemas that can be used. */
  async of(document: SchemaSubject): Promise<JudgesOfDocument> {
    const file = { file: document.file };
    const { schemas, faults } = this.#chosenFor(document);
    const judges: GrammarJudge[] = [];
    for (const schema of schemas) {
      const applied = this.#applied.get(schemaKey(schema)) ?? (await this.#apply(schema));
      // What the run stands on must be usable, whoever else names it.
      if (applied.schema.origin === 'document' && schema.origin !== 'document') applied.schema = schema;
      if (applied.judge) judges.push(applied.judge);
      else applied.documents.push(file);
    }
    const isNamed = schemas.length > 0 || faults > 0;
    return { judges, isNamed, isComplete: isNamed && faults === 0 && judges.length === schemas.length };
  }

  #chosenFor(document: SchemaSubject): {
    readonly schemas: readonly ChosenSchema[];
    readonly faults: number;
  } {
    if (this.#given.length > 0) return { schemas: this.#given, faults: 0 };
    const { groups, diagnostics } = chooseSchemas([document], this.#sources);
    this.#ofChoice.push(...diagnostics);
    return { schemas: groups[0]?.schemas ?? [], faults: diagnostics.length };
  }

  async #apply(chosen: ChosenSchema): Promise<Applied> {
    const schema = withOwnSpan(chosen);
    const applied = { schema, documents: [], ...(await this.#judgeOf(schema)) };
    this.#applied.set(schemaKey(schema), applied);
    return applied;
  }

  async #judgeOf({ address, folder }: ChosenSchema): Promise<Pick<Applied, 'judge' | 'fault'>> {
    const { store, cwd, cache } = this.#sources;
    const fault = await store.obtain(address);
    if (fault !== undefined) {
      if (fault === store.lockFile.fault) return { fault: () => [] };
      return { fault: (schema, documents) => [absentSchema(fault, schema, documents)] };
    }
    const { grammar, diagnostics } = await compiledGrammar(address, { folder, cwd, cache, store });
    if (grammar) return { judge: new GrammarJudge(grammar) };
    return { fault: (schema, documents) => unusableSchema(schema, diagnostics, documents) };
  }

  /** What is to be said of the schemas, and of how they are named, once all documents have come. */
  findings(): Diagnostic[] {
    const { store, cwd } = this.#sources;
    const ofSchemas = [...this.#applied.values()].flatMap(({ schema, fault, documents }) => [
      ...(fault?.(schema, documents) ?? []),
    ]);
    const lock = this.#applied.size > 0 ? unusableLock(store.lockFile, cwd) : undefined;
    return [...this.#ofChoice, ...ofSchemas, ...(lock ? [lock] : [])];
  }
}

/** With its span found now, so that the text of the document need not be kept for it. */
function withOwnSpan(schema: ChosenSchema): ChosenSchema {
  const { file, span } = schema.named;
  if (span === undefined) return schema;
  const found = span();
  return { ...schema, named: { file, span: () => found } };
}
