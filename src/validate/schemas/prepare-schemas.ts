import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { displayPath } from '../../diagnostics/display-path.ts';
import { finding } from '../../diagnostics/finding.ts';
import type { ChosenSchema, SchemaGroup, SchemaSubject } from './schema-choice.ts';
import type { SchemaStore } from './schema-store.ts';

/** A schema whose own file is at hand, with the documents that it applies to. */
export interface PreparedSchema<D extends SchemaSubject> extends ChosenSchema {
  readonly documents: readonly D[];
}

/**
 * Sees that the schemas which were chosen are at hand and are what the lock file pins, fetching them where the store
 * may. Gives those that are, each once, in the order in which they are named, and a finding for each that is not.
 */
export async function prepareSchemas<D extends SchemaSubject>(
  groups: readonly SchemaGroup<D>[],
  store: SchemaStore,
  cwd: string,
): Promise<{ readonly schemas: readonly PreparedSchema<D>[]; readonly diagnostics: readonly Diagnostic[] }> {
  const chosen = new Map<string, ChosenSchema & { documents: D[] }>();
  for (const { schemas, documents } of groups) {
    for (const schema of schemas) {
      const key = `${schema.address}\n${schema.folder}`;
      const known = chosen.get(key);
      if (known) known.documents.push(...documents);
      else chosen.set(key, { ...schema, documents: [...documents] });
    }
  }
  const diagnostics: Diagnostic[] = [];
  const schemas: PreparedSchema<D>[] = [];
  const told = new Set<string>();
  for (const schema of chosen.values()) {
    const fault = await store.obtain(schema.address);
    if (fault === undefined) schemas.push(schema);
    else if (fault !== store.lockFile.fault && !told.has(schema.address)) {
      told.add(schema.address);
      const { ruleId, message, hint } = fault;
      const { file, span } = schema.named;
      diagnostics.push(finding(ruleId, file, { span: span?.(), message, hint, actual: schema.address }));
    }
  }
  const broken = store.lockFile.fault;
  if (broken) {
    const { ruleId, message, hint } = broken;
    diagnostics.push(finding(ruleId, displayPath(store.lockFile.path, cwd), { message, hint }));
  }
  return { schemas, diagnostics };
}
