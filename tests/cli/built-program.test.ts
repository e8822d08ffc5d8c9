import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { compile, document, opis, read, temporaryEdition } from './program.ts';

let edition: ReturnType<typeof temporaryEdition>;
beforeAll(compile, 120_000);
beforeEach(() => {
  edition = temporaryEdition();
});
afterEach(() => edition.remove());

const change = (file: string, from: string, to: string) => {
  const text = read(edition.path(file));
  expect(text).toContain(from);
  writeFileSync(edition.path(file), text.replace(from, to));
};
const withoutModel = (file: string) => {
  const text = read(edition.path(file));
  writeFileSync(edition.path(file), text.replace(/<\?xml-model [^?]*\?>/g, ''));
};
const json = (...args: string[]) => {
  const run = opis(edition.folder, [...args, '--format', 'json']);
  return { ...run, report: JSON.parse(run.stdout) };
};
const digest = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .flatMap((path) => {
      try {
        return [[path, readFileSync(join(folder, path), 'base64')]];
      } catch {
        return [];
      }
    });

describe('opis query', () => {
  test('asks the sample edition, and is stopped where a query has no end', () => {
    const asked = opis(edition.folder, [
      'query',
      'ASK { <person/stalin#this> schema:name "Joseph Stalin"@en }',
    ]);
    expect(asked).toMatchObject({ status: 0, stdout: 'yes\n', stderr: '' });
    const cross = Array.from({ length: 9 }, (_, index) => `?a${index} ?b${index} ?c${index}`).join(' . ');
    const endless = opis(edition.folder, ['query', `SELECT (COUNT(*) AS ?n) { ${cross} }`, '--timeout', '1']);
    expect(endless).toMatchObject({ status: 2, stdout: '' });
    expect(endless.stderr).toContain('it has no answer after 1 second');
  });

  test('that needs more memory than there is says so and no more', () => {
    // Each string is sixteen times the one before.
    const steps = Array.from(
      { length: 9 },
      (_, index) => `BIND(CONCAT(${Array(16).fill(`?s${index}`).join(',')}) AS ?s${index + 1})`,
    );
    const query = `SELECT ?s9 { BIND("x" AS ?s0) ${steps.join(' ')} }`;
    const { status, stdout, stderr } = opis(edition.folder, ['query', query]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      'opis: The query needs more memory than there is.\n  help: Join its patterns by variables they share, or ask for fewer rows with LIMIT.\n',
    );
  });
});

describe('files for others', () => {
  test('are published with the site where the configuration names them', () => {
    const config = edition.path('opis.config.yaml');
    const keys =
      'base: https://example.org/ed/\ninterchange: [cmif, beacon, dts, csl-json, bibtex, ris]\npublication:\n  editor: A\n  publisher: B\n  licence: https://creativecommons.org/licenses/by/4.0/\n';
    writeFileSync(config, read(config) + keys);
    const run = opis(edition.folder, ['build']);
    expect(run).toMatchObject({ status: 0 });
    expect(run.stdout).not.toMatch(/warning|error/);
    const site = readdirSync(edition.path('dist/site'), { recursive: true, encoding: 'utf8' });
    for (const path of [
      'data/cmif.xml',
      'data/citations.bib',
      'doc/wcda-113019.ris',
      'dts/index.json',
      'dts/navigation/wcda-113019/div1.p1;down=-1.json',
    ])
      expect(site).toContain(path);
    expect(site).not.toContain('data/beacon.txt');
  });
});

