import { join } from 'node:path';
import { packageFolder } from '../package-folder.ts';

/** The folder of the stylesheets that opis brings. */
export function stylesheetFolder(): string {
  return join(packageFolder(), 'xslt');
}
