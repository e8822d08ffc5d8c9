import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const project = resolve(import.meta.dirname, '../../..');

/** The files of the sample edition by their paths. */
export const sample: Readonly<Record<string, string>> = Object.fromEntries(
  ['tei/documents', 'tei/registers'].flatMap((folder) =>
    readdirSync(join(project, folder)).map((name) => {
      const path = `${folder}/${name}`;
      return [path, readFileSync(join(project, path), 'utf8')];
    }),
  ),
);
