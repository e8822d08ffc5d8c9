import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { readEdition } from '../../src/read/read-edition.ts';
import { readFile } from '../../src/read/read-file.ts';
import { unreadable } from '../../src/read/read-source.ts';
import { read, removeEditions, rules, sent, tei, temporaryEdition } from './temporary-edition.ts';

afterEach(removeEditions);

describe('the sample edition', () => {
  const folder = fileURLToPath(new URL('../../', import.meta.url));
  const { edition, diagnostics, files } = readEdition({
    folder,
    cwd: folder,
    documents: 'tei/documents',
    registers: 'tei/registers',
  });

  test('is read without findings', () => {
    expect(diagnostics).toEqual([]);
    expect(files).toEqual([
      'tei/documents/1951-12-25-gromyko-to-stalin.xml',
      'tei/registers/organizations.xml',
      'tei/registers/persons.xml',
      'tei/registers/places.xml',
      'tei/registers/repositories.xml',
    ]);
  });

  test('has its document and its registers', () => {
    expect(edition.folder).toBe(folder);
    expect(edition.documents.map(({ id, path, file }) => [id, path, file])).toEqual([
      [
        'wcda-113019',
        'tei/documents/1951-12-25-gromyko-to-stalin.xml',
        'tei/documents/1951-12-25-gromyko-to-stalin.xml',
      ],
    ]);
    expect(edition.registers.map(({ kind, document }) => [kind, document.id])).toEqual([
      ['org', 'register-organizations'],
      ['person', 'register-persons'],
      ['place', 'register-places'],
      ['repo', 'register-repositories'],
    ]);
    const stalin = edition.registers[1]?.entries.find(({ id }) => id === 'stalin');
    expect(stalin).toMatchObject({ kind: 'person', label: 'Joseph Stalin' });
    expect(stalin?.register).toBe(edition.registers[1]);
  });
});

