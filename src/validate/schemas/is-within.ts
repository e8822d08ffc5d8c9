import { isAbsolute, relative, sep } from 'node:path';

/** Whether a path lies in a folder, by its name alone; both absolute. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
