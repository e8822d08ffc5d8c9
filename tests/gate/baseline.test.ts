import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exitCode } from '../../src/diagnostics/exit-code.ts';
import { validate } from '../../src/pipeline.ts';
import type { ValidateOptions } from '../../src/pipeline-options.ts';
import { document } from '../cli/program.ts';
import { type EditionInGit, editionInGit, hasGit } from './edition-in-git.ts';

let edition: EditionInGit;
beforeEach(() => {
  edition = editionInGit();
  // Two equal slips and one of another kind.
  edition.change(document, 'person:vyshinsky', 'person:vyshinski');
  edition.change(document, 'when="1951-12-25">25', 'when="1951-02-29">25');
  edition.change('tei/registers/places.xml', 'xml:id="paris"', 'xml:id="lutetia"');
});
afterEach(() => edition.remove());

const run = async (options: ValidateOptions = {}) => {
  const result = await validate({ cwd: edition.folder, baseline: 'baseline.json', ...options });
  return {
    ...result,
    ...result.summary.baseline,
    exit: exitCode(result, 'error'),
    rules: result.diagnostics.map(({ ruleId }) => ruleId),
  };
};
const accept = () => run({ updateBaseline: 'add' });
/** Puts a paragraph at the beginning of the text, and a line at the beginning of the file. */
const insertAbove = (file = document) => {
  edition.change(file, '?>', '?>\n\n');
  edition.change(file, '<p>', '<p>A paragraph more.</p>\n<p>');
};
/** Where the paragraphs of the sample's text begin. */
const insertInText = () => {
  const text = edition.read(document);
  const at = text.indexOf('<p>', text.indexOf('<body'));
  writeFileSync(
    edition.path(document),
    `${text.slice(0, at)}<p>A paragraph more.</p>\n\n${text.slice(at)}`.replace('?>', '?>\n\n'),
  );
};

describe('living with a baseline', () => {
  test('what is found today is accepted, and fails no more', async () => {
    const before = await validate({ cwd: edition.folder });
    expect(before.diagnostics.length).toBeGreaterThanOrEqual(3);
    expect(await accept()).toMatchObject({
      diagnostics: [],
      accepted: before.diagnostics.length,
      gone: 0,
      written: true,
      exit: 0,
    });
    expect(await run()).toMatchObject({
      diagnostics: [],
      accepted: before.diagnostics.length,
      gone: 0,
      written: false,
      exit: 0,
    });
  });

  test('a line and a paragraph above change nothing', async () => {
    await accept();
    const before = await run();
    insertInText();
    expect(await run()).toMatchObject({ diagnostics: [], accepted: before.accepted, gone: 0, exit: 0 });
  });

  test('one new slip is one new finding, and so is a second equal one', async () => {
    await accept();
    const { accepted = 0 } = await run();
    const text = edition.read(document);
    const slip = /<persName ref="person:vyshinski">[^<]*<\/persName>/.exec(text)?.[0] as string;
    const at = text.indexOf(slip);
    writeFileSync(edition.path(document), `${text.slice(0, at)}${slip} and ${text.slice(at)}`);
    // The two are one finding, which says how many they are.
    expect(await run()).toMatchObject({
      rules: ['reference/unknown-target'],
      accepted: accepted - 1,
      exit: 1,
    });
    edition.change(document, slip, slip.replace('vyshinski', 'nobody'));
    expect(await run()).toMatchObject({ rules: ['reference/unknown-target'], accepted, gone: 0, exit: 1 });
  });

  test('what is gone is told, and taken out only where that is asked for', async () => {
    await accept();
    const before = edition.read('baseline.json');
    edition.change(document, 'person:vyshinski', 'person:vyshinsky');
    expect(await run()).toMatchObject({ diagnostics: [], gone: 1, written: false, exit: 0 });
    expect(edition.read('baseline.json')).toBe(before);
    expect(await run({ updateBaseline: 'shrink' })).toMatchObject({ gone: 1, written: true, exit: 0 });
    expect(edition.read('baseline.json')).not.toContain('vyshinski');
    edition.change(document, 'person:vyshinsky', 'person:vyshinski');
    expect(await run()).toMatchObject({ rules: ['reference/unknown-target'], exit: 1 });
  });

  test('an update never grows it, unless that is asked for', async () => {
    await accept();
    const before = edition.read('baseline.json');
    edition.change(document, '<publisher>The opis project</publisher>', '');
    expect(await run({ updateBaseline: 'shrink' })).toMatchObject({
      rules: ['relaxng/missing-element'],
      written: false,
      exit: 1,
    });
    expect(edition.read('baseline.json')).toBe(before);
    expect(await accept()).toMatchObject({ diagnostics: [], written: true, exit: 0 });
    expect(edition.read('baseline.json')).toContain('relaxng/missing-element');
  });

  test('an update of what has not changed writes nothing, and two make the same bytes', async () => {
    await accept();
    const before = edition.read('baseline.json');
    expect(await run({ updateBaseline: 'shrink' })).toMatchObject({ written: false });
    rmSync(edition.path('baseline.json'));
    await accept();
    expect(edition.read('baseline.json')).toBe(before);
  });

  test('a file that cannot be read is a finding whatever is accepted, and its other findings are not gone', async () => {
    await accept();
    edition.change(document, '</salute>', '');
    const result = await run();
    expect(result).toMatchObject({ rules: ['xml/mismatched-end-tag'], gone: 0, exit: 1 });
    await accept();
    expect(await run()).toMatchObject({ rules: ['xml/mismatched-end-tag'], exit: 1 });
  });
});

