import type { Cache } from '../../src/cache/cache.ts';

/** A cache that lasts as long as the test file. */
export function memoryCache(): Cache {
  const kept = new Map<string, Uint8Array>();
  return {
    read: (kind, key) => kept.get(`${kind}/${key}`),
    write: (kind, key, value) => {
      kept.set(`${kind}/${key}`, typeof value === 'string' ? new TextEncoder().encode(value) : value);
    },
  };
}
