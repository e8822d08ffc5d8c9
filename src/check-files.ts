import { join } from 'node:path';
import { cacheFolder } from './cache/cache-folder.ts';
import { diskCache } from './cache/disk-cache.ts';
import { displayPath } from './diagnostics/display-path.ts';
import { noDocuments } from './no-documents.ts';
import type { ValidateOptions } from './pipeline-options.ts';
import type { Run } from './run.ts';
import { filesOf } from './run-files.ts';
import { schemaOptions, tellNoSchema } from './run-schemas.ts';

/** Checks files of any kind of XML by their schemas and by nothing else, without reading them into an edition. */
export async function checkFiles(run: Run, options: ValidateOptions): Promise<void> {
  run.say('Validating');
  const { listEdition } = await import('./read/list-edition.ts');
  const { readSource } = await import('./read/read-source.ts');
  const listed = listEdition(filesOf(run));
  run.add(listed.diagnostics);
  const { folder } = run.config;
  const { documents, registers, either } = listed.files;
  const files = [...documents, ...registers, ...either]
    .map((path) => join(folder, path))
    .map((path) => ({ path, file: displayPath(path, run.cwd) }))
    .filter(({ file }) => run.isSelected(file));
  run.countFiles(files.map(({ file }) => file));
  if (files.length === 0) {
    run.refuse(noDocuments(run));
    return;
  }
  const { validateFiles } = await import('./validate/relaxng/opis/validate-files.ts');
  const { parseXml } = await import('./read/parse-xml.ts');
  const result = await validateFiles({
    ...schemaOptions(run, options),
    folder,
    cwd: run.cwd,
    cache: diskCache(cacheFolder()),
    files,
    read: readSource,
    parse: parseXml,
  });
  run.add(result.diagnostics);
  // A schema that is given and cannot be used ends the run before any file is read.
  const xml = result.schemaFailed && result.wellFormed === 0 ? 0 : files.length;
  const isNamed = result.checked > 0 || result.without.length < result.wellFormed;
  run.countChecked({ xml, ...(isNamed && { relaxng: result.checked }) }, files.length - result.checked);
  await tellNoSchema(run, result.without, { count: result.wellFormed, only: options.only });
  if (result.schemaFailed) run.unusable = true;
}
