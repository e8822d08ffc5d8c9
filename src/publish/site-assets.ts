import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OutputFile } from '../edition/output-document.ts';
import { packageFolder } from '../package-folder.ts';

/** The parts of the style sheet, in `assets/styles/`: each overrules all before it. */
const styles = [
  'foundation',
  'shell',
  'properties',
  'transcription',
  'structure',
  'verse',
  'drama',
  'dictionary',
  'speech',
  'figures',
  'editorial',
  'explanations',
  'records',
  'apparatus',
  'notes',
  'document',
  'lists',
  'years',
  'print',
];

/** The files that every site has, whatever the edition: its style sheet, and the icon that browsers ask for. */
export function siteAssets(): OutputFile[] {
  // A clone has the source; the package that is installed has a copy.
  const source = join(packageFolder(), 'src/publish/assets');
  const folder = existsSync(source) ? source : join(packageFolder(), 'dist/lib/assets');
  const layers = styles.map((name) => {
    const part = readFileSync(join(folder, `styles/${name}.css`), 'utf8');
    return `@layer ${name} {\n${part}}\n`;
  });
  const file = (path: string, content: string): OutputFile => ({ kind: 'file', path, content, file: path });
  return [
    file('assets/site.css', layers.join('\n')),
    file('assets/icon.svg', readFileSync(join(folder, 'icon.svg'), 'utf8')),
  ];
}
