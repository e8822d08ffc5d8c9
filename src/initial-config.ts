import {
  closeSync,
  type Dirent,
  existsSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, join, posix } from 'node:path';
import { configFile } from './config/load-config.ts';
import { type Edition, publishedEdition } from './edition/edition.ts';
import type { SourceDocument } from './edition/source-document.ts';
import { editionIn } from './run/locate-edition.ts';
import { Run } from './run/run.ts';
import { filesOf } from './run/run-files.ts';

/** Folders that hold no schemas of the edition. */
const passedOver = new Set(['node_modules', 'dist', 'build']);
const deepest = 3;

/** What came of `writeInitialConfig`. */
export type InitialConfig =
  /** Absolute path of the file that was written, and how many documents there are. */
  | { readonly written: string; readonly documents: number }
  /** Why nothing was written. */
  | { readonly reason: string };

/**
 * Writes a small, commented `opis.config.yaml` into a folder of TEI, from what is found in it. Nothing is made up: what
 * the files do not say stands there as a comment.
 */
export async function writeInitialConfig(
  folder: string,
  { cwd, force = false }: { readonly cwd: string; readonly force?: boolean },
): Promise<InitialConfig> {
  const located = editionIn(folder, cwd);
  if (located.missing.length > 0) return { reason: `there is no folder \`${folder}\`` };
  const path = join(located.folder, configFile);
  if (existsSync(path) && !force)
    return { reason: `\`${configFile}\` is there already; \`--force\` writes it anew` };
  const run = await Run.start({ located: { ...located, configured: false }, cwd, say: () => {} });
  const { readEdition } = await import('./read/read-edition.ts');
  const { edition } = readEdition(filesOf(run));
  const text = configText(edition, schemasIn(located.folder));
  const next = `${path}.${process.pid}.new`;
  try {
    const file = openSync(next, 'wx');
    writeSync(file, text);
    closeSync(file);
    renameSync(next, path);
  } catch (error) {
    rmSync(next, { force: true });
    return {
      reason: `\`${configFile}\` cannot be written (${(error as NodeJS.ErrnoException).code ?? 'no reason given'})`,
    };
  }
  return { written: path, documents: publishedEdition(edition).documents.length };
}

function configText(edition: Edition, schemas: Schemas): string {
  const { documents, registers, folder } = edition;
  const title = commonTitle(documents);
  const language = commonLanguage(documents);
  const documentFolder = commonFolder(documents);
  const registerFolder = commonFolder(registers.map(({ document }) => document));
  const key = (name: string, value: string | undefined, example: string, comment: string) => {
    const line = value === undefined ? `# ${name}: ${example}` : `${name}: ${value}`;
    return `${line.padEnd(43)} # ${comment}`;
  };
  const list = (values: readonly string[]) =>
    values.length === 0
      ? undefined
      : values.length === 1
        ? quoted(values[0] as string)
        : `[${values.map(quoted).join(', ')}]`;
  return `${[
    '# What opis is told of this edition. Every key may be left out.',
    key(
      'title',
      quoted(title ?? basename(folder)),
      '',
      title ? 'the title that most documents have beside their own' : 'the name of the folder',
    ),
    key('language', language, 'en', 'of the pages’ own words and of most documents'),
    key('base', undefined, 'https://example.org/edition/', 'where the site will stand'),
    key('documents', quoted(documentFolder), 'tei/documents', 'the folder of the documents'),
    key(
      'registers',
      registers.length > 0 ? quoted(registerFolder) : undefined,
      'tei/registers',
      'the folder of persons, places …',
    ),
    key('order', undefined, 'date', 'or title, n, path'),
    key('group', undefined, 'year', 'of the index: or folder, none'),
    key('entries', undefined, '[person, org, repo, place, work, event]', 'which have registers and pages'),
    key('schema', list(schemas.relaxng), 'schema/edition.rng', 'RELAX NG, .rng or .rnc'),
    key('schematron', list(schemas.schematron), 'schema/edition.sch', 'rules of your own'),
    key('theme', undefined, 'looks', 'a folder of style sheets and pictures of your own'),
    key('out', undefined, 'dist/site', 'where the site is written'),
  ].join('\n')}\n`;
}

/** A text as YAML writes it: plain where nothing in it could be read otherwise. */
function quoted(text: string): string {
  return /^[A-Za-z][A-Za-z0-9 _./-]*[A-Za-z0-9]$/.test(text) &&
    !/^(?:true|false|null|yes|no|on|off)$/i.test(text)
    ? text
    : JSON.stringify(text);
}

/** A title beside its own that more than half of the documents have: that of the edition. */
function commonTitle(documents: readonly SourceDocument[]): string | undefined {
  const [title, count = 0] =
    commonest(documents.flatMap(({ header }) => [...new Set(header.titles.slice(1))])) ?? [];
  return documents.length > 1 && count > documents.length / 2 ? title : undefined;
}

function commonLanguage(documents: readonly SourceDocument[]): string | undefined {
  const [tag] = commonest(documents.flatMap(({ header }) => header.languages.slice(0, 1))) ?? [];
  return tag !== undefined && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*$/.test(tag) ? tag : undefined;
}

/** The value that there is most of, of several the first in the order of code units; and how often there is. */
function commonest(values: readonly string[]): readonly [value: string, count: number] | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0];
}

/** The folder that holds all files, relative to the edition. */
function commonFolder(files: readonly SourceDocument[]): string {
  const [first = [], ...others] = files.map(({ path }) => posix.dirname(path).split('/'));
  const length = first.findIndex((step, index) => others.some((folder) => folder[index] !== step));
  const shared = length < 0 ? first : first.slice(0, length);
  return shared.length > 0 ? shared.join('/') : '.';
}

interface Schemas {
  readonly relaxng: readonly string[];
  readonly schematron: readonly string[];
}

/** Schemas in a folder, relative to it and sorted. Of several RELAX NG schemas none is chosen: which of them are modules, only the editors know. */
function schemasIn(folder: string): Schemas {
  const found: string[] = [];
  const search = (below: string, depth: number): void => {
    let entries: Dirent[];
    try {
      entries = readdirSync(join(folder, below), { withFileTypes: true });
    } catch {
      return;
    }
    for (const entry of entries) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isFile() && /\.(?:rng|rnc|sch)$/.test(entry.name)) found.push(path);
      else if (
        entry.isDirectory() &&
        depth < deepest &&
        !entry.name.startsWith('.') &&
        !passedOver.has(entry.name)
      )
        search(path, depth + 1);
    }
  };
  search('', 0);
  found.sort();
  const relaxng = found.filter((path) => !path.endsWith('.sch'));
  return {
    relaxng: relaxng.length === 1 ? relaxng : [],
    schematron: found.filter((path) => path.endsWith('.sch')),
  };
}
