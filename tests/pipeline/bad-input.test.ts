import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { validate } from '../../src/pipeline.ts';
import { model, rnc, tei, temporaryFolder, told, ways } from './temporary-folder.ts';

/** What happens between listing and reading, and what the disk answers for a file; undone after each test. */
const disk = vi.hoisted(() => ({ afterListing: () => {}, answers: new Map<string, string>() }));

vi.mock('../../src/read/list-edition.ts', async (original) => {
  const { listEdition } = await original<typeof import('../../src/read/list-edition.ts')>();
  return {
    listEdition: (options: Parameters<typeof listEdition>[0]) => {
      const listed = listEdition(options);
      disk.afterListing();
      disk.afterListing = () => {};
      return listed;
    },
  };
});

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const openSync: typeof fs.openSync = (path, ...rest) => {
    const code = disk.answers.get(String(path));
    if (code !== undefined) throw Object.assign(new Error(code), { code });
    return fs.openSync(path, ...rest);
  };
  return { ...fs, openSync };
});

/** Well-formed and valid, beside whatever is wrong. */
const good = { 's.rnc': rnc(), 'good.xml': tei('<p>x</p>', model('s.rnc')) };
const nothing = { ...good, 'opis.config.yaml': 'documents: .\nschema: s.rnc\n' };

