import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** The built program, compiled anew from the sources as they are. */
export const program = join(root, 'dist/lib/cli.js');

/** Compiles the package where it is compiled for use; throws what the compiler says. */
export function compile(): void {
  const result = spawnSync('npm', ['run', '--silent', 'compile'], { cwd: root, encoding: 'utf8' });
  if (result.status !== 0) throw new Error(result.stdout + result.stderr);
}

/** Runs the built program as a user does, in a folder. */
export function opis(
  cwd: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): SpawnSyncReturns<string> {
  const { NO_COLOR: _, FORCE_COLOR: __, ...inherited } = process.env;
  return spawnSync(process.execPath, [program, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...inherited, ...environment },
  });
}

/** A copy of the sample edition in a temporary folder. */
export function temporaryEdition(): { folder: string; path: (file: string) => string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'opis-edition-'));
  for (const part of ['tei', 'schema', 'opis.config.yaml'])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  return {
    folder,
    path: (file) => join(folder, file),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export const document = 'tei/documents/1951-12-25-gromyko-to-stalin.xml';

export function read(file: string): string {
  return readFileSync(file, 'utf8');
}
