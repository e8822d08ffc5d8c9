import { join, sep } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { displayPath } from '../diagnostics/display-path.ts';
import { finding } from '../diagnostics/finding.ts';
import { SourceText } from '../diagnostics/source-text.ts';
import { stylesheetFolder } from './stylesheet-folder.ts';
import { stylesheetModules } from './stylesheet-modules.ts';

/** A start tag of a template in a mode that only `opis:hooks.xsl` calls, whatever the prefix is. */
const hook =
  /<[\w.-]+:template\s(?:[^>"']|"[^"]*"|'[^']*')*?\bmode\s*=\s*(["'])(?:[^"']*\s)?([\w.-]+:(?:before|after|instead))(?:\s[^"']*)?\1/;

/**
 * The first template of a stylesheet that waits for hooks which it does not import.
 *
 * @param stylesheet absolute path of an edition's `html.xsl`
 */
export function idleHooks(stylesheet: string, cwd: string): Diagnostic[] {
  const modules = stylesheetModules(stylesheet);
  if (modules.some(({ file }) => file === join(stylesheetFolder(), 'hooks.xsl'))) return [];
  for (const { file, text } of modules) {
    if (file.startsWith(stylesheetFolder() + sep)) continue;
    // Comments keep their length, so that the place is that of the file.
    const spoken = text.replace(/<!--[\s\S]*?-->/g, (comment) => ' '.repeat(comment.length));
    const found = hook.exec(spoken);
    if (found === null) continue;
    const start = found.index + found[0].lastIndexOf(found[2] as string);
    return [
      finding('xslt/idle-hook', displayPath(file, cwd), {
        span: new SourceText(text).span(start, start + (found[2] as string).length),
        message: `Nothing calls templates in the mode \`${found[2]}\`: \`opis:hooks.xsl\` is not imported.`,
        hint: 'Import `opis:hooks.xsl` in the place of `opis:html.xsl`.',
        actual: found[2],
      }),
    ];
  }
  return [];
}
