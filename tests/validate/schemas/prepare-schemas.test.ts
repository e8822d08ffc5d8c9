import { mkdirSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SourceText } from '../../../src/diagnostics/source-text.ts';
import { chooseSchemas } from '../../../src/validate/schemas/choose-schemas.ts';
import { prepareSchemas } from '../../../src/validate/schemas/prepare-schemas.ts';
import { type SchemaServer, schemaServer } from './schema-server.ts';
import { grammar, TestEdition } from './test-edition.ts';

let edition: TestEdition;
let server: SchemaServer;

beforeEach(async () => {
  edition = new TestEdition({ 'local.rng': grammar('a') });
  server = await schemaServer({ '/a.rng': grammar('a') });
});

afterEach(() => {
  server.close();
  edition.remove();
});

async function prepare(mayFetch: boolean) {
  const document = (file: string, ...hrefs: readonly string[]) => ({
    file,
    source: new SourceText(`${hrefs.map((href) => `<?xml-model href="${href}"?>`).join('\n')}\n<TEI/>`),
  });
  const documents = [
    document('a.xml', `${server.base}/a.rng`),
    document('b.xml', 'local.rng', `${server.base}/a.rng`),
    document('c.xml', `${server.base}/missing.rng`),
  ];
  const { groups } = chooseSchemas(documents, {
    folder: edition.folder,
    configuration: `${edition.folder}/opis.config.yaml`,
    cwd: edition.folder,
  });
  const { schemas, diagnostics } = await prepareSchemas(groups, edition.store(mayFetch), edition.folder);
  const given = schemas.map(({ address, documents }) => [
    address.replace(server.base, '').replace(edition.folder, '.'),
    documents.map(({ file }) => file).join(' '),
  ]);
  return { given, diagnostics };
}

test('config/remote-schema is said once a schema, where it is named first', async () => {
  const { given, diagnostics } = await prepare(false);
  expect(given).toEqual([['./local.rng', 'b.xml']]);
  expect(diagnostics).toMatchObject([
    { ruleId: 'config/remote-schema', severity: 'error', file: 'a.xml', line: 1, column: 19 },
    { ruleId: 'config/remote-schema', severity: 'error', file: 'c.xml', line: 1, column: 19 },
  ]);
  expect(diagnostics[0]?.hint).toContain('--allow-network');
  expect(server.asked).toEqual([]);
});

test('with the network what can be fetched is, and the others are said', async () => {
  const { given, diagnostics } = await prepare(true);
  expect(given).toEqual([
    ['/a.rng', 'a.xml b.xml'],
    ['./local.rng', 'b.xml'],
  ]);
  expect(diagnostics.map(({ file, message }) => [file, message])).toEqual([
    ['c.xml', `\`${server.base}/missing.rng\` was answered with 404 (there is nothing there).`],
  ]);
  expect((await prepare(false)).given).toEqual(given);
});

test('config/invalid-lock is said once, of the lock file', async () => {
  edition.write('opis.lock.json', '{');
  const { given, diagnostics } = await prepare(true);
  expect(given).toEqual([['./local.rng', 'b.xml']]);
  expect(diagnostics.map(({ ruleId, file }) => [ruleId, file])).toEqual([
    ['config/invalid-lock', 'opis.lock.json'],
  ]);
  expect(server.asked).toEqual([]);
});

test('config/invalid-lock is said of a schema that could not be pinned', async () => {
  mkdirSync(`${edition.folder}/opis.lock.json.${process.pid}`);
  const { given, diagnostics } = await prepare(true);
  expect(given).toEqual([['./local.rng', 'b.xml']]);
  expect(diagnostics.map(({ ruleId, file }) => [ruleId, file])).toEqual([
    ['config/invalid-lock', 'a.xml'],
    ['config/remote-schema', 'c.xml'],
  ]);
});
