import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, resolve, sep } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

/** A module's import, by paths relative to `src/`; a package's name where it imports one. */
export interface Import {
  readonly from: string;
  readonly to: string;
  readonly kind: 'ours' | 'node' | 'package';
  readonly typeOnly: boolean;
}

/** Every module of `src/`, relative to it, POSIX, sorted. */
export function modules(): string[] {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => /\.[cm]?[jt]s$/.test(path) && !path.startsWith('publish/assets/'))
    .sort();
}

/** Every import statement, re-export, `import()`, `require()` and `require.resolve()` of a module. */
export function importsOf(module: string): Import[] {
  const text = readFileSync(join(root, 'src', module), 'utf8');
  const statements = [
    ...text.matchAll(/^\s*(?:import|export)\s+(type\s)?[^;'"]*?from\s+['"]([^'"]+)['"]/gm),
    ...text.matchAll(/^\s*import\s+(type\s)?['"]([^'"]+)['"]/gm),
    ...text.matchAll(/\b(type\s)?(?:import|require|require\.resolve)\(\s*['"]([^'"]+)['"]/g),
  ];
  return statements.map((statement) => {
    const specifier = statement[2] as string;
    const typeOnly = statement[1] !== undefined;
    if (specifier.startsWith('.')) {
      return { from: module, to: posix.join(posix.dirname(module), specifier), kind: 'ours', typeOnly };
    }
    if (specifier.startsWith('node:')) return { from: module, to: specifier, kind: 'node', typeOnly };
    const name = specifier
      .split('/')
      .slice(0, specifier.startsWith('@') ? 2 : 1)
      .join('/');
    return { from: module, to: name, kind: 'package', typeOnly };
  });
}

/** The text of a module. */
export function textOf(module: string): string {
  return readFileSync(join(root, 'src', module), 'utf8');
}
