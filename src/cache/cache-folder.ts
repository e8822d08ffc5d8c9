import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where the cache stands: `OPIS_CACHE`, else `opis` in `XDG_CACHE_HOME` (XDG Base Directory), else in `~/.cache`. */
export function cacheFolder(environment: Record<string, string | undefined> = process.env): string {
  if (environment.OPIS_CACHE) return environment.OPIS_CACHE;
  return join(environment.XDG_CACHE_HOME || join(homedir(), '.cache'), 'opis');
}
