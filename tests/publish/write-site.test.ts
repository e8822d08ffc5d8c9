import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { writeSite } from '../../src/publish/write-site.ts';

/** Which call of which function of `node:fs` is to fail, and with what code: a full disk cannot be had otherwise. */
const fault = vi.hoisted(() => ({ call: '', after: 0, code: '' }));
vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  const failing = (name: 'writeFileSync' | 'renameSync') =>
    ((...given: unknown[]) => {
      if (fault.call === name && fault.after-- === 0) {
        fault.call = '';
        throw Object.assign(new Error(fault.code), { code: fault.code, syscall: name });
      }
      return (real[name] as (...given: unknown[]) => void)(...given);
    }) as never;
  return { ...real, writeFileSync: failing('writeFileSync'), renameSync: failing('renameSync') };
});

let cwd = '';
let folder = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'opis-write-'));
  folder = join(cwd, 'dist/site');
});
afterEach(() => {
  fault.call = '';
  rmSync(cwd, { recursive: true, force: true });
});

const site = (files: Record<string, string>) =>
  Object.entries(files).map(([path, content]) => ({ path, content: Buffer.from(content) }));
const write = (files: Record<string, string>) => writeSite(site(files), { folder, cwd });
const listing = (of: string) => readdirSync(of, { recursive: true, encoding: 'utf8' }).sort();
const page = () => readFileSync(join(folder, 'index.html'), 'utf8');
const left = () => readdirSync(join(cwd, 'dist')).filter((name) => name.startsWith('.site-'));

describe('writing a site', () => {
  test('makes the folder, every file and the manifest, and leaves nothing beside it', () => {
    expect(write({ 'index.html': 'one', 'doc/a.html': 'é' })).toEqual({ written: true, diagnostics: [] });
    expect(listing(folder)).toEqual(['doc', 'doc/a.html', 'index.html', 'opis-manifest.json']);
    expect(readdirSync(join(cwd, 'dist'))).toEqual(['site']);
    expect(readFileSync(join(folder, 'opis-manifest.json'), 'utf8')).toMatchInlineSnapshot(`
      "{
        "version": 1,
        "files": [
          {
            "path": "doc/a.html",
            "sha256": "4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c",
            "bytes": 2
          },
          {
            "path": "index.html",
            "sha256": "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed",
            "bytes": 3
          }
        ]
      }
      "
    `);
  });

  test('takes away what the new site does not have', () => {
    write({ 'index.html': 'one', 'doc/a.html': 'a' });
    expect(write({ 'index.html': 'two' }).written).toBe(true);
    expect(listing(folder)).toEqual(['index.html', 'opis-manifest.json']);
    expect(page()).toBe('two');
  });

  test.each([0o000, 0o022, 0o077])('gives the same modes under any umask (%o)', (mask) => {
    const before = process.umask(mask);
    try {
      write({ 'doc/a.html': 'a' });
    } finally {
      process.umask(before);
    }
    const mode = (path: string) => (statSync(join(folder, path)).mode & 0o777).toString(8);
    expect([mode('.'), mode('doc'), mode('doc/a.html'), mode('opis-manifest.json')]).toEqual([
      '755',
      '755',
      '644',
      '644',
    ]);
  });

  test('writes into an empty folder, and into one with nothing but what file managers leave', () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, '.DS_Store'), '');
    expect(write({ 'index.html': 'one' }).written).toBe(true);
  });

  test('replaces what a symbolic link leads to, and keeps the link', () => {
    mkdirSync(join(cwd, 'elsewhere'));
    mkdirSync(join(cwd, 'dist'));
    symlinkSync(join(cwd, 'elsewhere'), folder);
    expect(write({ 'index.html': 'one' }).written).toBe(true);
    expect(readFileSync(join(cwd, 'elsewhere/index.html'), 'utf8')).toBe('one');
    expect(page()).toBe('one');
  });
});