describe('a run that looks at a part only', () => {
  test('leaves what it did not look at alone: other files, other checks', async () => {
    await accept();
    const before = edition.read('baseline.json');
    edition.change(document, '<persName ref="person:vyshinski"', '<persName');
    for (const part of [{ paths: ['tei/registers'] }, { only: ['relaxng' as const] }]) {
      expect(await run({ ...part, updateBaseline: 'shrink' })).toMatchObject({ gone: 0, written: false });
    }
    expect(edition.read('baseline.json')).toBe(before);
    const part = await run({ paths: [document], updateBaseline: 'shrink' });
    expect(part).toMatchObject({ written: true, exit: 0 });
    expect(part.gone).toBeGreaterThan(0);
  });

  test('names files from the baseline’s folder, wherever it is run', async () => {
    await accept();
    const { accepted } = await run();
    const inside = await validate({
      cwd: edition.path('tei/documents'),
      baseline: edition.path('baseline.json'),
    });
    expect(inside.diagnostics).toEqual([]);
    expect(inside.summary.baseline).toMatchObject({ accepted, gone: 0 });
  });
});

describe('a file that was renamed keeps its findings', () => {
  const renamed = 'tei/documents/renamed ü.xml';

  test('known by its content, where there is no git', async () => {
    await accept();
    const { accepted } = await run();
    renameSync(edition.path(document), edition.path(renamed));
    expect(await run()).toMatchObject({ diagnostics: [], accepted, gone: 0 });
    await run({ updateBaseline: 'shrink' });
    expect(edition.read('baseline.json')).toContain('renamed ü.xml');
    expect(edition.read('baseline.json')).not.toContain('1951-12-25-gromyko');
  });

  test.skipIf(!hasGit)('known by git, though it was edited too (skipped: git is not installed)', async () => {
    edition.git('init', '--quiet');
    await accept();
    const { accepted } = await run();
    edition.commit();
    mkdirSync(edition.path('tei/documents/new'));
    edition.git('mv', document, renamed);
    edition.change(renamed, '<salute', '\n\n<salute');
    expect(await run()).toMatchObject({ diagnostics: [], accepted, gone: 0 });
    edition.commit();
    expect(await run()).toMatchObject({ diagnostics: [], accepted, gone: 0 });
  });

  test.skipIf(!hasGit)(
    'but a part of the edition does not call it gone (skipped: git is not installed)',
    async () => {
      edition.git('init', '--quiet');
      await accept();
      edition.commit();
      edition.git('mv', document, 'tei/elsewhere.xml');
      expect(await run({ paths: ['tei/documents', 'tei/registers'] })).toMatchObject({ gone: 0 });
    },
  );

  test('a copy does not', async () => {
    await accept();
    writeFileSync(edition.path(renamed), edition.read(document).replace('xml:id="wcda', 'xml:id="copy'));
    expect((await run()).diagnostics.length).toBeGreaterThan(0);
  });
});

describe('a baseline that cannot be used ends the run with one sentence', () => {
  const fault = async (options: ValidateOptions = {}) => {
    const result = await run(options);
    expect(result.exit).toBe(2);
    expect(result.rules).toEqual(['config/unusable-baseline']);
    return result.diagnostics[0]?.message;
  };

  test('one that is not there, and is not to be made', async () => {
    expect(await fault()).toBe('There is no baseline `baseline.json`.');
    expect(await fault({ updateBaseline: 'shrink' })).toBe('There is no baseline `baseline.json`.');
    expect(existsSync(edition.path('baseline.json'))).toBe(false);
  });

  test.each([
    ['{ "opis-baseline": 1, "files": { "a.xml"', 'The baseline is damaged: it is not JSON.'],
    ['{ "opis-baseline": 7, "files": {} }', 'The baseline is of version 7, and this opis reads version 1.'],
  ])('%s', async (text, message) => {
    writeFileSync(edition.path('baseline.json'), text);
    expect(await fault()).toBe(message);
    expect(await fault({ updateBaseline: 'add' })).toBe(message);
    expect(edition.read('baseline.json')).toBe(text);
  });

  test('a folder, a place that cannot be written', async () => {
    mkdirSync(edition.path('folder'));
    expect(await fault({ baseline: 'folder' })).toBe('The baseline `folder` cannot be read.');
    expect((await run({ baseline: `${document}/b.json`, updateBaseline: 'add' })).rules).toContain(
      'config/unusable-baseline',
    );
  });

  test('a run that could not be done writes none', async () => {
    writeFileSync(edition.path('opis.config.yaml'), 'text:\n  width: wide\n');
    expect(await accept()).toMatchObject({ exit: 2 });
    expect(existsSync(edition.path('baseline.json'))).toBe(false);
  });
});

test('another grade does not make a finding new', async () => {
  await accept();
  edition.change('opis.config.yaml', 'text:', 'rules:\n  reference/unknown-target: warning\ntext:');
  expect(await run()).toMatchObject({ diagnostics: [], gone: 0 });
});

test('the finding stays accepted where more stands above it', async () => {
  await accept();
  insertAbove('tei/registers/persons.xml');
  const { rules } = await run({ paths: [document] });
  expect(rules).toEqual([]);
});
