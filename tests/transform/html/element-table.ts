import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const file = resolve(import.meta.dirname, '../../../xslt/html/elements.md');

/** A row of the table of elements. */
export interface ElementRow {
  readonly name: string;
  /** The module of the TEI Guidelines. */
  readonly teiModule: string;
  /** The modules in `xslt/html/` whose patterns name the element, without `.xsl`. */
  readonly modules: readonly string[];
  /** What it becomes: `li.note`, `content`, `nothing`. */
  readonly html: readonly string[];
  /** May it become a `span` or `div` that nothing tells from its surroundings? */
  readonly quiet: boolean;
}

const rowPattern = /^\| `([\w]+)` \| ([^|]+) \| ([^|]+) \| ([^|]+) \| ([^|]*)\|$/;

const list = (cell: string) =>
  cell
    .split(',')
    .map((part) => part.replaceAll('`', '').trim())
    .filter((part) => part !== '' && part !== '–');

/** The rows of the table in `xslt/html/elements.md`, as they stand. */
export function readElementTable(): ElementRow[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => {
      const [, name = '', teiModule = '', modules = '', html = '', quiet = ''] = rowPattern.exec(line) ?? [];
      if (name === '') throw new Error(`No row of the table of elements: ${line}`);
      return {
        name,
        teiModule: teiModule.trim(),
        modules: list(modules),
        html: list(html),
        quiet: quiet.trim() === 'quiet',
      };
    });
}

/** A row as the table has it. */
export function writtenRow({ name, teiModule, modules, html, quiet }: ElementRow): string {
  const cell = (parts: readonly string[], mark: string) =>
    parts.length === 0 ? '–' : parts.map((part) => `${mark}${part}${mark}`).join(', ');
  const becomes = html.map((part) => (part === 'content' || part === 'nothing' ? part : `\`${part}\``));
  return `| \`${name}\` | ${teiModule} | ${cell(modules, '')} | ${cell(becomes, '')} | ${quiet ? 'quiet ' : ''}|`;
}

/** Writes the rows into the table; what stands around them stays. */
export function writeElementTable(rows: readonly ElementRow[]): void {
  const lines = readFileSync(file, 'utf8').split('\n');
  const first = lines.findIndex((line) => line.startsWith('| `'));
  const rest = lines.slice(first).filter((line) => !line.startsWith('| `'));
  writeFileSync(file, [...lines.slice(0, first), ...rows.map(writtenRow), ...rest].join('\n'));
}