describe('a folder of somebody else’s', () => {
  function refused(): string[] {
    const { written, diagnostics } = write({ 'index.html': 'two' });
    expect(written).toBe(false);
    expect(diagnostics.map(({ ruleId, severity, file }) => [ruleId, severity, file])).toEqual([
      ['config/foreign-output', 'error', 'dist/site'],
    ]);
    return diagnostics.map(({ message }) => message);
  }

  test('is not touched', () => {
    mkdirSync(join(folder, 'thesis'), { recursive: true });
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    expect(refused()).toEqual([
      'The site was not written to `dist/site`, since the folder holds what opis did not write: `notes.txt` and 1 more.',
    ]);
    expect(listing(folder)).toEqual(['notes.txt', 'thesis']);
  });

  test('is one of opis’s too, once anything was added to it', () => {
    write({ 'index.html': 'one' });
    mkdirSync(join(folder, '.git'));
    writeFileSync(join(folder, '.git/HEAD'), 'ref');
    expect(refused()[0]).toContain('`.git/HEAD`.');
    expect(page()).toBe('one');
  });

  test('is one whose manifest is none', () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'opis-manifest.json'), '{"version": 1');
    expect(refused()[0]).toContain('`opis-manifest.json`.');
  });

  test('may be a file', () => {
    mkdirSync(join(cwd, 'dist'));
    writeFileSync(folder, 'mine');
    expect(refused()).toEqual(['The site cannot be written to `dist/site`, which is not a folder.']);
    expect(readFileSync(folder, 'utf8')).toBe('mine');
  });
});

describe('a failure leaves the last good site', () => {
  function fails(): string[] {
    const { written, diagnostics } = write({ 'index.html': 'two', 'doc/a.html': 'a' });
    expect(written).toBe(false);
    expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(['config/unwritable-output']);
    return diagnostics.map(({ message }) => message);
  }

  test.each([0, 1, 2])('when the disk is full at file %i', (after) => {
    write({ 'index.html': 'one' });
    Object.assign(fault, { call: 'writeFileSync', after, code: 'ENOSPC' });
    expect(fails()).toEqual(['The site cannot be written to `dist/site`: the disk is full.']);
    expect(page()).toBe('one');
    expect(listing(folder)).toEqual(['index.html', 'opis-manifest.json']);
    expect(left()).toEqual([]);
  });

  test.each([
    ['the old site cannot be moved away', 0, 'EBUSY', 'it is in use'],
    ['the new site cannot be moved in', 1, 'EXDEV', 'it lies on another disk than the folder around it'],
    ['the system answers something rare', 1, 'EIO', 'the system answered `EIO`'],
  ])('when %s', (_, after, code, words) => {
    write({ 'index.html': 'one' });
    Object.assign(fault, { call: 'renameSync', after, code });
    expect(fails()).toEqual([`The site cannot be written to \`dist/site\`: ${words}.`]);
    expect(page()).toBe('one');
    expect(left()).toEqual([]);
  });

  test('when a file stands where a folder is needed', () => {
    writeFileSync(join(cwd, 'dist'), '');
    expect(fails()).toEqual([
      'The site cannot be written to `dist/site`: a part of its path is a file, not a folder.',
    ]);
  });

  test.skipIf(process.getuid?.() === 0)(
    'when the folder may not be written to (not as root, who may)',
    () => {
      write({ 'index.html': 'one' });
      chmodSync(join(cwd, 'dist'), 0o555);
      expect(fails()).toEqual(['The site cannot be written to `dist/site`: permission is denied.']);
      chmodSync(join(cwd, 'dist'), 0o755);
      expect(page()).toBe('one');
    },
  );

  test('an exception that is not the system’s goes on: it is a bug', () => {
    expect(() => writeSite([{ path: 'a', content: undefined as never }], { folder, cwd })).toThrow(TypeError);
    expect(existsSync(folder)).toBe(false);
  });
});

describe('after a build that was ended from outside', () => {
  const dead = 4_194_305; // above the largest process id of Linux

  test('what it left half written is removed', () => {
    write({ 'index.html': 'one' });
    mkdirSync(join(cwd, `dist/.site-site-${dead}.next`));
    mkdirSync(join(cwd, `dist/.site-site-${process.pid}.next`));
    expect(write({ 'index.html': 'two' }).written).toBe(true);
    expect(left()).toEqual([]);
  });

  test('a site that was moved away is moved back, before anything can fail', () => {
    write({ 'index.html': 'one' });
    renameSync(folder, join(cwd, `dist/.site-site-${dead}.former`));
    Object.assign(fault, { call: 'writeFileSync', after: 0, code: 'ENOSPC' });
    expect(write({ 'index.html': 'two' }).written).toBe(false);
    expect(page()).toBe('one');
    expect(left()).toEqual([]);
  });

  test('what a running build, or another site, works on is left alone', () => {
    mkdirSync(join(cwd, `dist/.site-site-${process.ppid}.next`), { recursive: true });
    mkdirSync(join(cwd, `dist/.site-other-${dead}.next`));
    mkdirSync(join(cwd, 'dist/.site-site-mine'));
    write({ 'index.html': 'one' });
    expect(left().sort()).toEqual(
      ['.site-other-4194305.next', `.site-site-${process.ppid}.next`, '.site-site-mine'].sort(),
    );
  });
});
