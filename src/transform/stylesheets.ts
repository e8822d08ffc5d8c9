import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { CompiledStylesheet } from '../engines/saxon-js.ts';
import { type CompilationOptions, compileStylesheet } from './compile-stylesheet.ts';
import { type StylesheetName, stylesheetNames } from './stylesheet-names.ts';

export type { StylesheetName };

export interface Stylesheet {
  /** Absolute path of its entry. */
  readonly file: string;
  readonly compiled: CompiledStylesheet;
}

export type Stylesheets = Readonly<Record<StylesheetName, Stylesheet>>;

/**
 * Compiles the stylesheets, those that the cache does not hold at the same time; or says why they cannot be.
 *
 * @param files absolute path of the entry of each
 */
export async function compileStylesheets(
  files: Readonly<Record<StylesheetName, string>>,
  options: CompilationOptions,
): Promise<{ stylesheets: Stylesheets } | { diagnostics: Diagnostic[] }> {
  const results = await Promise.all(
    stylesheetNames.map(async (name) => {
      const file = files[name];
      return { name, file, result: await compileStylesheet(file, options) };
    }),
  );
  const diagnostics = results.flatMap(({ result }) => ('diagnostics' in result ? result.diagnostics : []));
  if (diagnostics.length > 0) return { diagnostics };
  const entries = results.flatMap(({ name, file, result }) =>
    'compiled' in result ? [[name, { file, compiled: result.compiled }] as const] : [],
  );
  return { stylesheets: Object.fromEntries(entries) as Stylesheets };
}
