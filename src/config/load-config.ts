import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { displayPath } from '../diagnostics/display-path.ts';
import { finding } from '../diagnostics/finding.ts';
import type { EditionPublication } from '../edition/settings.ts';
import type { EditionConfig } from './edition-config.ts';
import type { WrittenConfig } from './written-config.ts';

/** The name of the file that says what an edition is. */
export const configFile = 'opis.config.yaml';

export interface LoadedConfig {
  readonly config: EditionConfig;
  readonly diagnostics: readonly Diagnostic[];
  /** True when a run with this configuration would not be the one that was meant. */
  readonly unusable: boolean;
}

/** Reads the configuration of the edition in a folder (absolute path); a folder without one has the defaults. */
export async function loadConfig(folder: string, cwd: string): Promise<LoadedConfig> {
  const path = join(folder, configFile);
  if (!existsSync(path))
    return { config: freeze(withDefaults(folder, {})), diagnostics: [], unusable: false };
  const file = displayPath(path, cwd);
  let text: string;
  try {
    // To read a pipe might never end.
    if (!statSync(path).isFile()) throw new Error('This is no file.');
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch {
    const message = 'The configuration cannot be read as a UTF-8 text file.';
    const found = finding('config/unreadable-file', file, { message });
    return { config: freeze(withDefaults(folder, {})), diagnostics: [found], unusable: true };
  }
  // YAML and JSON Schema are a quarter of a cold start: they are loaded only where there is something to read.
  const { checkConfig } = await import('./check-config.ts');
  const { value, diagnostics, unusable } = checkConfig(text, file, folder);
  return { config: freeze(withDefaults(folder, value)), diagnostics, unusable };
}

function withDefaults(folder: string, written: WrittenConfig): EditionConfig {
  const inside = (path: string) => posix.normalize(path).replace(/\/$/, '');
  const usual = (path: string, otherwise: string) => (existsSync(join(folder, path)) ? path : otherwise);
  const documents = inside(written.documents ?? usual('tei/documents', '.'));
  return {
    folder,
    settings: {
      title: written.title ?? 'Edition',
      language: written.language ?? 'en',
      ...(written.base !== undefined && { base: written.base }),
      textWidth: written.text?.width ?? 72,
      ...(written.text?.notes && { textNotes: written.text.notes }),
      ...(written.text?.diplomatic && { diplomaticText: true }),
      ...(written.group && { group: written.group }),
      ...(written.entries && { entries: written.entries }),
      ...(written.interchange && { interchange: written.interchange }),
      ...(written.publication && { publication: publicationOf(written.publication) }),
    },
    documents,
    registers: inside(written.registers ?? usual('tei/registers', documents)),
    order: written.order ?? 'date',
    schemas: [written.schema ?? []]
      .flat()
      .map((schema) => (isAddress(schema) ? schema : join(folder, schema))),
    schematron: [written.schematron ?? []].flat().map((path) => join(folder, path)),
    ...(written.theme !== undefined && { theme: join(folder, written.theme) }),
    out: join(folder, written.out ?? 'dist/site'),
    rules: written.rules ?? {},
  };
}

function publicationOf(written: NonNullable<WrittenConfig['publication']>): EditionPublication {
  const { editor, publisher, description, licence, date } = written;
  return {
    editors: [editor ?? []].flat(),
    publishers: [publisher ?? []].flat(),
    ...(description !== undefined && { description }),
    ...(licence !== undefined && { licence }),
    ...(date !== undefined && { date }),
  };
}

function isAddress(schema: string): boolean {
  return /^https?:\/\//i.test(schema);
}

function freeze(config: EditionConfig): EditionConfig {
  Object.freeze(config.settings);
  Object.freeze(config.rules);
  Object.freeze(config.schemas);
  return Object.freeze(config);
}
