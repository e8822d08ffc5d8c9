import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cache } from '../../src/cache/cache.ts';
import { diskCache } from '../../src/cache/disk-cache.ts';

/** The cache that all tests of the transformation share, so that stylesheets are compiled once for all of them. */
export function sharedCache(): Cache {
  return diskCache(join(tmpdir(), 'opis-test-cache'));
}
