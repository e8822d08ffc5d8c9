import type { Cache } from '../../cache/cache.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { fileResolver } from '../../relaxng/syntax/file-resolver.ts';
import type { Schematron } from '../../schematron/compilation/schematron.ts';
import { compileSchema } from '../../schematron/compile-schema.ts';
import type { NamedSchematron } from './named-schematron.ts';
import { schematronKey } from './schematron-groups.ts';

/** The schemas of a run, each compiled once. */
export class SchematronLibrary {
  readonly diagnostics: Diagnostic[] = [];
  /** Whether some schema cannot be used. */
  failed = false;
  readonly #schemas = new Map<string, Schematron | undefined>();

  /**
   * Compiles schemas. A phase that was asked for by name need only be one of some schema: those that do not have it are
   * run in the phase that is theirs.
   */
  async load(
    named: readonly NamedSchematron[],
    {
      cwd,
      cache,
      phase,
    }: { readonly cwd: string; readonly cache: Cache; readonly phase?: string | undefined },
  ): Promise<void> {
    const compile = ({ address, folder }: NamedSchematron, chosen: string | undefined) =>
      compileSchema(address, { resolver: fileResolver({ folder, cwd }), cache, phase: chosen });
    const distinct = new Map(named.map((schema) => [schematronKey(schema), schema]));
    const results = await Promise.all(
      [...distinct].map(async ([key, schema]) => ({
        key,
        schema,
        result: await compile(schema, phase ?? schema.phase),
      })),
    );
    const isOptional = phase !== undefined && results.some(({ result }) => !lacksPhase(result.diagnostics));
    for (const { key, schema, result: first } of results) {
      const again = isOptional && lacksPhase(first.diagnostics);
      const result = again ? await compile(schema, schema.phase) : first;
      this.diagnostics.push(...result.diagnostics);
      this.failed ||= result.diagnostics.some(({ severity }) => severity === 'error');
      this.#schemas.set(key, result.schema);
    }
  }

  /** The compiled schema; undefined where it cannot be used, or has no rules. */
  schema(named: NamedSchematron): Schematron | undefined {
    return this.#schemas.get(schematronKey(named));
  }
}

function lacksPhase(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ ruleId }) => ruleId === 'schematron/schema-unknown-phase');
}
