import { realpathSync, statSync } from 'node:fs';
import { dirname, sep } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { displayPath } from '../diagnostics/display-path.ts';
import { finding } from '../diagnostics/finding.ts';
import { SourceText } from '../diagnostics/source-text.ts';
import type { Span } from '../diagnostics/span.ts';
import { readXml } from '../engines/saxes.ts';
import { stylesheetFolder } from './stylesheet-folder.ts';
import { moduleReferences, type StylesheetModule } from './stylesheet-modules.ts';

/**
 * What keeps the modules of an edition's stylesheet from being put together, which the compiler says at other places, or not:
 * one that is not well-formed, that is not there, that includes itself, that lies outside of the edition or in the network.
 *
 * @param stylesheet absolute path; the edition's folder is two above
 */
export function moduleFaults(
  stylesheet: string,
  modules: readonly StylesheetModule[],
  cwd: string,
): Diagnostic[] {
  const ours = stylesheetFolder() + sep;
  const home = dirname(dirname(stylesheet));
  const found: Diagnostic[] = [];
  /** A circle is told once, where it is closed first. */
  let isTold = false;
  for (const { file, text } of modules) {
    if (file.startsWith(ours) || !isWithin(file, home)) continue;
    const source = new SourceText(text);
    const tell = (message: string, hint: string, span?: Span, actual?: string): void => {
      found.push(finding('xslt/static-error', displayPath(file, cwd), { span, message, hint, actual }));
    };
    const broken = syntaxFault(text);
    if (broken) {
      const words = `The stylesheet is not well-formed: ${broken.words.replace(/\.$/, '')}.`;
      const at = Math.min(broken.construct, text.length);
      tell(words, 'Mend the XML; nothing is published until it can be read.', source.span(at, at));
      continue;
    }
    for (const { href, address, start, end } of moduleReferences({ file, text })) {
      const span = source.span(start, end);
      if (address === undefined)
        tell(
          `\`${href}\` is an address of the network, from which no stylesheet is read.`,
          'Copy the stylesheet into the folder `xslt`, and name it there.',
          span,
          href,
        );
      else if (!address.startsWith(ours) && !isWithin(address, home))
        tell(
          `\`${href}\` leads out of the folder of the edition, and is not read.`,
          'Copy the stylesheet into the folder `xslt`, and name it there.',
          span,
          href,
        );
      else if (!statSync(address, { throwIfNoEntry: false })?.isFile())
        tell(`There is no stylesheet \`${href}\`.`, 'Correct the name, or make the file.', span, href);
      else if (!isTold && reaches(address, file, modules)) {
        isTold = true;
        tell(
          address === file
            ? 'The stylesheet includes itself.'
            : `The stylesheet includes itself, by way of \`${href}\`.`,
          'Take out one of the two inclusions.',
          span,
          href,
        );
      }
    }
  }
  return found;
}

/** Why a text is not well-formed; a reference to an entity that its document type declares is wrong too: the compiler reads none. */
function syntaxFault(text: string): { readonly words: string; readonly construct: number } | undefined {
  const goOn = () => true;
  const pass = () => {};
  const events = { declaration: goOn, doctype: pass, startTag: goOn, endTag: pass, text: pass };
  const fault = readXml(text, { ...events, comment: pass, processingInstruction: goOn }, { complete: true });
  return fault === 'stopped' ? undefined : fault;
}

function isWithin(file: string, folder: string): boolean {
  const real = (path: string): string => {
    try {
      return realpathSync(path);
    } catch {
      return path;
    }
  };
  // A link within the folder may lead out of it; a file that is not there leads nowhere.
  return file.startsWith(folder + sep) && (real(file) === file || real(file).startsWith(real(folder) + sep));
}

/** Whether a module is reached from another by inclusions. */
function reaches(from: string, to: string, modules: readonly StylesheetModule[]): boolean {
  const known = new Map(modules.map((module) => [module.file, module]));
  const seen = new Set<string>();
  const open = [from];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (file === to) return true;
    const module = known.get(file);
    if (seen.has(file) || module === undefined) continue;
    seen.add(file);
    for (const { address } of moduleReferences(module)) if (address !== undefined) open.push(address);
  }
  return false;
}
