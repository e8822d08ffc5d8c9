import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { sourceDate } from '../../src/gate/source-date.ts';

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
  const date = (epoch?: string) => sourceDate({ folder }, { epoch, site: join(folder, 'dist/site') });
  return { folder, document, git, date };
}

test('the environment says when', async () => {
  expect(await edition(1_700_000_000).date('86400')).toBe('1970-01-02T00:00:00Z');
});

test('else the last commit of the edition’s folder, in UTC, as long as nothing has changed since', async () => {
  const { folder, document, date } = edition(1_700_000_000);
  expect(await date()).toBe('2023-11-14T22:13:20Z');
  // What was made of it, and what it is not made of, is no change.
  writeFileSync(join(folder, 'notes.txt'), 'x');
  mkdirSync(join(folder, 'dist/site/doc'), { recursive: true });
  writeFileSync(join(folder, 'dist/site/doc/a.xml'), tei);
  expect(await date()).toBe('2023-11-14T22:13:20Z');
  writeFileSync(document, tei.replace('<p>x', '<p>y'));
  expect(await date()).toBeUndefined();
});

test('a document that is not committed yet, or not there any more, is a change', async () => {
  const added = edition(1_700_000_000);
  writeFileSync(join(added.folder, 'tei/b.xml'), tei);
  expect(await added.date()).toBeUndefined();
  const removed = edition(1_700_000_000);
  writeFileSync(join(removed.folder, 'tei/b.xml'), tei);
  removed.git('add', '.');
  removed.git('commit', '--quiet', '-m', 'y');
  rmSync(removed.document);
  expect(await removed.date()).toBeUndefined();
});

test('where there is no repository, nobody says it: the clock is never asked', async () => {
  expect(await edition().date()).toBeUndefined();
  expect(await edition().date('yesterday')).toBeUndefined();
});
