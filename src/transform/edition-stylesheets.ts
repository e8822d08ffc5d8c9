import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { displayPath } from '../diagnostics/display-path.ts';
import { finding } from '../diagnostics/finding.ts';
import { idleHooks } from './idle-hooks.ts';
import { opisNamespace } from './opis-namespace.ts';
import { stylesheetFolder } from './stylesheet-folder.ts';
import { stylesheetModules } from './stylesheet-modules.ts';
import { type StylesheetName, stylesheetNames } from './stylesheet-names.ts';

/** The folder of an edition, below its own, in which its stylesheets stand. */
const ownFolder = 'xslt';

/** The entry of each output: the edition's own where it has one, else that of opis. */
export interface EditionStylesheets {
  /** Absolute paths. */
  readonly files: Readonly<Record<StylesheetName, string>>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Finds the stylesheets of an edition: `xslt/html.xsl`, `xslt/text.xsl` and `xslt/linked-data.xsl` in its folder, each in the
 * place of ours of that name. A stylesheet is code: one that was written for something else, and so neither imports ours nor
 * names the namespace of opis, is not run.
 *
 * @param folder of the edition, absolute
 */
export function editionStylesheets(folder: string, cwd: string): EditionStylesheets {
  const diagnostics: Diagnostic[] = [];
  const files = stylesheetNames.map((name) => {
    const own = join(folder, ownFolder, `${name}.xsl`);
    const ours = join(stylesheetFolder(), `${name}.xsl`);
    if (!existsSync(own)) return [name, ours];
    if (isMeantForOpis(own)) {
      if (name === 'html') diagnostics.push(...idleHooks(own, cwd));
      return [name, own];
    }
    diagnostics.push(
      finding('xslt/foreign-stylesheet', displayPath(own, cwd), {
        message: `This stylesheet was not written for opis, and is passed over: it does not import \`opis:${name}.xsl\`.`,
        hint: `Import \`opis:${name}.xsl\` in it, if it is meant to change what opis makes.`,
      }),
    );
    return [name, ours];
  });
  return { files: Object.fromEntries(files) as Record<StylesheetName, string>, diagnostics };
}

function isMeantForOpis(file: string): boolean {
  return stylesheetModules(file).some(({ text }) => text.includes(opisNamespace));
}
