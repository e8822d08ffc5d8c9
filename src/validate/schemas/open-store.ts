import type { Cache } from '../../cache/cache.ts';
import type { FetchText } from '../../engines/network.ts';
import { SchemaStore } from './schema-store.ts';

/**
 * The store of an edition for a run. What asks the network is loaded when something is fetched, and never without leave.
 *
 * @param options `folder` is the edition's, absolute
 */
export function openStore(options: {
  readonly folder: string;
  readonly cwd: string;
  readonly cache: Cache;
  readonly allowNetwork?: boolean | undefined;
}): SchemaStore {
  const { allowNetwork = false, ...places } = options;
  return new SchemaStore({ ...places, ...(allowNetwork && { fetchText: fetchWhenAsked }) });
}

const fetchWhenAsked: FetchText = async (address, limits) => {
  const { fetchText } = await import('../../engines/network.ts');
  return fetchText(address, limits);
};
