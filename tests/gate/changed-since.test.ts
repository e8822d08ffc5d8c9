import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { exitCode } from '../../src/diagnostics/exit-code.ts';
import { validate } from '../../src/pipeline.ts';
import type { ValidateOptions } from '../../src/pipeline-options.ts';
import { document } from '../cli/program.ts';
import { type EditionInGit, editionInGit, hasGit } from './edition-in-git.ts';

const second = 'tei/documents/second.xml';
let edition: EditionInGit;
let first: string;

const run = async (changedSince: string, options: ValidateOptions = {}) => {
  const result = await validate({ cwd: edition.folder, changedSince, ...options });
  return {
    ...result,
    files: [...result.files].sort(),
    exit: exitCode(result, 'error'),
    rules: result.diagnostics.map(({ ruleId }) => ruleId),
  };
};

describe.skipIf(!hasGit)('--changed-since (skipped: git is not installed)', () => {
  beforeEach(() => {
    edition = editionInGit();
    edition.git('init', '--quiet');
    // Names nobody of the registers, and has a slip that was there before.
    writeFileSync(
      edition.path(second),
      edition
        .read(document)
        .replace('xml:id="wcda-113019"', 'xml:id="second"')
        .replace(/(person|org|place):[\w-]+/g, '$1:nobody'),
    );
    first = edition.commit();
  });
  afterEach(() => edition.remove());

  test('where nothing has changed, nothing is reported and all is well', async () => {
    expect(await run(first)).toMatchObject({ files: [], diagnostics: [], exit: 0 });
    expect(await run('HEAD', { only: ['relaxng'] })).toMatchObject({ files: [], diagnostics: [], exit: 0 });
  });

  test('what was changed is reported on: committed, in the index, in the folder, not yet known to git', async () => {
    edition.change(document, '<publisher>The opis project</publisher>', '');
    const changed = { files: [document], rules: ['relaxng/missing-element'], exit: 1 };
    expect(await run(first)).toMatchObject(changed);
    expect(await run(first, { only: ['relaxng'] })).toMatchObject(changed);
    edition.git('add', '-A');
    expect(await run(first)).toMatchObject(changed);
    edition.commit();
    expect(await run(first)).toMatchObject(changed);
    expect(await run('HEAD')).toMatchObject({ files: [], exit: 0 });
    expect(await run('HEAD~1')).toMatchObject(changed);
    writeFileSync(edition.path('tei/documents/new ü\n.xml'), '<TEI');
    expect(await run('HEAD')).toMatchObject({ files: ['tei/documents/new ü\n.xml'], exit: 1 });
  });

  test('an ignored file is none that has changed', async () => {
    writeFileSync(edition.path('.gitignore'), 'draft.xml\n');
    writeFileSync(edition.path('tei/documents/draft.xml'), '<TEI');
    expect((await run(first)).files).toEqual([]);
  });

  test('an entry that was removed re-checks the documents that named it, and no others', async () => {
    edition.change('tei/registers/places.xml', 'xml:id="paris"', 'xml:id="lutetia"');
    const result = await run(first);
    expect(result.files).toEqual([document, 'tei/registers/places.xml']);
    const told = result.diagnostics.map(({ file, ruleId }) => `${file} ${ruleId}`);
    expect(new Set(told)).toEqual(
      new Set([
        `${document} reference/unknown-target`,
        'tei/registers/places.xml reference/unmentioned-entry',
      ]),
    );
    expect(result.exit).toBe(1);
  });

  test('so does a register that was removed, or that is broken now', async () => {
    const text = edition.read('tei/registers/places.xml');
    rmSync(edition.path('tei/registers/places.xml'));
    expect((await run(first)).files).toContain(document);
    writeFileSync(edition.path('tei/registers/places.xml'), text.replace('</TEI>', ''));
    const { files, rules } = await run(first);
    expect(files).toContain(document);
    expect(rules).toContain('xml/unclosed-element');
  });

  test('an entry that came re-checks those that named it before it was there', async () => {
    edition.change(document, 'ref="place:paris"', 'ref="place:lutetia"');
    const before = edition.commit();
    edition.change(
      'tei/registers/places.xml',
      '<place xml:id="paris"',
      '<place xml:id="lutetia"><placeName>Lutetia</placeName></place><place xml:id="paris"',
    );
    expect((await run(before)).files).toEqual([document, 'tei/registers/places.xml']);
  });

  test('a change elsewhere in a register re-checks nobody', async () => {
    const text = edition.read('tei/registers/places.xml');
    writeFileSync(edition.path('tei/registers/places.xml'), text.replace('?>', '?>\n<!-- a comment -->'));
    expect((await run(first)).files).toEqual(['tei/registers/places.xml']);
  });

  test('a file that was changed re-checks those that include it, also by way of others', async () => {
    const include = (href: string) =>
      `<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="${href}"/>`;
    const part = 'tei/documents/part ü.xml';
    const text = edition.read(second);
    writeFileSync(edition.path(part), text.replace('"second"', '"part"'));
    writeFileSync(edition.path(second), text.replace('</body>', `${include('part%20%C3%BC.xml')}</body>`));
    edition.change(document, '</body>', `${include('second.xml')}</body>`);
    const before = edition.commit();
    edition.change(part, '?>', '?>\n');
    // What is included as a whole is part of the document that includes it, and judged there.
    expect((await run(before)).files).toEqual([document, part].sort());
  });

  test.each([
    ['the configuration', 'opis.config.yaml', 'language: en', 'language: de'],
    ['the schema', 'schema/edition.rng', '?>', '?>\n'],
  ])('%s changed: everything is re-checked', async (_, file, from, to) => {
    edition.change(file, from, to);
    expect((await run(first)).files).toHaveLength(6);
  });

  test('a module of the schema changed: everything is re-checked', async () => {
    writeFileSync(edition.path('schema/modules/new.rng'), '<grammar/>');
    expect((await run(first)).files).toHaveLength(6);
    expect((await run(first, { only: ['relaxng'] })).files).toHaveLength(6);
  });

  test('paths narrow it further', async () => {
    edition.change('tei/registers/places.xml', 'xml:id="paris"', 'xml:id="lutetia"');
    expect((await run(first, { paths: ['tei/registers'] })).files).toEqual(['tei/registers/places.xml']);
  });

  test('of two branches that parted, what this one did counts', async () => {
    edition.git('checkout', '--quiet', '-b', 'other');
    edition.change(second, '?>', '?>\n');
    edition.commit();
    edition.git('checkout', '--quiet', '-b', 'mine', first);
    edition.change(document, '?>', '?>\n');
    expect((await run('other')).files).toEqual([document]);
  });

  test('the edition may be a folder of a larger repository, and the run start elsewhere', async () => {
    const sub = edition.path('sub');
    mkdirSync(sub);
    for (const part of ['tei', 'schema', 'opis.config.yaml']) edition.git('mv', part, 'sub/');
    const before = edition.commit();
    edition.change(`sub/${document}`, '?>', '?>\n');
    expect((await run(before, { paths: ['sub'] })).files).toEqual([`sub/${document}`]);
    expect((await run(before, { cwd: sub })).files).toEqual([document]);
  });

  describe('what git cannot answer ends the run with one sentence', () => {
    const fault = async (revision: string) => {
      const result = await run(revision);
      expect(result).toMatchObject({ exit: 2, rules: ['config/unusable-revision'] });
      return result.diagnostics[0]?.message;
    };

    test.each(['no-such-branch', '--output=stolen', '-p', '', 'HEAD:opis.config.yaml', '$(touch stolen)'])(
      'revision %j',
      async (revision) => {
        expect(await fault(revision)).toBe(`Git knows no revision \`${revision}\`.`);
        expect(existsSync(edition.path('stolen'))).toBe(false);
      },
    );

    test('no repository', async () => {
      rmSync(edition.path('.git'), { recursive: true });
      vi.stubEnv('GIT_CEILING_DIRECTORIES', edition.folder);
      expect(await fault('HEAD')).toMatch(/belongs to no git repository/);
      vi.unstubAllEnvs();
    });

    test('no git', async () => {
      vi.stubEnv('PATH', '/nowhere');
      expect(await fault('HEAD')).toBe('Git was asked for what has changed, and it is not installed.');
      vi.unstubAllEnvs();
    });

    test('a repository without a commit', async () => {
      rmSync(edition.path('.git'), { recursive: true });
      edition.git('init', '--quiet');
      expect(await fault('HEAD')).toBe('Git knows no revision `HEAD`.');
    });
  });

  test('nothing that the repository’s own settings name is run', async () => {
    const script = edition.path('steal.sh');
    writeFileSync(script, `#!/bin/sh\ntouch "${edition.path('stolen')}"\ncat "$1" 2>/dev/null\n`);
    chmodSync(script, 0o755);
    edition.git('config', 'core.fsmonitor', script);
    edition.git('config', 'diff.external', script);
    edition.git('config', 'diff.steal.textconv', script);
    edition.git('config', 'diff.steal.command', script);
    edition.git('config', 'core.pager', script);
    mkdirSync(edition.path('hooks'));
    for (const hook of ['post-index-change', 'pre-commit', 'fsmonitor-watchman']) {
      writeFileSync(join(edition.folder, 'hooks', hook), `#!/bin/sh\ntouch "${edition.path('stolen')}"\n`);
      chmodSync(join(edition.folder, 'hooks', hook), 0o755);
    }
    edition.git('config', 'core.hooksPath', edition.path('hooks'));
    writeFileSync(edition.path('.gitattributes'), '*.xml diff=steal\n');
    rmSync(edition.path('stolen'), { force: true });
    edition.change(document, '?>', '?>\n');
    vi.stubEnv('GIT_EXTERNAL_DIFF', script);
    expect((await run(first)).files).toContain(document);
    vi.unstubAllEnvs();
    expect(existsSync(edition.path('stolen'))).toBe(false);
    // The trap is a real one: git itself, asked plainly, walks into it.
    spawnSync('git', ['diff', 'HEAD'], { cwd: edition.folder });
    expect(existsSync(edition.path('stolen'))).toBe(true);
  });
});
