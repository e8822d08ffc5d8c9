import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readYaml } from '../../../src/engines/yaml.ts';
import { fileResolver } from '../../../src/relaxng/syntax/file-resolver.ts';
import { loadSchema } from '../../../src/relaxng/syntax/load-schema.ts';
import { addSchema } from '../../../src/validate/schemas/add-schema.ts';
import { loadThroughStore } from '../../../src/validate/schemas/load-through-store.ts';
import { type SchemaServer, schemaServer } from './schema-server.ts';
import { grammar, TestEdition } from './test-edition.ts';

let edition: TestEdition;
let elsewhere: TestEdition;
let server: SchemaServer;

beforeEach(async () => {
  edition = new TestEdition();
  elsewhere = new TestEdition();
  server = await schemaServer();
});

afterEach(() => {
  server.close();
  edition.remove();
  elsewhere.remove();
});

const add = (source: string, options: { name?: string; mayFetch?: boolean } = {}) =>
  addSchema({
    source,
    folder: edition.folder,
    cwd: edition.folder,
    store: edition.store(options.mayFetch ?? false),
    load: loadSchema,
    ...(options.name !== undefined && { name: options.name }),
  });

const lock = () => JSON.parse(edition.read('opis.lock.json'));
const stored = () =>
  (readdirSync(join(edition.folder, 'schema/store'), { recursive: true, encoding: 'utf8' }) as string[])
    .filter((path) => path.includes('.'))
    .sort();
/** What is wrong with the stored schema when it is read as a run without network reads it. */
const problems = async (path: string) =>
  (
    await loadThroughStore(edition.store(false), edition.folder, (resolver) =>
      loadSchema(join(edition.folder, path), resolver),
    )
  ).diagnostics.map(({ message }) => message);
const told = ({ diagnostics }: Awaited<ReturnType<typeof add>>) =>
  diagnostics.map(({ ruleId, message }) => `${ruleId} ${message}`);

describe('a schema of the disk', () => {
  test('is copied with its modules, which keep their places, and pinned', async () => {
    elsewhere.write(
      'main.rng',
      `<!-- TEI Edition: P5 Version 4.8.0. Last -->${grammar('', 'parts/one.rng')}`,
    );
    elsewhere.write('parts/one.rng', grammar('', 'my%20two.rng'));
    elsewhere.write('parts/my two.rng', grammar('two'));
    const { added, diagnostics } = await add(join(elsewhere.folder, 'main.rng'));
    expect(diagnostics).toEqual([]);
    expect(added).toMatchObject({
      name: 'main',
      path: 'schema/store/main/main.rng',
      files: [
        'schema/store/main/main.rng',
        'schema/store/main/parts/one.rng',
        'schema/store/main/parts/my two.rng',
      ],
      version: 'TEI P5 4.8.0',
      unchanged: false,
      line: 'schema: schema/store/main/main.rng',
    });
    expect(Object.keys(lock().copies)).toEqual([...(added?.files ?? [])].sort());
    expect(lock().copies['schema/store/main/main.rng']).toMatchObject({
      sha256: added?.sha256,
      version: 'TEI P5 4.8.0',
    });
    expect(edition.read('opis.lock.json')).not.toContain(elsewhere.folder);
    expect(await problems(added?.path as string)).toEqual([]);
  });

  test('is there once: the same again changes nothing', async () => {
    const source = elsewhere.write('a.rng', grammar('a'));
    await add(source);
    const before = edition.read('opis.lock.json');
    expect((await add(source)).added?.unchanged).toBe(true);
    expect((await add('schema/store/a/a.rng')).added?.unchanged).toBe(true);
    expect(edition.read('opis.lock.json')).toBe(before);
    expect(stored()).toEqual(['a/a.rng']);
  });

  test('does not take the place of another: config/schema-not-added', async () => {
    await add(elsewhere.write('a.rng', grammar('a')));
    const result = await add(elsewhere.write('a.rng', grammar('b')));
    expect(result.added).toBeUndefined();
    expect(told(result)).toEqual([
      'config/schema-not-added `schema/store/a` is there already, and is not the same schema.',
    ]);
    expect(edition.read('schema/store/a/a.rng')).toBe(grammar('a'));
    const other = await add(elsewhere.write('a.rng', grammar('b')), { name: 'b' });
    expect(other.added?.path).toBe('schema/store/b/a.rng');
    expect(Object.keys(lock().copies)).toEqual(['schema/store/a/a.rng', 'schema/store/b/a.rng']);
  });

  test('is pinned again where the lock file was lost', async () => {
    const source = elsewhere.write('a.rng', grammar('a'));
    await add(source);
    const before = edition.read('opis.lock.json');
    rmSync(join(edition.folder, 'opis.lock.json'));
    expect((await add(source)).added?.unchanged).toBe(false);
    expect(edition.read('opis.lock.json')).toBe(before);
  });

  test('is named at the end in YAML that means its path', async () => {
    const { added } = await add(elsewhere.write('a: b #c.rng', grammar('a')), { name: 'a' });
    expect(added?.line).toBe('schema: schema/store/a/schema');
    const spaced = await add(elsewhere.write("d 'e'.rng", grammar('a')), { name: 'd' });
    const config = readYaml(spaced.added?.line as string).value;
    expect(config).toEqual({ schema: "schema/store/d/d 'e'.rng" });
  });

  test('that cannot be used is not added', async () => {
    for (const text of ['<grammar', '<a/>', grammar('', 'missing.rng'), grammar('', '../../x.rng')]) {
      const { added, diagnostics } = await add(elsewhere.write('a.rng', text));
      expect(added).toBeUndefined();
      expect(diagnostics.length).toBeGreaterThan(0);
    }
    expect((await add('nowhere.rng')).diagnostics[0]?.message).toContain('does not exist');
    expect(readdirSync(edition.folder)).toEqual([]);
  });

  test('in the compact syntax keeps it', async () => {
    elsewhere.write('part.rnc', 'start = element a { empty }');
    const { added } = await add(elsewhere.write('main.rnc', 'include "part.rnc"'));
    expect(added?.path).toBe('schema/store/main/main.rnc');
    expect(await problems(added?.path as string)).toEqual([]);
  });
});

