import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compile, opis, program, temporaryEdition } from './program.ts';

/** The processes that one has begun, where the system tells; they are looked for until there is one. */
async function childrenOf(pid: number): Promise<string[]> {
  for (let waited = 0; waited < 200; waited++) {
    const found = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
    if (found !== '') return found.split(' ');
    await new Promise((settle) => setTimeout(settle, 20));
  }
  return [];
}

describe('a build runs in a process of its own', () => {
  let edition: ReturnType<typeof temporaryEdition>;
  beforeAll(() => {
    compile();
    edition = temporaryEdition();
  }, 60_000);
  afterAll(() => edition.remove());

  test('and ends as that does', () => {
    expect(opis(edition.folder, ['build', 'nowhere']).status).toBe(2);
    expect(opis(edition.folder, ['build', '--nonsense']).status).toBe(2);
  });

  test.skipIf(!existsSync('/proc/self/task'))(
    'a signal to end ends both (skipped: the system has no /proc)',
    async () => {
      const own = spawn(process.execPath, [program, 'build', '.'], { cwd: edition.folder, stdio: 'ignore' });
      const [child] = await childrenOf(own.pid as number);
      expect(child).toBeDefined();
      const ended = new Promise((settle) => own.on('exit', (_, signal) => settle(signal)));
      own.kill('SIGTERM');
      expect(await ended).toBe('SIGTERM');
      expect(existsSync(join('/proc', child as string))).toBe(false);
    },
    60_000,
  );
});
