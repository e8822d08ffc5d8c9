import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stylesheetFolder } from './stylesheet-folder.ts';

/**
 * The words that pages and texts say themselves, as XML: those of the language, else of its primary
 * subtag (BCP 47), else English.
 */
export function labels(language: string): string {
  const folder = join(stylesheetFolder(), 'common');
  const tags = [language, language.split('-')[0], 'en'].filter((tag) => /^[A-Za-z0-9-]+$/.test(tag ?? ''));
  const files = tags.map((tag) => join(folder, `labels-${tag}.xml`));
  return readFileSync(files.find((file) => existsSync(file)) ?? join(folder, 'labels-en.xml'), 'utf8');
}
