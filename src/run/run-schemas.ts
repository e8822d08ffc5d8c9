import { join, resolve } from 'node:path';
import { configFile } from '../config/load-config.ts';
import { displayPath } from '../diagnostics/display-path.ts';
import type { ValidateOptions } from '../pipeline-options.ts';
import { isUrl } from '../relaxng/syntax/resolve-address.ts';
import type { SchemaOptions } from '../validate/schemas/schema-options.ts';
import type { Run } from './run.ts';

/** Where the schemas of a run are named: in its options, in the configuration, or by the documents themselves. */
export function schemaOptions(run: Run, { schema, allowNetwork }: ValidateOptions): SchemaOptions {
  const { folder, schemas } = run.config;
  return {
    configured: schemas,
    ...(schema !== undefined && { schema }),
    ...(run.located.configured && { configuration: join(folder, configFile) }),
    ...(allowNetwork !== undefined && { allowNetwork }),
  };
}

/** The schemas on disk that the options or the configuration name, absolute. */
export function schemasOf(run: Run, { schema }: ValidateOptions): readonly string[] {
  const given = typeof schema === 'string' ? [schema] : schema;
  const named = given?.map((path) => (isUrl(path) ? path : resolve(run.cwd, path))) ?? run.config.schemas;
  return named.filter((path) => !isUrl(path));
}

/** Says, once a run, that documents have no schema. */
export async function tellNoSchema(
  run: Run,
  without: readonly { readonly file: string }[],
  { count, only }: { readonly count: number; readonly only: ValidateOptions['only'] },
): Promise<void> {
  if (without.length === 0) return;
  const { noSchema } = await import('../validate/schemas/no-schema.ts');
  const folder = displayPath(run.config.folder, run.cwd);
  const onlyRelaxNg = only?.length === 1 && only[0] === 'relaxng';
  const found = noSchema(without, { folder, count, onlyRelaxNg });
  if (found) run.add([found]);
}
