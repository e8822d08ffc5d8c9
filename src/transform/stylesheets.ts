import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { CompiledStylesheet } from '../engines/saxon-js.ts';
import { packageFolder } from '../package-folder.ts';
import { type CompilationOptions, compileStylesheet } from './compile-stylesheet.ts';

/** The stylesheets of an edition's outputs. */
export const stylesheetNames = ['html', 'text', 'linked-data'] as const;

export type StylesheetName = (typeof stylesheetNames)[number];

export interface Stylesheet {
  /** Absolute path of its entry. */
  readonly file: string;
  readonly compiled: CompiledStylesheet;
}

export type Stylesheets = Readonly<Record<StylesheetName, Stylesheet>>;

/** The folder of the stylesheets that opis brings. */
export function stylesheetFolder(): string {
  return join(packageFolder(), 'xslt');
}

/** Compiles the stylesheets, those that the cache does not hold at the same time; or says why they cannot be. */
export async function compileStylesheets(
  folder: string,
  options: CompilationOptions,
): Promise<{ stylesheets: Stylesheets } | { diagnostics: Diagnostic[] }> {
  const results = await Promise.all(
    stylesheetNames.map(async (name) => {
      const file = join(folder, `${name}.xsl`);
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
