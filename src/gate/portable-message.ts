import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * Makes messages the same wherever a run is started: a file that one names, which depends on the working directory, is
 * named as a baseline names files.
 *
 * @param nameOf the name of a file, by its absolute path
 */
export function portableMessages(cwd: string, nameOf: (path: string) => string): (message: string) => string {
  const names = new Map<string, string>();
  const named = (quoted: string) => {
    let name = names.get(quoted);
    if (name === undefined) {
      const path = resolve(cwd, quoted);
      name = existsSync(path) ? nameOf(path) : quoted;
      names.set(quoted, name);
    }
    return name;
  };
  return (message) =>
    message.replace(/`([^`\s"<>]*\.[A-Za-z]{2,6})`/g, (_, quoted: string) => `\`${named(quoted)}\``);
}
