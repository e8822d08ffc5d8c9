import { existsSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { displayPath } from './diagnostics/display-path.ts';
import { finding } from './diagnostics/finding.ts';
import { sortDiagnostics } from './diagnostics/order.ts';
import { type Summary, summarize } from './diagnostics/summary.ts';

export interface SchemaFilesOptions {
  /** The schema, relative to `cwd`. */
  readonly schema: string;
  /** Absolute path. */
  readonly cwd: string;
}

/** What is to be said of a schema. */
export interface SchemaFilesResult {
  readonly diagnostics: readonly Diagnostic[];
  readonly summary: Summary;
  /** True when there is no such file. */
  readonly unusable: boolean;
}

export interface ConvertResult extends SchemaFilesResult {
  /** Absolute paths of the files that were written, that of the schema itself first. */
  readonly written: readonly string[];
}

/** Holds a schema, in either syntax, with all its modules against the specification. Nothing is written. */
export async function checkSchema(options: SchemaFilesOptions): Promise<SchemaFilesResult> {
  const { diagnostics, files, missing } = await read(options);
  return result(diagnostics, files.length, missing);
}

/**
 * Writes a schema and all its modules in the other syntax: the schema to `out`, the modules where they lie from it.
 * No file that is there is overwritten, unless with `force`.
 */
export async function convertSchemaFiles(
  options: SchemaFilesOptions & { readonly out?: string; readonly force?: boolean },
): Promise<ConvertResult> {
  const { schema, files, diagnostics, missing } = await read(options);
  const path = resolve(options.cwd, options.schema);
  if (schema === undefined) return { ...result(diagnostics, files.length, missing), written: [] };
  const out = options.out === undefined ? undefined : resolve(options.cwd, options.out);
  const syntax = syntaxOf(out) ?? (schema.file.syntax === 'rng' ? 'rnc' : 'rng');
  const { convertSchema } = await import('./relaxng/syntax/write/convert-schema.ts');
  const { writeFileAtomically } = await import('./validate/schemas/write-file-atomically.ts');
  const converted = [...convertSchema(schema, syntax).entries()].map(([from, { address, text }]) => {
    if (out === undefined) return { to: address, text };
    return { to: from === path ? out : join(dirname(out), relative(dirname(path), address)), text };
  });
  const inTheWay = converted.filter(({ to }) => existsSync(to) && !options.force);
  const refusals = inTheWay.map(({ to }) =>
    finding('config/foreign-output', displayPath(to, options.cwd), {
      message: `\`${basename(to)}\` is there already and is not overwritten.`,
      hint: 'Give another path, or overwrite it with `--force`.',
    }),
  );
  if (refusals.length > 0) return { ...result(refusals, files.length, false), written: [] };
  for (const { to, text } of converted) {
    try {
      writeFileAtomically(to, text);
    } catch {
      const message = `\`${basename(to)}\` cannot be written.`;
      const found = finding('config/unwritable-output', displayPath(to, options.cwd), { message });
      return { ...result([...diagnostics, found], files.length, false), written: [] };
    }
  }
  return { ...result(diagnostics, files.length, false), written: converted.map(({ to }) => to) };
}

async function read({ schema, cwd }: SchemaFilesOptions) {
  const path = resolve(cwd, schema);
  if (!existsSync(path)) {
    const found = finding('config/missing-path', displayPath(path, cwd), {
      message: `\`${schema}\` does not exist.`,
    });
    return { diagnostics: [found], files: [], missing: true };
  }
  const { fileResolver } = await import('./relaxng/syntax/file-resolver.ts');
  const { readSchema } = await import('./validate/relaxng/read-schema.ts');
  return { ...readSchema(path, fileResolver({ folder: dirname(path), cwd })), missing: false };
}

function result(diagnostics: readonly Diagnostic[], files: number, unusable: boolean): SchemaFilesResult {
  const sorted = sortDiagnostics(diagnostics);
  return {
    diagnostics: sorted,
    summary: summarize(sorted, { files, checked: { relaxng: files }, unchecked: 0 }),
    unusable,
  };
}

function syntaxOf(path: string | undefined): 'rng' | 'rnc' | undefined {
  const ending = extname(path ?? '').toLowerCase();
  return ending === '.rng' ? 'rng' : ending === '.rnc' ? 'rnc' : undefined;
}
