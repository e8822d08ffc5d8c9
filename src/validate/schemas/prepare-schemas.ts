import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { absentSchema, unusableLock } from './absent-schema.ts';
import type { ChosenSchema, SchemaGroup, SchemaSubject } from './schema-choice.ts';
import type { SchemaStore } from './schema-store.ts';

/** A schema whose own file is at hand, with the documents that it applies to. */
export interface PreparedSchema<D extends SchemaSubject> extends ChosenSchema {
  readonly documents: readonly D[];
}

export interface PreparedSchemas<D extends SchemaSubject> {
  readonly schemas: readonly PreparedSchema<D>[];
  readonly diagnostics: readonly Diagnostic[];
  /** True when one that is given or configured is not at hand. */
  readonly failed: boolean;
}

/**
 * Sees that the schemas which were chosen are at hand and are what the lock file pins, fetching them where the store
 * may. Gives those that are, each once, in the order in which they are named, and a finding for each that is not.
 */
export async function prepareSchemas<D extends SchemaSubject>(
  groups: readonly SchemaGroup<D>[],
  store: SchemaStore,
  cwd: string,
): Promise<PreparedSchemas<D>> {
  const chosen = new Map<string, ChosenSchema & { documents: D[] }>();
  for (const { schemas, documents } of groups) {
    for (const schema of schemas) {
      const key = schemaKey(schema);
      const known = chosen.get(key);
      const all = [...(known?.documents ?? []), ...documents];
      // What the run stands on must be usable, whoever else names it.
      const first = known === undefined || known.origin === 'document' ? schema : known;
      const kept = known !== undefined && schema.origin === 'document' ? known : first;
      chosen.set(key, { ...kept, documents: all });
    }
  }
  const diagnostics: Diagnostic[] = [];
  const schemas: PreparedSchema<D>[] = [];
  const told = new Set<string>();
  let failed = false;
  for (const schema of chosen.values()) {
    const fault = await store.obtain(schema.address);
    if (fault === undefined) {
      schemas.push(schema);
      continue;
    }
    if (schema.origin !== 'document') failed = true;
    if (fault !== store.lockFile.fault && !told.has(schema.address)) {
      told.add(schema.address);
      diagnostics.push(absentSchema(fault, schema, schema.documents));
    }
  }
  const broken = unusableLock(store.lockFile, cwd);
  if (broken) diagnostics.push(broken);
  return { schemas, diagnostics, failed };
}

/** The same for what is one schema in a run. */
export function schemaKey({ address, folder }: ChosenSchema): string {
  return `${address}\n${folder}`;
}
