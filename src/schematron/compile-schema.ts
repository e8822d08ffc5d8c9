import { createHash } from 'node:crypto';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { activate, storedPlace } from './compilation/activate.ts';
import type { ActivePattern } from './compilation/active-schema.ts';
import type { SchematronCache } from './compilation/cache.ts';
import { compilePatterns } from './compilation/compile-patterns.ts';
import { ownDigest } from './compilation/own-stylesheet.ts';
import type { Schematron } from './compilation/schematron.ts';
import { readStored, writeStored } from './compilation/stored-schema.ts';
import { checkExpressions } from './safety/check-expressions.ts';
import { relaxngNamespace } from './schema/namespaces.ts';
import { readEmbedded } from './schema/read-embedded.ts';
import { readSchema } from './schema/read-schema.ts';
import type { Schema } from './schema/schema.ts';
import { placeOf } from './schema/schema-element.ts';
import type { SchemaFile } from './schema/schema-file.ts';
import { SchemaReading } from './schema/schema-reading.ts';
import type { SchemaResolver } from './schema/schema-resolver.ts';
import { selectPhase } from './schema/select-phase.ts';

/** Changed with everything that changes what is made of a schema, beside the stylesheets. */
const storedVersion = 2;

export interface CompileOptions {
  /** Gives the texts of files; nothing else is read. */
  readonly resolver: SchemaResolver;
  /** The phase to run: a name, `#ALL` or `#DEFAULT`, which is what is taken without one. */
  readonly phase?: string | undefined;
  readonly cache?: SchematronCache;
}

export interface CompiledSchematron {
  /** Absent where the schema cannot be used, or has no rules. */
  readonly schema?: Schematron;
  /** What is wrong with the schema, each at its place. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Compiles a Schematron schema (ISO/IEC 19757-3) with all files that it refers to, or takes it from the cache where the
 * files are the same: a schema of its own, or the rules that stand in a RELAX NG schema in the XML syntax. Nothing that
 * the schema says is run.
 *
 * @param address absolute path, or a URL that the resolver knows
 */
export async function compileSchema(address: string, options: CompileOptions): Promise<CompiledSchematron> {
  const { resolver, phase = '#DEFAULT', cache } = options;
  const key = createHash('sha256')
    .update(`${storedVersion} ${ownDigest()}\0${address}\0${phase}`)
    .digest('hex');
  const kept = cache && readStored(cache, key, resolver);
  if (kept !== undefined) return kept;
  const reading = new SchemaReading(resolver);
  const file = reading.load(address);
  const compiled = file && (await compileFile(file, { reading, phase, cache }));
  const { diagnostics } = reading;
  if (compiled === undefined) return { diagnostics };
  if (cache) writeStored(cache, key, { compiled, diagnostics, files: [...reading.files.values()] });
  return compiled === 'none' ? { diagnostics } : { schema: compiled, diagnostics };
}

interface Compilation {
  readonly reading: SchemaReading;
  readonly phase: string;
  readonly cache: SchematronCache | undefined;
}

async function compileFile(
  file: SchemaFile,
  { reading, phase, cache }: Compilation,
): Promise<Schematron | 'none' | undefined> {
  const root = { element: file.root, file, through: [] };
  const embedded = file.root.namespace === relaxngNamespace;
  const schema = embedded ? readEmbedded(file, reading) : readSchema(root, reading);
  if (schema === undefined) return embedded && isUsable(reading) ? 'none' : undefined;
  const part = selectPhase(schema, phase, reading);
  if (part === undefined) return undefined;
  const { active, told } = activate(schema, part, reading);
  checkExpressions(active, reading);
  if (!isUsable(reading)) return undefined;
  if (told.length === 0) {
    reading.report('schematron/schema-empty', placeOf(root), {
      message: emptiness(schema, phase),
      hint: 'Add a `rule` with an `assert`, or stop using the schema.',
    });
    return 'none';
  }
  const compiled = await compilePatterns(active, schema.place, reading, cache);
  if (compiled === undefined) return undefined;
  const { stylesheet, patterns, lines } = compiled;
  return {
    address: file.address,
    stylesheet,
    patterns,
    assertions: told,
    firstAssertions: active.patterns.map(firstAssertion),
    lines: Array.from(lines, (place) => (place === undefined ? null : storedPlace(place))),
    hasGlobals: active.lets.length > 0 || active.patterns.some(({ lets }) => lets.length > 0),
  };
}

function firstAssertion({ rules }: ActivePattern): number | null {
  for (const part of rules.flatMap(({ content }) => content)) if ('number' in part) return part.number;
  return null;
}

function isUsable({ diagnostics }: SchemaReading): boolean {
  return diagnostics.every(({ severity }) => severity !== 'error' && severity !== 'fatal');
}

function emptiness(schema: Schema, phase: string): string {
  return schema.patterns.length > 0 && !phase.startsWith('#')
    ? `The phase \`${phase}\` wakes no rule that asserts anything.`
    : 'The schema has no rule that asserts anything.';
}