describe('opis build', () => {
  test('publishes the sample edition, without a finding, and says what it made', () => {
    const run = opis(edition.folder, ['build']);
    expect(run.stderr).toBe('');
    expect(run.stdout).toMatch(
      /^5 files: 1 info \(checked: xml 5, relaxng 5, schematron 5, reference 5, date 5, identifier 5, signature 5, language 5\)$/m,
    );
    expect(run.stdout).toMatch(
      /Published 1 document: \d+ pages, \d+ files in dist\/site\nOpen dist\/site\/index\.html\n$/,
    );
    expect(run.status).toBe(0);
    for (const file of [
      'index.html',
      'doc/wcda-113019.html',
      'doc/wcda-113019.xml',
      'doc/wcda-113019.txt',
      'doc/wcda-113019.ttl',
      'registers/persons.html',
      'registers/organizations.html',
      'registers/places.html',
      'registers/repositories.html',
      'person/stalin.html',
      'org/aprf.html',
      'place/paris.html',
      'assets/site.css',
    ]) {
      expect(existsSync(edition.path(`dist/site/${file}`)), file).toBe(true);
    }
    expect(read(edition.path('dist/site/doc/wcda-113019.xml'))).toBe(read(edition.path(document)));
  });

  test('is byte-identical in another folder, time zone and locale, with another umask', () => {
    const other = temporaryEdition();
    opis(edition.folder, ['build', '--quiet'], {
      TZ: 'Pacific/Auckland',
      LC_ALL: 'tr_TR.UTF-8',
      LANG: 'tr_TR.UTF-8',
    });
    opis(resolve(other.folder, '..'), ['build', other.folder, '--quiet'], {
      TZ: 'America/Lima',
      LC_ALL: 'C',
    });
    expect(digest(edition.path('dist/site'))).toEqual(digest(other.path('dist/site')));
    expect(digest(edition.path('dist/site')).length).toBeGreaterThan(20);
    other.remove();
  });

  test('writes where --out says', () => {
    expect(opis(edition.folder, ['build', '--out', 'elsewhere/site', '--quiet']).status).toBe(0);
    expect(existsSync(edition.path('elsewhere/site/index.html'))).toBe(true);
    expect(existsSync(edition.path('dist'))).toBe(false);
  });

  test('leaves the last good site as it was when no document can be read', () => {
    opis(edition.folder, ['build', '--quiet']);
    const before = digest(edition.path('dist/site'));
    change(document, '</salute>', '');
    const run = opis(edition.folder, ['build']);
    expect(run.status).toBe(1);
    expect(run.stdout).toContain('fatal');
    expect(run.stdout).toContain('Nothing was published; a site that was there before stands as it was.');
    expect(digest(edition.path('dist/site'))).toEqual(before);
  });

  test('refuses to write over a folder that it did not make', () => {
    mkdirSync(edition.path('mine'));
    writeFileSync(edition.path('mine/thesis.txt'), 'years of work');
    const run = opis(edition.folder, ['build', '--out', 'mine']);
    expect(run.status).not.toBe(0);
    expect(read(edition.path('mine/thesis.txt'))).toBe('years of work');
    expect(readdirSync(edition.path('mine'))).toEqual(['thesis.txt']);
  });
});