describe.each(ways)('%s', (_, only) => {
  const run = (cwd: string, options: Parameters<typeof validate>[0] = {}) =>
    validate({ cwd, ...(only && { only }), ...options });
  /** Runs over the good document and what else there is; gives what is told of the latter. */
  const beside = async (cwd: string, options: Parameters<typeof validate>[0] = {}) => {
    const { diagnostics, summary, unusable } = await run(cwd, options);
    expect(unusable).toBe(false);
    expect(summary.checked.relaxng).toBe(1);
    return diagnostics;
  };

  test.each<[string, string | Uint8Array, string]>([
    ['not XML', 'Dear editors,', 'xml/text-outside-root bad.xml:1'],
    ['empty', '', 'xml/empty-file bad.xml'],
    ['cut short', '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text>', 'xml/unclosed-element bad.xml:1'],
    ['cut short within a tag', tei('<p>x</p>').slice(0, 20), 'xml/unterminated-markup bad.xml:1'],
    ['in another encoding', Buffer.from(tei('<p>é</p>'), 'latin1'), 'xml/encoding bad.xml:1'],
    [
      'in another encoding than it names',
      `<?xml version="1.0" encoding="UTF-16"?>${tei()}`,
      'xml/encoding bad.xml',
    ],
    ['not text', Buffer.from([0xff, 0xfe, 0, 0, 1, 2, 3]), 'xml/encoding bad.xml'],
    ['with a NUL', tei('<p>\0</p>'), 'xml/forbidden-character bad.xml:1'],
    ['of two roots', tei() + tei(), 'xml/text-outside-root bad.xml:1'],
  ])('a document that is %s', async (_, content, expected) => {
    const found = await beside(temporaryFolder({ ...nothing, 'bad.xml': content }));
    expect(told(found)).toEqual([expected]);
    expect(found[0]?.severity).toBe('fatal');
  });

  test('a document that vanishes between listing and reading', async () => {
    const cwd = temporaryFolder({ ...nothing, 'gone.xml': tei() });
    disk.afterListing = () => rmSync(join(cwd, 'gone.xml'));
    const found = await beside(cwd);
    expect(told(found)).toEqual(['xml/unreadable-file gone.xml']);
    expect(found[0]?.message).toBe('The file cannot be read: it is no longer there.');
  });

  test('a document that becomes a folder between listing and reading', async () => {
    const cwd = temporaryFolder({ ...nothing, 'gone.xml': tei() });
    disk.afterListing = () => {
      rmSync(join(cwd, 'gone.xml'));
      mkdirSync(join(cwd, 'gone.xml'));
    };
    const found = await beside(cwd);
    expect(found).toMatchObject([
      { ruleId: 'xml/unreadable-file', message: 'This is a folder, not a file.' },
    ]);
  });

  test('a document that may not be read', async () => {
    const cwd = temporaryFolder({ ...nothing, 'closed.xml': tei() });
    disk.answers.set(join(cwd, 'closed.xml'), 'EACCES');
    const found = await beside(cwd);
    expect(told(found)).toEqual(['xml/unreadable-file closed.xml']);
    expect(found[0]?.message).toBe('The file cannot be read: its permissions do not allow it.');
  });

  test.skipIf(process.platform === 'win32')('a pipe that nobody writes to, and a device', async () => {
    const cwd = temporaryFolder(nothing);
    execFileSync('mkfifo', [join(cwd, 'pipe.xml')]);
    const paths = [cwd, '/dev/zero'];
    const found = await beside(cwd, { paths });
    expect(told(found)).toEqual(['xml/unreadable-file /dev/zero', 'xml/unreadable-file pipe.xml']);
    expect(found[0]?.message).toBe('This is a pipe or a device, which has no end, and is not read.');
  });

  test('links that lead in a circle, to nothing, and back to the folder', async () => {
    const cwd = temporaryFolder(nothing);
    symlinkSync('loop.xml', join(cwd, 'loop.xml'));
    symlinkSync('nothing', join(cwd, 'broken.xml'));
    symlinkSync('.', join(cwd, 'again'));
    const expected = ['xml/unreadable-file broken.xml', 'xml/unreadable-file loop.xml'];
    for (const paths of [[], ['good.xml', 'loop.xml', 'broken.xml']]) {
      const found = await beside(cwd, { paths });
      expect(told(found)).toEqual(expected);
      expect(found[1]?.message).toContain('lead in a circle');
    }
  });

  test('a path that is given twice, or by two names, or with its folder, is checked once', async () => {
    const cwd = temporaryFolder(nothing);
    for (const paths of [
      ['good.xml', 'good.xml'],
      ['good.xml', './x/../good.xml', join(cwd, 'good.xml')],
      ['.', 'good.xml'],
    ]) {
      const { diagnostics, summary } = await run(cwd, { paths });
      expect(diagnostics).toEqual([]);
      expect(summary).toMatchObject({ files: 1, checked: { relaxng: 1 } });
    }
  });

  test('what is given beside the folder of an edition is checked as well', async () => {
    const cwd = temporaryFolder({
      'a/good.xml': tei('', model('s.rnc')),
      'a/s.rnc': rnc(),
      'b/bad.xml': '<TEI',
    });
    const { diagnostics, summary } = await run(cwd, { paths: ['a', 'b/bad.xml'] });
    expect(told(diagnostics)).toEqual(['xml/unterminated-markup b/bad.xml:1']);
    expect(summary.files).toBe(2);
  });

  describe('a schema', () => {
    const rng = (content: string) =>
      `<grammar xmlns="http://relaxng.org/ns/structure/1.0">\n${content}<start><element name="a"><empty/></element></start></grammar>`;

    test.each<[string, Record<string, string | Uint8Array>, string, string]>([
      [
        'that includes itself',
        { 'x.rng': rng('<include href="x.rng"/>') },
        'relaxng/schema-reference x.rng:2',
        'includes itself',
      ],
      [
        'that includes itself by way of another',
        { 'x.rng': rng('<include href="y.rng"/>'), 'y.rng': rng('\n<include href="x.rng"/>') },
        'relaxng/schema-reference y.rng:3',
        'includes itself',
      ],
      [
        'with a missing include',
        { 'x.rng': rng('<include href="no.rng"/>') },
        'relaxng/schema-reference x.rng:2',
        'does not exist',
      ],
      ['that is a folder', { 'x.rng/y': '' }, 'relaxng/unusable-schema x.rng', 'is a folder'],
      ['that is not there', {}, 'relaxng/unusable-schema x.rng', 'does not exist'],
      ['that is empty', { 'x.rng': '' }, 'relaxng/unusable-schema x.rng', ''],
      ['that is no XML', { 'x.rng': 'Dear editors,' }, 'relaxng/unusable-schema x.rng:1', ''],
      [
        'that is no schema',
        { 'x.rng': '<TEI/>' },
        'relaxng/unusable-schema x.rng:1',
        'must be an element of RELAX NG',
      ],
      ['with a NUL', { 'x.rng': rng('\0') }, 'relaxng/unusable-schema x.rng:2', 'NUL'],
      [
        'in another encoding',
        { 'x.rng': Buffer.from(rng('<!-- é -->'), 'latin1') },
        'relaxng/unusable-schema x.rng',
        'UTF-8',
      ],
    ])('%s is told, and is exit code 2', async (_, files, expected, words) => {
      const cwd = temporaryFolder({ ...good, ...files });
      const { diagnostics, unusable } = await run(cwd, { schema: 'x.rng' });
      expect(told(diagnostics).map((line) => (expected.includes(':') ? line : line.split(':')[0]))).toEqual([
        expected,
      ]);
      expect(diagnostics[0]?.message).toContain(words);
      expect(unusable).toBe(true);
    });

    test.skipIf(process.platform === 'win32')('that is a pipe is not waited for', async () => {
      const cwd = temporaryFolder(good);
      execFileSync('mkfifo', [join(cwd, 'x.rng')]);
      const { diagnostics, unusable } = await run(cwd, { schema: 'x.rng' });
      expect(diagnostics).toMatchObject([{ message: 'The schema `x.rng` is no file.' }]);
      expect(unusable).toBe(true);
    });

    test('that may not be read', async () => {
      const cwd = temporaryFolder({ ...good, 'x.rng': rng('') });
      disk.answers.set(join(cwd, 'x.rng'), 'EACCES');
      const { diagnostics } = await run(cwd, { schema: 'x.rng' });
      expect(diagnostics).toMatchObject([{ ruleId: 'relaxng/unusable-schema', file: 'x.rng' }]);
      expect(diagnostics[0]?.message).toContain('permissions');
    });

    test.skipIf(process.platform === 'win32')(
      'a configuration that is a pipe is not waited for',
      async () => {
        const cwd = temporaryFolder(good);
        execFileSync('mkfifo', [join(cwd, 'opis.config.yaml')]);
        expect(told((await run(cwd)).diagnostics)).toEqual(['config/unreadable-file opis.config.yaml']);
      },
    );
  });
});
