import { join } from 'node:path';
import { cacheFolder } from '../cache/cache-folder.ts';
import { diskCache } from '../cache/disk-cache.ts';
import { displayPath } from '../diagnostics/display-path.ts';
import type { ValidateOptions } from '../pipeline-options.ts';
import { listEdition } from '../read/list-edition.ts';
import { validateFiles } from '../validate/relaxng/opis/validate-files.ts';
import { fileReading } from './file-reading.ts';
import { noDocuments } from './no-documents.ts';
import type { Run } from './run.ts';
import { filesOf } from './run-files.ts';
import { schemaOptions, tellNoSchema } from './run-schemas.ts';

/** Checks files of any kind of XML by their schemas and by nothing else, without reading them into an edition. */
export async function checkFiles(run: Run, options: ValidateOptions): Promise<void> {
  run.say('Validating');
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
    if (!run.isNarrowed) run.refuse(noDocuments(run));
    return;
  }
  const result = await validateFiles({
    ...schemaOptions(run, options),
    folder,
    cwd: run.cwd,
    cache: diskCache(cacheFolder()),
    files,
    ...fileReading,
  });
  run.addIncluded(result.included);
  run.add(result.diagnostics);
  // A schema that is given and cannot be used ends the run before any file is read.
  const xml = result.schemaFailed && result.wellFormed === 0 ? 0 : files.length;
  const isNamed = result.schemaFailed || result.checked > 0 || result.without.length < result.wellFormed;
  run.countChecked({ xml, ...(isNamed && { relaxng: result.checked }) }, files.length - result.checked);
  await tellNoSchema(run, result.without, { count: result.wellFormed, only: options.only });
  if (result.schemaFailed) run.unusable = true;
}