describe('opis validate', () => {
  test('the sample edition is clean, and every file is counted', () => {
    const { report, status, stderr } = json('validate');
    expect(report.diagnostics).toEqual([]);
    expect(report.summary).toMatchObject({ files: 5, fatal: 0, error: 0, unchecked: 0 });
    expect(report.summary.checked).toMatchObject({ xml: 5, relaxng: 5, reference: 5 });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  test('the JSON report keeps to its schema', () => {
    change(document, 'person:vyshinsky', 'person:vyshinski');
    const schema = JSON.parse(read(resolve(import.meta.dirname, '../../schema/report.schema.json')));
    const validate = new Ajv2020({ strict: false }).compile(schema);
    expect(validate(json('validate').report), JSON.stringify(validate.errors)).toBe(true);
  });

  test.each([
    [
      'a misspelt reference',
      'ref="person:vyshinsky"',
      'ref="person:vyshinski"',
      'reference/unknown-target',
      1,
    ],
    [
      'a date that does not exist',
      'when="1951-12-25">25',
      'when="1951-02-29">25',
      'relaxng/invalid-value',
      1,
    ],
    ['an unclosed tag', '</salute>', '', 'xml/mismatched-end-tag', 1],
    ['a missing element', '<publisher>The opis project</publisher>', '', 'relaxng/missing-element', 1],
  ])('%s is one finding, at its line', (_, from, to, ruleId, status) => {
    const text = read(edition.path(document));
    const line = text.slice(0, text.indexOf(from)).split('\n').length;
    change(document, from, to);
    const run = json('validate');
    expect(run.report.diagnostics.map((found: { ruleId: string }) => found.ruleId)).toEqual([ruleId]);
    expect(Math.abs(run.report.diagnostics[0].line - line)).toBeLessThanOrEqual(1);
    expect(run.status).toBe(status);
  });

  test('a path narrows what is reported, never what references are resolved against', () => {
    const { report, status } = json('validate', document);
    expect(report.diagnostics).toEqual([]);
    expect(report.summary.files).toBe(1);
    expect(status).toBe(0);
    change('tei/registers/places.xml', 'xml:id="paris"', 'xml:id="lutetia"');
    expect(json('validate', 'tei/registers').report.diagnostics).toMatchObject([
      {
        ruleId: 'reference/unmentioned-entry',
        message: 'Nothing in the edition points to `lutetia` (Paris).',
      },
    ]);
    expect(json('validate', document).report.diagnostics).toHaveLength(1);
  });

  test('without a schema it says so, and with relaxng alone that is an error', () => {
    writeFileSync(edition.path('opis.config.yaml'), 'documents: tei/documents\nregisters: tei/registers\n');
    for (const name of ['persons', 'organizations', 'places', 'repositories'])
      withoutModel(`tei/registers/${name}.xml`);
    withoutModel(document);
    const run = json('validate');
    expect(run.report.diagnostics).toEqual([
      expect.objectContaining({ ruleId: 'config/no-schema', severity: 'warning' }),
    ]);
    expect(run.report.summary.unchecked).toBe(5);
    expect(run.status).toBe(0);
    expect(json('validate', '--only', 'relaxng').status).toBe(1);
  });

  test('a file outside the edition’s folders is checked as well', () => {
    writeFileSync(edition.path('draft.xml'), read(edition.path(document)).replace('</salute>', ''));
    const { report, status } = json('validate', 'draft.xml');
    expect(report.diagnostics).toEqual([expect.objectContaining({ file: 'draft.xml', severity: 'fatal' })]);
    expect(status).toBe(1);
  });
});

describe('wrong use gets one clear sentence and exit code 2', () => {
  test.each([
    [['validate', '--fail-on', 'everything'], /error.*--fail-on|--fail-on.*Allowed choices/],
    [['validate', '--colour'], /unknown option '--colour'/],
    [['validate', '--only', 'relaxing'], /There is no check “relaxing”/],
    [['bild'], /unknown command 'bild'/],
    [['validate', 'no-such-file.xml'], 'config/missing-path  `no-such-file.xml` does not exist'],
    [['build', 'no-such-folder'], /`no-such-folder` does not exist/],
    [['validate', '--schema', 'no-such.rng'], /no-such\.rng/],
    [['validate', '--schema', 'opis.config.yaml'], /opis\.config\.yaml/],
  ])('%j', (args, said) => {
    const run = opis(edition.folder, args);
    expect(run.stdout + run.stderr).toMatch(said);
    expect(run.stdout + run.stderr).not.toMatch(/\n\s+at /);
    expect(run.status).toBe(2);
  });

  test('a folder with no documents', () => {
    rmSync(edition.path(document));
    const run = opis(edition.folder, ['build']);
    expect(run.stdout).toContain('config/no-documents  There is no TEI document in `tei/documents`.');
    expect(run.status).toBe(2);
    expect(existsSync(edition.path('dist'))).toBe(false);
  });

  test('a configuration that cannot be used', () => {
    writeFileSync(edition.path('opis.config.yaml'), 'text:\n  width: wide\n');
    const { report, status } = json('build');
    expect(report.diagnostics).toEqual([
      expect.objectContaining({ ruleId: 'config/invalid-value', line: 2, column: 10 }),
    ]);
    expect(status).toBe(2);
  });
});

describe('bad files are findings, exit code 1', () => {
  test.each([
    ['empty', '', 'xml/empty-file'],
    ['not XML', 'Dear editors,', /^xml\//],
    ['cut short', '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>', /^xml\//],
  ])('a file that is %s', (_, text, rule) => {
    writeFileSync(edition.path('tei/documents/bad.xml'), text);
    const { report, status } = json('validate');
    expect(report.diagnostics).toEqual([
      expect.objectContaining({
        file: 'tei/documents/bad.xml',
        severity: 'fatal',
        ruleId: expect.stringMatching(rule),
      }),
    ]);
    expect(report.summary.files).toBe(6);
    expect(status).toBe(1);
  });
});

describe('what a terminal sees', () => {
  test('--version and --help answer on standard output with 0', () => {
    expect(opis(edition.folder, ['--version']).stdout).toBe(
      `${JSON.parse(read(resolve(import.meta.dirname, '../../package.json'))).version}\n`,
    );
    const help = opis(edition.folder, ['validate', '--help']);
    expect(help.stdout).toContain('--fail-on <severity>');
    expect(help.status).toBe(0);
  });

  test('no colour where there is no terminal, and --quiet says nothing where nothing is found', () => {
    expect(opis(edition.folder, ['validate']).stdout).not.toContain('\u001b');
    const run = opis(edition.folder, ['validate', '--quiet']);
    expect(run.stdout + run.stderr).toBe('');
  });
});
