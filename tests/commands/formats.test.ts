import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { document, read, temporaryEdition } from '../cli/program.ts';
import { command } from './in-process.ts';

let edition: ReturnType<typeof temporaryEdition>;
beforeEach(() => {
  edition = temporaryEdition();
  writeFileSync(
    edition.path(document),
    read(edition.path(document)).replace('person:vyshinsky', 'person:vyshinski'),
  );
});
afterEach(() => edition.remove());

const opis = (...args: string[]) => command(edition.folder, args);

test('several reports at once: one on standard output, the others in files', async () => {
  const files = {
    sarif: 'opis.sarif',
    junit: 'reports/junit.xml',
    github: 'annotations',
    gitlab: 'gl-code-quality.json',
    markdown: 'a=b.md',
    json: 'report.json',
  };
  const targets = Object.entries(files).flatMap(([format, file]) => ['--format', `${format}=${file}`]);
  const run = await opis('validate', '--format', 'text', ...targets);
  expect(run.status).toBe(1);
  expect(run.stdout).toMatch(/reference\/unknown-target/);
  expect(run.stderr).toBe(
    Object.values(files)
      .map((file) => `Wrote ${file}\n`)
      .join(''),
  );
  const text = (format: keyof typeof files) => read(edition.path(files[format]));
  const [sarif] = JSON.parse(text('sarif')).runs;
  expect(sarif.results).toHaveLength(1);
  expect(sarif.results[0].partialFingerprints['opis/v1']).toMatch(/^[0-9a-f]{16}:1$/);
  expect(text('junit')).toContain('<testsuites name="opis" tests="5" failures="1" errors="0">');
  expect(text('github')).toMatch(/^::error file=tei\/documents\//);
  expect(JSON.parse(text('gitlab'))).toHaveLength(1);
  expect(text('markdown')).toContain('1 finding');
  expect(JSON.parse(text('json')).diagnostics).toHaveLength(1);
});

test.each(['sarif', 'junit', 'github', 'gitlab', 'markdown', 'json'])(
  '%s alone on standard output is what it is in a file, twice the same',
  async (format) => {
    const { stdout, stderr } = await opis('validate', '--format', format);
    expect(stderr).toBe('');
    await opis('validate', '--quiet', '--format', `${format}=file`);
    expect(read(edition.path('file'))).toBe(stdout);
  },
);

test('where all reports go into files, standard output is empty and the counts are told to people', async () => {
  const run = await opis('validate', '--format', 'json=report.json');
  expect(run.stdout).toBe('');
  expect(run.stderr).toMatch(/^Wrote report\.json\n5 files: 1 error \(checked: .*\)\n$/);
  expect(await opis('validate', '--quiet', '--format', 'json=report.json')).toMatchObject({
    stdout: '',
    stderr: '',
    status: 1,
  });
});

test('the JSON report of a run with a baseline keeps to its schema', async () => {
  const schema = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../schema/report.schema.json'), 'utf8'),
  );
  const validate = new Ajv2020({ strict: false }).compile(schema);
  const accepted = await opis('validate', '--baseline', 'b.json', '--baseline-add', '--format', 'json');
  const report = JSON.parse(accepted.stdout);
  expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
  expect(report).toMatchObject({
    summary: { error: 0, baseline: { accepted: 1, gone: 0, written: true } },
    diagnostics: [],
  });
  expect(accepted.status).toBe(0);
});

describe('wrong use gets one clear sentence and exit code 2', () => {
  test.each([
    [['--format', 'sarf'], /There is no format “sarf”\. Allowed choices are text, json, sarif/],
    [['--format', 'text', '--format', 'json'], /“text” and “json” cannot both go to standard output/],
    [['--format', 'sarif='], /“sarif=” names no file/],
    [['--format', 'sarif=a', '--format', 'json=a'], /Two reports cannot go into one file, “a”/],
    [['--update-baseline'], /--update-baseline needs a baseline/],
    [['--baseline-add'], /--baseline-add needs a baseline/],
    [['--baseline', 'none.json'], /There is no baseline `none\.json`/],
    [['--changed-since', 'HEAD'], /config\/unusable-revision/],
  ])('%j', async (args, said) => {
    const { status, stdout, stderr } = await opis('validate', ...args);
    expect(stdout + stderr).toMatch(said);
    expect(stdout + stderr).not.toMatch(/\n\s+at /);
    expect(status).toBe(2);
    expect(existsSync(edition.path('a'))).toBe(false);
  });

  test('a report that cannot be written', async () => {
    mkdirSync(edition.path('folder'));
    const { status, stderr } = await opis('validate', '--format', 'sarif=folder', '--quiet');
    expect(stderr).toMatch(/^opis: the report `folder` cannot be written \(E\w+\)\.\n$/);
    expect(status).toBe(2);
    expect(readdirSync(edition.folder).sort()).toEqual(['folder', 'opis.config.yaml', 'schema', 'tei']);
  });
});
