import { closeSync, existsSync, openSync, readdirSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, join, posix } from 'node:path';
import { configFile } from './config/load-config.ts';
import type { Edition } from './edition/edition.ts';
import type { SourceDocument } from './edition/source-document.ts';
import { editionIn } from './run/locate-edition.ts';
import { Run } from './run/run.ts';
import { filesOf } from './run/run-files.ts';

/** Folders that hold no schemas of the edition. */
const passedOver = new Set(['node_modules', 'dist', 'build']);
const deepest = 3;

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
  return { written: path, documents: edition.documents.length };
}

function configText(edition: Edition, schemas: Schemas): string {
  const { documents, registers, folder } = edition;
  const title = commonTitle(documents);
  const language = commonest(documents.flatMap(({ header }) => header.languages.slice(0, 1)));
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
  const counts = new Map<string, number>();
  for (const { header } of documents) {
    for (const title of new Set(header.titles.slice(1))) counts.set(title, (counts.get(title) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return most && documents.length > 1 && most[1] > documents.length / 2 ? most[0] : undefined;
}

function commonest(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return most && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*$/.test(most[0]) ? most[0] : undefined;
}

/** The folder that holds all files, relative to the edition. */
function commonFolder(files: readonly SourceDocument[]): string {
  const folders = files.map(({ path }) => posix.dirname(path).split('/'));
  const [first = []] = folders;
  const shared = first.filter((step, index) =>
    folders.every(
      (folder) => folder.slice(0, index + 1).join('/') === [...first.slice(0, index), step].join('/'),
    ),
  );
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
    let entries: import('node:fs').Dirent[];
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
