import { relative, sep } from 'node:path';

/** A file's name for diagnostics: POSIX, relative to the working directory when it lies below it, else absolute. */
export function displayPath(file: string, cwd: string): string {
  const inside = relative(cwd, file);
  const below = inside !== '' && inside !== '..' && !inside.startsWith(`..${sep}`) && inside !== file;
  return (below ? inside : file).split(sep).join('/');
}
