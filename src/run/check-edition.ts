import { resolve } from 'node:path';
import { cacheFolder } from '../cache/cache-folder.ts';
import { diskCache } from '../cache/disk-cache.ts';
import type { Edition } from '../edition/edition.ts';
import { filesOfEdition } from '../edition/edition-ids.ts';
import type { ValidateOptions } from '../pipeline-options.ts';
import type { Run } from './run.ts';
import { schemaOptions, tellNoSchema } from './run-schemas.ts';

/** Checks an edition that has been read, by all sources of findings that are asked for. */
export async function checkEdition(run: Run, edition: Edition, options: ValidateOptions): Promise<void> {
  run.say('Validating');
  for (const { file, inclusions } of [...filesOfEdition(edition), ...(edition.foreign ?? [])]) {
    if (run.isSelected(file)) run.addIncluded(inclusions?.files.map((included) => included.file) ?? []);
  }
  const { validateEdition } = await import('../validate/validate-edition.ts');
  const result = await validateEdition(edition, {
    ...schemaOptions(run, options),
    cwd: run.cwd,
    selected: run.isSelected,
    cache: diskCache(cacheFolder()),
    ...(options.engine && { engine: options.engine }),
    schematron: options.schematron?.map((path) => resolve(run.cwd, path)) ?? run.config.schematron,
    phase: options.phase,
    ...(options.only && { sources: new Set(options.only) }),
  });
  // They were said to be left out, and were not.
  run.withdraw('xml/not-tei', new Set(result.foreign.map(({ file }) => file)));
  run.add(result.diagnostics);
  run.countChecked(result.checked, result.unchecked);
  const count = (result.checked.relaxng ?? 0) + result.unchecked;
  await tellNoSchema(run, result.without, { count, only: options.only });
  if (result.schemaFailed) run.unusable = true;
}