describe('a schema of the network', () => {
  test('is not fetched unasked', async () => {
    server.files.set('/a.rng', grammar('a'));
    const result = await add(`${server.base}/a.rng`);
    expect(told(result)[0]).toMatch(/^config\/remote-schema .* nothing is fetched unasked\.$/);
    expect(result.diagnostics[0]?.hint).toBe('Allow the network with `--allow-network`.');
    expect(server.asked).toEqual([]);
  });

  test('is copied with its modules, and needs neither network nor cache from then on', async () => {
    const other = await schemaServer({ '/lib/x.rng': grammar('', 'y.rng'), '/lib/y.rng': grammar('y') });
    try {
      server.files.set('/p5/main.rng', grammar('', '../parts/one.rng', `${other.base}/lib/x.rng`));
      server.files.set('/parts/one.rng', grammar('one').replace('<start>', '<start combine="choice">'));
      const { added, diagnostics } = await add(`${server.base}/p5/main.rng`, { mayFetch: true });
      expect(diagnostics).toEqual([]);
      const host = other.base.replace('http://127.0.0.1:', '_127.0.0.1_');
      expect(added?.files).toEqual(
        ['p5/main.rng', 'parts/one.rng', `${host}.http/x.rng`, `${host}.http/y.rng`].map(
          (path) => `schema/store/main/${path}`,
        ),
      );
      expect(lock().copies['schema/store/main/p5/main.rng'].address).toBe(`${server.base}/p5/main.rng`);
      expect(Object.keys(lock().addresses)).toHaveLength(4);
      edition.clearCache();
      other.close();
      server.close();
      expect(await problems(added?.path as string)).toEqual([]);
      // A document that names the address is checked with the copy.
      expect(await edition.store(false).obtain(`${server.base}/p5/main.rng`)).toBeUndefined();
    } finally {
      other.close();
    }
  });

  test('has the places to which it redirects', async () => {
    server.files.set('/tei', { location: '/release/tei_all.rng' });
    server.files.set('/release/tei_all.rng', grammar('a'));
    const { added } = await add(`${server.base}/tei`, { mayFetch: true });
    expect([added?.name, added?.path]).toEqual(['tei', 'schema/store/tei/tei_all.rng']);
    expect(readFileSync(join(edition.folder, added?.path as string), 'utf8')).toBe(grammar('a'));
  });

  test('needs a name where its address has none', async () => {
    server.files.set('/', grammar('a'));
    const result = await add(`${server.base}/`, { mayFetch: true });
    expect(told(result)[0]).toMatch(/^config\/schema-not-added `` must not be the name/);
    const { added } = await add(`${server.base}/`, { mayFetch: true, name: 'root' });
    expect(added?.path).toBe('schema/store/root/schema');
    expect(await problems(added?.path as string)).toEqual([]);
  });

  test('that is missing is not added', async () => {
    const result = await add(`${server.base}/no.rng`, { mayFetch: true });
    expect(told(result)[0]).toMatch(/^config\/remote-schema .*404/);
    expect(existsSync(join(edition.folder, 'schema'))).toBe(false);
  });

  test('has an address of http or https', async () => {
    expect(told(await add('ftp://example.org/a.rng', { mayFetch: true }))[0]).toMatch(
      /^config\/schema-not-added .* begins with `http/,
    );
  });
});

test.each([
  '..',
  '.',
  'a/b',
  '../a',
  'a\\b',
  '',
  ' ',
  'con',
  'NUL.x',
  '-x',
  '.x',
  'a.',
  'ä',
  'a\0',
  'x'.repeat(81),
])('a schema cannot be called %j', async (name) => {
  const result = await add(elsewhere.write('a.rng', grammar('a')), { name });
  expect(told(result)[0]).toMatch(/^config\/schema-not-added .* must not be the name/);
  expect(readdirSync(edition.folder)).toEqual([]);
});

test('a store that cannot be written is said, and leaves nothing behind', async () => {
  edition.write('schema/store', 'a file');
  const result = await add(elsewhere.write('a.rng', grammar('a')));
  expect(told(result)[0]).toMatch(/^config\/schema-not-added `schema\/store\/a` cannot be written: /);
  expect(existsSync(join(edition.folder, 'opis.lock.json'))).toBe(false);
});

test('a lock file that is broken is said, and not written over', async () => {
  edition.write('opis.lock.json', '{');
  const result = await add(elsewhere.write('a.rng', grammar('a')));
  expect(told(result)[0]).toMatch(/^config\/invalid-lock /);
  expect(edition.read('opis.lock.json')).toBe('{');
  expect(existsSync(join(edition.folder, 'schema'))).toBe(false);
});

test('a stored schema can be read by the plain resolver of files, too', async () => {
  elsewhere.write('one.rng', grammar('one'));
  const { added } = await add(elsewhere.write('main.rng', grammar('', 'one.rng')));
  const path = join(edition.folder, added?.path as string);
  const { diagnostics } = loadSchema(path, fileResolver({ folder: edition.folder, cwd: edition.folder }));
  expect(diagnostics).toEqual([]);
});
