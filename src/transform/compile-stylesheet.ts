import { createHash } from 'node:crypto';
import { dirname, relative, sep } from 'node:path';
import type { Cache } from '../cache/cache.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { CompiledStylesheet } from '../engines/saxon-js.ts';
import { compilerVersion, compileXslt } from '../engines/xslt3.ts';
import { moduleFaults } from './module-faults.ts';
import { staticError } from './static-error.ts';
import { stylesheetFolder } from './stylesheet-folder.ts';
import { type StylesheetModule, stylesheetModules } from './stylesheet-modules.ts';
import { stylesheetScheme } from './stylesheet-scheme.ts';

/** The kind under which compiled stylesheets are kept in the cache. */
const kind = 'xslt';

export interface CompilationOptions {
  readonly cache: Cache;
  /** Working directory that diagnostics name files from. */
  readonly cwd: string;
  /**
   * Whether what templates return is held against the types that they say, as the tests do. Not by default: a page whose
   * templates are checked is copied at every level (see docs/xslt.md).
   */
  readonly checked?: boolean;
}

/**
 * A stylesheet, compiled, or the findings that say why it cannot be. What was compiled once comes from the
 * cache: its key is the content of all modules and the version of the compiler.
 *
 * @param stylesheet absolute path
 */
export async function compileStylesheet(
  stylesheet: string,
  { cache, cwd, checked = false }: CompilationOptions,
): Promise<{ compiled: CompiledStylesheet } | { diagnostics: Diagnostic[] }> {
  const modules = stylesheetModules(stylesheet);
  const broken = stylesheet.startsWith(stylesheetFolder() + sep)
    ? []
    : moduleFaults(stylesheet, modules, cwd);
  if (broken.length > 0) return { diagnostics: broken };
  const key = keyOf(modules, dirname(stylesheet), checked);
  const kept = parse(cache.read(kind, key));
  if (kept !== undefined) return { compiled: kept };
  const result = await compileXslt(stylesheet, { modules: stylesheetScheme(), untyped: !checked });
  if ('faults' in result) {
    return { diagnostics: result.faults.map((fault) => staticError(fault, { modules, stylesheet, cwd })) };
  }
  cache.write(kind, key, result.sef);
  return { compiled: JSON.parse(result.sef) as CompiledStylesheet };
}

function keyOf(modules: readonly StylesheetModule[], folder: string, checked: boolean): string {
  const hash = createHash('sha256').update(`xslt3 ${compilerVersion()}${checked ? '' : ' untyped'}\0`);
  for (const { file, text } of modules) {
    hash.update(`${relative(folder, file).split(sep).join('/')}\0${text.length}\0${text}\0`);
  }
  return hash.digest('hex');
}

function parse(value: Uint8Array | undefined): CompiledStylesheet | undefined {
  if (value === undefined) return undefined;
  try {
    return JSON.parse(Buffer.from(value).toString('utf8')) as CompiledStylesheet;
  } catch {
    return undefined;
  }
}