describe('the files of an edition', () => {
  test('are those in .xml and .tei at any depth, sorted by code units', () => {
    const folder = temporaryEdition({
      'documents/b.xml': tei(),
      'documents/B.XML': tei({ root: 'xml:id="big-b"' }),
      'documents/ä.tei': tei({ root: 'xml:id="umlaut"' }),
      'documents/a/z.xml': tei(),
      'documents/a-1.xml': tei(),
      'documents/notes.txt': 'x',
      'documents/.hidden.xml': '<',
      'documents/.git/c.xml': '<',
      'documents/node_modules/d.xml': '<',
      'documents/dist/e.xml': '<',
      'other/f.xml': '<',
    });
    const result = read(folder);
    expect(rules(result)).toEqual([]);
    expect(result.files).toEqual([
      'documents/B.XML',
      'documents/a-1.xml',
      'documents/a/z.xml',
      'documents/b.xml',
      'documents/ä.tei',
    ]);
  });

  test('are documents or registers, never both', () => {
    const register = tei({
      text: '<body><listPerson><person xml:id="p"><persName>P</persName></person></listPerson></body>',
    });
    const folder = temporaryEdition({ 'tei/a.xml': tei(), 'tei/registers/persons.xml': register });
    const { edition, files } = readEdition({
      folder,
      cwd: folder,
      documents: 'tei',
      registers: './tei/registers/',
    });
    expect(files).toEqual(['tei/a.xml', 'tei/registers/persons.xml']);
    expect(edition.documents.map(({ path }) => path)).toEqual(['tei/a.xml']);
    expect(edition.registers.map(({ document }) => document.path)).toEqual(['tei/registers/persons.xml']);
  });

  test('may share a folder: what is nothing but lists is a register', () => {
    const list = '<listPerson><person xml:id="p"><persName>P</persName></person></listPerson>';
    const folder = temporaryEdition({
      'letter.xml': tei({ text: `<body><p>x</p></body><back>${list}</back>` }),
      'people.xml': tei({ text: `<body><head>People</head><div>${list}</div></body>` }),
      'people/more.xml': tei({ text: `<body>${list.replace('"p"', '"q"')}<p/></body>` }),
      'schema.xml': '<grammar/>',
    });
    const result = readEdition({ folder, cwd: folder, documents: '.', registers: './' });
    expect(rules(result)).toEqual(['xml/not-tei schema.xml']);
    expect(result.files).toEqual(['letter.xml', 'people.xml', 'people/more.xml', 'schema.xml']);
    expect(result.edition.documents.map(({ path }) => path)).toEqual(['letter.xml', 'people/more.xml']);
    expect(result.edition.registers.map(({ document }) => document.path)).toEqual(['people.xml']);
  });

  test('belong to the inner folder where one lies in the other', () => {
    const register = tei({ text: '<body><listPerson><person xml:id="p"/></listPerson></body>' });
    const folder = temporaryEdition({ 'people.xml': register, 'letters/a.xml': tei() });
    const result = readEdition({ folder, cwd: folder, documents: 'letters', registers: '.' });
    expect(rules(result)).toEqual([]);
    expect(result.edition.documents.map(({ path }) => path)).toEqual(['letters/a.xml']);
    expect(result.edition.registers.map(({ document }) => document.path)).toEqual(['people.xml']);
  });

  test('are none where a folder is missing', () => {
    expect(read(temporaryEdition({ x: '' }))).toMatchObject({
      files: [],
      diagnostics: [],
      edition: { documents: [] },
    });
  });

  test('are named as seen from the working directory', () => {
    const folder = temporaryEdition({ 'documents/a.xml': '' });
    const at = (cwd: string) =>
      readEdition({ folder, cwd, documents: 'documents', registers: 'registers' }).files[0];
    expect(at(join(folder, 'documents'))).toBe('a.xml');
    expect(at(join(folder, 'other'))).toBe(`${folder}/documents/a.xml`);
  });

  test('may be reached by links within the edition, once', () => {
    const folder = temporaryEdition({ 'texts/a.xml': tei(), 'documents/b.xml': tei() });
    symlinkSync(join(folder, 'texts'), join(folder, 'documents/linked'));
    symlinkSync(join(folder, 'documents'), join(folder, 'texts/round'));
    symlinkSync('../texts', join(folder, 'documents/again'));
    const result = read(folder);
    expect(result.files).toEqual(['documents/again/a.xml', 'documents/b.xml']);
    expect(rules(result)).toEqual([]);
  });

  test('are not followed out of the edition: xml/link-out-of-edition', () => {
    const outside = temporaryEdition({ 'a.xml': tei(), 'b.txt': '' });
    const folder = temporaryEdition({ 'documents/c.xml': tei() });
    symlinkSync(join(outside, 'a.xml'), join(folder, 'documents/a.xml'));
    symlinkSync(join(outside, 'b.txt'), join(folder, 'documents/b.txt'));
    symlinkSync(outside, join(folder, 'documents/more'));
    symlinkSync(outside, join(folder, 'registers'));
    const result = read(folder);
    expect(result.files).toEqual(['documents/c.xml']);
    expect(result.diagnostics).toMatchObject([
      { ruleId: 'xml/link-out-of-edition', severity: 'warning', file: 'documents/a.xml' },
      { ruleId: 'xml/link-out-of-edition', severity: 'warning', file: 'documents/more' },
      { ruleId: 'xml/link-out-of-edition', severity: 'warning', file: 'registers' },
    ]);
  });
});

describe('a file that cannot be read: xml/unreadable-file', () => {
  test('is told when it has gone since the folder was listed', () => {
    const folder = temporaryEdition({});
    expect(readFile(folder, 'documents/gone.xml', folder)).toMatchObject({
      diagnostics: [
        {
          ruleId: 'xml/unreadable-file',
          severity: 'fatal',
          file: 'documents/gone.xml',
          message: 'The file cannot be read: it is no longer there.',
        },
      ],
    });
  });

  test('is told when a link leads nowhere or in a circle', () => {
    const folder = temporaryEdition({ 'documents/a.xml': tei() });
    symlinkSync('nowhere.xml', join(folder, 'documents/b.xml'));
    symlinkSync('c.xml', join(folder, 'documents/c.xml'));
    const result = read(folder);
    expect(rules(result)).toEqual([
      'xml/unreadable-file documents/b.xml',
      'xml/unreadable-file documents/c.xml',
    ]);
    expect(result.edition.documents).toHaveLength(1);
  });

  test.skipIf(process.getuid?.() === 0)('is told when it is protected, and so is a folder', () => {
    const folder = temporaryEdition({ 'documents/a.xml': tei(), 'documents/b/c.xml': tei() });
    chmodSync(join(folder, 'documents/a.xml'), 0);
    chmodSync(join(folder, 'documents/b'), 0);
    const result = read(folder);
    chmodSync(join(folder, 'documents/b'), 0o700);
    expect(rules(result)).toEqual(['xml/unreadable-file documents/b', 'xml/unreadable-file documents/a.xml']);
  });

  test('says why in plain words', () => {
    expect(unreadable('a.xml', 'EACCES').message).toBe(
      'The file cannot be read: its permissions do not allow it.',
    );
    expect(unreadable('a.xml', 'EWEIRD').message).toContain('EWEIRD');
  });

  test('is no folder with the name of a file', () => {
    const folder = temporaryEdition({ 'documents/a.xml/b.xml': tei() });
    mkdirSync(join(folder, 'documents/c.xml'));
    expect(read(folder).files).toEqual(['documents/a.xml/b.xml']);
  });
});

