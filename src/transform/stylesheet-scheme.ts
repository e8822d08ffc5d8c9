import type { ModuleScheme } from '../engines/xslt3.ts';
import { stylesheetFolder } from './stylesheet-folder.ts';

/** How a stylesheet of an edition names ours, wherever opis is installed: `opis:html.xsl`. */
export function stylesheetScheme(): ModuleScheme {
  return { scheme: 'opis', folder: stylesheetFolder() };
}
