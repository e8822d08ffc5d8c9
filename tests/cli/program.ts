import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** The built program, compiled from the sources as they are. */
export const program = join(root, 'dist/lib/cli.js');

/**
 * Compiles the package where it is compiled for use, unless that is done already; throws what the compiler says. Tests
 * that run beside each other wait for each other here.
 */
export function compile(): void {
  const lock = join(root, 'dist/compiling');
  mkdirSync(join(root, 'dist'), { recursive: true });
  for (let waited = 0; !taken(lock); waited++) {
    // Whoever took it has been stopped.
    if (waited > 240) rmSync(lock, { recursive: true, force: true });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
  }
  try {
    if (isCompiled()) return;
    const result = spawnSync('npm', ['run', '--silent', 'compile'], { cwd: root, encoding: 'utf8' });
    if (result.status !== 0) throw new Error(result.stdout + result.stderr);
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function taken(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}

/** Whether nothing of what is compiled is younger than the program. */
function isCompiled(): boolean {
  if (!existsSync(program)) return false;
  const built = statSync(program).mtimeMs;
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).map(
    (path) => `src/${path}`,
  );
  return ['src', 'package.json', 'rolldown.config.js', 'tsconfig.json', ...sources].every(
    (path) => statSync(join(root, path)).mtimeMs < built,
  );
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
