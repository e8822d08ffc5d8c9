import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { tei, temporaryFolder } from '../pipeline/temporary-folder.ts';
import { command } from './in-process.ts';

const letter = (sender: string, id = 'a') =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="${id}"><teiHeader><fileDesc><titleStmt><title>T ${id}</title></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc><profileDesc><correspDesc><correspAction type="sent"><persName>${sender}</persName></correspAction></correspDesc></profileDesc></teiHeader><text><body><p>x</p></body></text></TEI>`;
const folderOf = (files: Record<string, string>) => {
  const folder = temporaryFolder(files);
  // Stylesheets are compiled once for all tests.
  process.env.OPIS_CACHE = join(tmpdir(), 'opis-test-cache');
  return folder;
};
const edition = (files: Record<string, string> = {}) =>
  folderOf({ 'opis.config.yaml': 'documents: .\n', 'a.xml': letter('Anna'), ...files });
const senders = 'SELECT ?name { ?letter schema:sender/schema:name ?name }';

describe('opis query', { timeout: 120_000 }, () => {
  test('answers from the TEI as it is now, whatever was asked before', async () => {
    const folder = edition();
    const ask = () => command(folder, ['query', senders, '--format', 'csv']);
    expect(await ask()).toEqual({ status: 0, stdout: 'name\r\nAnna\r\n', stderr: '' });
    expect((await ask()).stdout).toBe('name\r\nAnna\r\n');
    writeFileSync(join(folder, 'a.xml'), letter('Berta'));
    expect((await ask()).stdout).toBe('name\r\nBerta\r\n');
    writeFileSync(join(folder, 'b.xml'), letter('Clara', 'b'));
    expect((await ask()).stdout).toBe('name\r\nBerta\r\nClara\r\n');
    rmSync(join(folder, 'a.xml'));
    expect((await ask()).stdout).toBe('name\r\nClara\r\n');
    writeFileSync(join(folder, 'opis.config.yaml'), 'documents: .\nbase: https://example.org/\n');
    const addresses = await command(folder, [
      'query',
      'SELECT ?s { ?s schema:sender ?o }',
      '--format',
      'csv',
    ]);
    expect(addresses.stdout).toBe('s\r\nhttps://example.org/doc/b#record\r\n');
  });

  test('asks anew where a document includes a file that lies elsewhere', async () => {
    const part = (name: string) => `<persName xmlns="http://www.tei-c.org/ns/1.0">${name}</persName>`;
    const including = letter('').replace(
      '<persName></persName>',
      '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="../parts/sender.xml"/>',
    );
    const folder = folderOf({
      'opis.config.yaml': 'documents: letters\n',
      'letters/a.xml': including,
      'parts/sender.xml': part('Anna'),
    });
    const ask = async () => (await command(folder, ['query', senders, '--format', 'csv'])).stdout;
    expect(await ask()).toBe('name\r\nAnna\r\n');
    writeFileSync(join(folder, 'parts/sender.xml'), part('Berta'));
    expect(await ask()).toBe('name\r\nBerta\r\n');
  });

  test('takes the folder, a file with the query, and says how many rows there are', async () => {
    const folder = edition({ 'q.rq': senders });
    const above = join(folder, '..');
    const name = folder.slice(above.length + 1);
    const table = 'name\n────\nAnna\n';
    expect(await command(above, ['query', senders, name])).toMatchObject({
      status: 0,
      stdout: table,
      stderr: '1 row\n',
    });
    expect(await command(above, ['query', '--file', `${name}/q.rq`, name])).toMatchObject({
      status: 0,
      stdout: table,
    });
    expect(await command(folder, ['query', '--quiet', '--file', 'q.rq'])).toEqual({
      status: 0,
      stdout: table,
      stderr: '',
    });
  });

  test('a no, a graph and nothing are answers', async () => {
    const folder = edition();
    expect(await command(folder, ['query', 'ASK { ?s a schema:Place }'])).toMatchObject({
      status: 0,
      stdout: 'no\n',
    });
    expect(await command(folder, ['query', 'SELECT ?s { ?s a schema:Place }'])).toMatchObject({
      status: 0,
      stdout: 's\n─\n',
      stderr: '0 rows\n',
    });
    const graph = await command(folder, [
      'query',
      'CONSTRUCT { ?s dcterms:creator ?o } WHERE { ?s schema:sender ?o }',
    ]);
    expect(graph.stdout).toBe(
      '@prefix dcterms: <http://purl.org/dc/terms/> .\n\n<doc/a#record> dcterms:creator <doc/a#sender-1> .\n',
    );
  });

  test('answers without a document that cannot be read, says so each time, and exits with 1', async () => {
    const folder = edition({ 'broken.xml': tei('<p>') });
    for (const _ of [1, 2]) {
      const { status, stdout, stderr } = await command(folder, ['query', senders, '--format', 'csv']);
      expect(stdout).toBe('name\r\nAnna\r\n');
      expect(stderr).toContain('xml/');
      expect(status).toBe(1);
    }
  });

  test.each([
    [[], 'say what to ask'],
    [['--file', 'none.rq'], '`none.rq` cannot be read as a UTF-8 text file.'],
    [['--file', 'bytes.rq'], '`bytes.rq` cannot be read as a UTF-8 text file.'],
    [['--file', '.'], '`.` cannot be read as a UTF-8 text file.'],
    [['--file', 'q.rq', '.', 'more'], 'with `--file` there is one folder'],
    [
      [senders, '--format', 'ttl'],
      'what SELECT gives cannot be written as ttl: use --format table, json or csv.',
    ],
    [['ASK {}', '--format', 'csv'], 'what ASK gives cannot be written as csv: use --format table or json.'],
    [
      ['DESCRIBE <x>', '--format', 'json'],
      'what DESCRIBE gives cannot be written as json: use --format ttl.',
    ],
    [[senders, '--format', 'xml'], 'Allowed choices are table, json, csv, ttl.'],
    [[senders, '--timeout', 'soon'], 'Give a number of seconds.'],
    [['SELECT * { ?s ?p ?o '], 'query:1:20: The query ends before it is complete: a `}` is missing.'],
    [['--file', 'wrong.rq'], 'wrong.rq:2:3: The query is not SPARQL: `?s` cannot stand here.'],
    [['SELECT * { SERVICE <http://x.org/> { ?s ?p ?o } }'], 'opis fetches nothing'],
    [['INSERT DATA { <a> <b> <c> }'], '`opis query` only reads'],
    [['ASK {}', 'nowhere'], '`nowhere` does not exist.'],
  ])('is not answered, with a sentence and 2: %j', async (args, sentence) => {
    const folder = edition({ 'q.rq': senders, 'wrong.rq': 'SELECT ?s { ?s ?p ?o\n  ?s ?p ?o }' });
    writeFileSync(join(folder, 'bytes.rq'), Buffer.from([0xff, 0xfe]));
    const { status, stdout, stderr } = await command(folder, ['query', ...args]);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toMatch(/\bat .*\.ts:/);
    expect([status, stdout]).toEqual([2, '']);
  });

  test('an edition without documents, and one that cannot be used', async () => {
    expect(await command(folderOf({ 'x.txt': '' }), ['query', 'ASK {}'])).toMatchObject({
      status: 2,
      stdout: '',
    });
    const unusable = folderOf({ 'opis.config.yaml': 'base: nowhere\n', 'a.xml': letter('A') });
    const { status, stderr } = await command(unusable, ['query', 'ASK {}']);
    expect(stderr).toContain('`base` must be an address');
    expect(status).toBe(2);
  });

  test('stylesheets of the edition’s own are asked each time, since they may read what they like', async () => {
    const own = (title: string) =>
      `<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:opis="https://opis.invalid/ns"><xsl:import href="opis:linked-data.xsl"/><!-- ${title} --></xsl:stylesheet>`;
    const folder = edition({ 'xslt/linked-data.xsl': own('one') });
    expect((await command(folder, ['query', senders, '--format', 'csv'])).stdout).toBe('name\r\nAnna\r\n');
    expect(readFileSync(join(folder, 'a.xml'), 'utf8')).toBe(letter('Anna'));
  });
});
