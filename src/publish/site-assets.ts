import { readFileSync } from 'node:fs';
import type { OutputFile } from '../edition/output-document.ts';

/** The parts of the style sheet, in `assets/styles/` beside this file: each overrules all before it. */
const styles = [
  'foundation',
  'shell',
  'properties',
  'transcription',
  'editorial',
  'notes',
  'document',
  'lists',
  'print',
];

/** The files that every site has, whatever the edition: `assets/site.css`. */
export function siteAssets(): OutputFile[] {
  const layers = styles.map((name) => {
    const part = readFileSync(new URL(`./assets/styles/${name}.css`, import.meta.url), 'utf8');
    return `@layer ${name} {\n${part}}\n`;
  });
  return [{ kind: 'file', path: 'assets/site.css', content: layers.join('\n'), file: 'assets/site.css' }];
}
