import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { sourceDate } from '../../src/gate/source-date.ts';
import { readEdition } from '../../src/read/read-edition.ts';

const tei = '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><p>x</p></body></text></TEI>';

/** A folder with one document, in a repository if a time of commit is given. */
function edition(committed?: number) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'opis-date-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'tei'));
  const document = join(folder, 'tei/a.xml');
  writeFileSync(document, tei);
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], {
      cwd: folder,
      env: { ...process.env, GIT_COMMITTER_DATE: `${committed} +0300`, GIT_AUTHOR_DATE: '1600000000 +0000' },
      stdio: 'pipe',
    });
  if (committed !== undefined) {
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '-m', 'x');
  }
  const read = () =>
    readEdition({ folder, cwd: folder, documents: 'tei', registers: 'tei' } as Parameters<
      typeof readEdition
    >[0]).edition;
  return { folder, document, git, read };
}

test('the environment says when', async () => {
  expect(await sourceDate(edition(1_700_000_000).read(), '86400')).toBe('1970-01-02T00:00:00Z');
});

test('else the last commit of the edition’s folder, in UTC, as long as nothing has changed since', async () => {
  const { folder, document, read } = edition(1_700_000_000);
  expect(await sourceDate(read(), undefined)).toBe('2023-11-14T22:13:20Z');
  // What was made of it, and what it is not made of, is no change.
  writeFileSync(join(folder, 'notes.txt'), 'x');
  expect(await sourceDate(read(), undefined)).toBe('2023-11-14T22:13:20Z');
  writeFileSync(document, tei.replace('x', 'y'));
  expect(await sourceDate(read(), undefined)).toBeUndefined();
});

test('a document that is not committed yet, or not there any more, is a change', async () => {
  const added = edition(1_700_000_000);
  writeFileSync(join(added.folder, 'tei/b.xml'), tei);
  expect(await sourceDate(added.read(), undefined)).toBeUndefined();
  const removed = edition(1_700_000_000);
  writeFileSync(join(removed.folder, 'tei/b.xml'), tei);
  removed.git('add', '.');
  removed.git('commit', '--quiet', '-m', 'y');
  rmSync(removed.document);
  expect(await sourceDate(removed.read(), undefined)).toBeUndefined();
});

test('where there is no repository, nobody says it: the clock is never asked', async () => {
  expect(await sourceDate(edition().read(), undefined)).toBeUndefined();
  expect(await sourceDate(edition().read(), 'yesterday')).toBeUndefined();
});
