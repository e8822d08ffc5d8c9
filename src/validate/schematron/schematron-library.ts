import type { Cache } from '../../cache/cache.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { displayPath } from '../../diagnostics/display-path.ts';
import { fileResolver } from '../../relaxng/syntax/file-resolver.ts';
import type { Schematron } from '../../schematron/compilation/schematron.ts';
import { compileSchema } from '../../schematron/compile-schema.ts';
import type { NamedSchematron } from './named-schematron.ts';
import { schematronKey } from './schematron-groups.ts';

export interface LibrarySettings {
  readonly cwd: string;
  readonly cache: Cache;
  /** The phase that is asked for in place of all others. */
  readonly phase?: string | undefined;
  readonly relaxngIsJudged?: boolean | undefined;
}

/** The schemas of a run, each compiled once. */
export class SchematronLibrary {
  readonly diagnostics: Diagnostic[] = [];
  /** Whether a schema that the configuration or the command names cannot be used. */
  failed = false;
  readonly #schemas = new Map<string, Schematron | undefined>();

  /**
   * Compiles schemas. A phase that was asked for by name need only be one of some schema: those that do not have it are
   * run in the phase that is theirs.
   */
  async load(
    named: readonly NamedSchematron[],
    { cwd, cache, phase, relaxngIsJudged = false }: LibrarySettings,
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
      // Whoever judges by RELAX NG says what keeps the schema from being read.
      if (relaxngIsJudged && schema.by === 'relaxng' && result.diagnostics.some(isUnreadable)) continue;
      this.diagnostics.push(...result.diagnostics.map((found) => atItsName(found, schema, cwd)));
      if (schema.by === 'configuration')
        this.failed ||= result.diagnostics.some(({ severity }) => severity === 'error');
      this.#schemas.set(key, result.schema);
    }
  }

  /** The compiled schema; undefined where it cannot be used, or has no rules. */
  schema(named: NamedSchematron): Schematron | undefined {
    return this.#schemas.get(schematronKey(named));
  }
}

/** That a schema cannot be read is told where it is named, since it has no place itself. */
function atItsName(found: Diagnostic, { address, named }: NamedSchematron, cwd: string): Diagnostic {
  if (found.ruleId !== 'schematron/schema-unreadable' || named === undefined) return found;
  if (found.line !== undefined || found.file !== displayPath(address, cwd)) return found;
  const { ruleId, severity, message, hint } = found;
  return { ruleId, severity, file: named.file, ...named.span, message, ...(hint !== undefined && { hint }) };
}

function isUnreadable({ ruleId }: Diagnostic): boolean {
  return ruleId === 'schematron/schema-unreadable' || ruleId === 'schematron/schema-not-well-formed';
}

function lacksPhase(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ ruleId }) => ruleId === 'schematron/schema-unknown-phase');
}
