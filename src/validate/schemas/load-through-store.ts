import type { SchemaResolver } from '../../relaxng/syntax/schema-resolver.ts';
import type { SchemaStore } from './schema-store.ts';

/**
 * Reads a schema whose files may be on the network. Reading itself waits for nothing: it is done again as often as
 * something that it lacked was asked for, which is once for each level of files that include files, and not at all where
 * everything is at hand.
 *
 * @param folder absolute path of the folder that no local file may lie outside of
 * @param load reads the schema with all its modules by a resolver, such as `loadSchema`
 */
export async function loadThroughStore<T>(
  store: SchemaStore,
  folder: string,
  load: (resolver: SchemaResolver) => T,
): Promise<T> {
  const resolver = store.resolver(folder);
  let loaded = load(resolver);
  while (await store.fetchWanted()) loaded = load(resolver);
  return loaded;
}