describe('documents', () => {
  test('are left out when they are not TEI, and the others are read', () => {
    const result = read(
      temporaryEdition({
        'documents/a.xml': '<TEI><text/></TEI>',
        'documents/b.xml': '<html xmlns="http://www.w3.org/1999/xhtml"/>',
        'documents/c.xml': '<TEI.2/>',
        'documents/d.xml': '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text></TEI>',
        'documents/e.xml': '',
        'documents/f.xml': '<t:teiCorpus xmlns:t="http://www.tei-c.org/ns/1.0"/>',
        'documents/g.xml': tei(),
      }),
    );
    expect(result.diagnostics.map(({ ruleId, severity, file }) => `${severity} ${ruleId} ${file}`)).toEqual([
      'fatal xml/mismatched-end-tag documents/d.xml',
      'fatal xml/empty-file documents/e.xml',
      'warning xml/not-tei documents/a.xml',
      'warning xml/not-tei documents/b.xml',
      'warning xml/not-tei documents/c.xml',
    ]);
    expect(result.diagnostics[2]).toMatchObject({ line: 1, column: 2, endColumn: 5 });
    expect(result.diagnostics[2]?.hint).toContain('xmlns="http://www.tei-c.org/ns/1.0"');
    expect(result.edition.documents.map(({ id }) => id)).toEqual(['f', 'g']);
    expect(result.files).toHaveLength(7);
  });

  test('have the id of their root, else the name of their file', () => {
    const folder = temporaryEdition({
      'documents/a.b.xml': tei(),
      'documents/c.xml': tei({ root: 'xml:id=" letter-1 "' }),
      'documents/d.xml': tei({ root: 'xml:id=""' }),
    });
    expect(read(folder).edition.documents.map(({ id }) => id)).toEqual(['a.b', 'letter-1', 'd']);
  });

  test('are ordered by date, the undated last, then by path', () => {
    const dated = (date: string) => tei({ header: sent(date) });
    const folder = temporaryEdition({
      'documents/01.xml': tei(),
      'documents/02.xml': dated('when="1951-12-25"'),
      'documents/03.xml': dated('when="1951"'),
      'documents/04.xml': dated('when="-0044-03-15"'),
      'documents/05.xml': dated('notBefore="1951-12-24" notAfter="1960"'),
      'documents/06.xml': dated('from="0800"'),
      'documents/07.xml': dated('notAfter="1951-12-26"'),
      'documents/08.xml': dated('when="1951-12-25"'),
      'documents/09.xml': dated('when="12000-01-01"'),
      'documents/10.xml': dated('when="--12-25"'),
      'documents/11.xml': dated('when="-0100"'),
      'documents/12.xml': tei({ header: sent('').replace('<date />', '<date>in May</date>') }),
    });
    const { edition, diagnostics } = read(folder);
    expect(diagnostics).toEqual([]);
    expect(edition.documents.map(({ id }) => id).join(' ')).toBe('11 04 06 03 05 02 08 07 09 10 01 12');
  });
});

test('what is read does not depend on the working directory', () => {
  const folder = temporaryEdition({ 'documents/a.xml': tei(), 'registers/b.xml': tei() });
  const here = read(folder);
  const there = readEdition({ folder, cwd: '/', documents: 'documents', registers: 'registers' });
  const paths = (result: typeof here) => result.edition.documents.map(({ path, id }) => path + id);
  expect(paths(there)).toEqual(paths(here));
  expect(there.diagnostics.map(({ ruleId }) => ruleId)).toEqual(['xml/not-a-register']);
});

test('XML beside the stylesheets of an edition is none of its documents', () => {
  const labels = '<labels xml:lang="de"><label key="documents">Dokumente</label></labels>';
  const files = { 'a.xml': tei(), 'xslt/labels-de.xml': labels };
  const all = (more: Record<string, string>) => {
    const folder = temporaryEdition({ ...files, ...more });
    return rules(readEdition({ folder, cwd: folder, documents: '.', registers: '.' }));
  };
  expect(all({ 'xslt/html.xsl': '<xsl:stylesheet/>' })).toEqual([]);
  // A folder that is only called so is one of documents.
  expect(all({})).toEqual(['xml/not-tei xslt/labels-de.xml']);
});
