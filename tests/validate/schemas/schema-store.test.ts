import { createHash } from 'node:crypto';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadSchema } from '../../../src/relaxng/syntax/load-schema.ts';
import { loadThroughStore } from '../../../src/validate/schemas/load-through-store.ts';
import { writeLock } from '../../../src/validate/schemas/schema-lock.ts';
import type { SchemaStore } from '../../../src/validate/schemas/schema-store.ts';
import { type SchemaServer, schemaServer } from './schema-server.ts';
import { grammar, TestEdition } from './test-edition.ts';

let edition: TestEdition;
let server: SchemaServer;
let address: string;

beforeEach(async () => {
  edition = new TestEdition();
  server = await schemaServer({ '/a.rng': grammar('a') });
  address = `${server.base}/a.rng`;
});

afterEach(() => {
  server.close();
  edition.remove();
});

const lock = () => JSON.parse(edition.read('opis.lock.json'));
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const read = (store: SchemaStore, what = address) => store.resolver(edition.folder).read(what);
const load = (store: SchemaStore, what = address) =>
  loadThroughStore(store, edition.folder, (resolver) => loadSchema(what, resolver));

describe('without the network', () => {
  test('a remote schema is a fault that says what to do, and nothing is asked', async () => {
    const store = edition.store(false);
    const fault = {
      message: `The schema \`${address}\` is not at hand, and nothing is fetched unasked.`,
      hint: `Run once with \`--allow-network\`, or add it to the edition with \`opis schema add --allow-network ${address}\`.`,
    };
    expect(read(store)).toEqual({ ...fault, file: address });
    expect(await store.obtain(address)).toEqual({ ...fault, ruleId: 'config/remote-schema' });
    expect(await store.fetchWanted()).toBe(false);
    expect(store.digest(address)).toBeUndefined();
    expect(server.asked).toEqual([]);
    expect(existsSync(join(edition.folder, 'opis.lock.json'))).toBe(false);
  });

  test('what a fault says to do can be copied into a shell, whatever the address', async () => {
    const fault = await edition.store(false).obtain("https://example.org/';$(x)?a&b");
    expect(fault?.hint).toContain("`opis schema add --allow-network 'https://example.org/%27;$(x)?a&b'`");
  });

  test('one that was fetched before is used', async () => {
    expect(await edition.store(true).obtain(address)).toBeUndefined();
    server.asked.length = 0;
    const store = edition.store(false);
    expect(await store.obtain(address)).toBeUndefined();
    expect(read(store)).toEqual({ text: grammar('a'), file: address, identity: address });
    expect(read(store, `${address}#part`)).toMatchObject({ text: grammar('a') });
    expect(store.digest(address)).toBe(sha256(grammar('a')));
    expect(server.asked).toEqual([]);
  });

  test('one that is pinned and not in the cache is a fault', async () => {
    await edition.store(true).obtain(address);
    edition.clearCache();
    const fault = await edition.store(false).obtain(address);
    expect(fault?.ruleId).toBe('config/remote-schema');
    expect(fault?.message).toBe(
      `The schema \`${address}\` is pinned in \`opis.lock.json\`, but its text is not at hand.`,
    );
  });

  test('one that is in the cache and not pinned is a fault: another edition fetched it', async () => {
    await edition.store(true).obtain(address);
    const other = new TestEdition();
    try {
      const fault = await other.store(false, { folder: other.folder }).obtain(address);
      expect(fault?.ruleId).toBe('config/remote-schema');
    } finally {
      other.remove();
    }
  });
});

describe('with the network', () => {
  test('a schema is fetched, kept and pinned, with the version that it names', async () => {
    const text = `<!--\nTEI Edition: P5 Version 4.9.0. Last updated on 24th January 2025, revision f73186978\n-->${grammar('a')}`;
    server.files.set('/a.rng', text);
    expect(await edition.store(true).obtain(address)).toBeUndefined();
    expect(lock()).toEqual({
      lockVersion: 1,
      addresses: { [address]: { sha256: sha256(text), size: text.length, version: 'TEI P5 4.9.0' } },
      copies: {},
    });
    expect(readdirSync(join(edition.cacheFolder, 'schema'))).toEqual([sha256(text)]);
    expect(readdirSync(edition.folder)).toEqual(['opis.lock.json']);
  });

  test('what is at hand is not fetched again', async () => {
    await edition.store(true).obtain(address);
    await edition.store(true).obtain(address);
    expect(server.asked).toEqual(['/a.rng']);
  });

  test('one that has changed is an error, and the lock file stays', async () => {
    await edition.store(true).obtain(address);
    edition.clearCache();
    const before = edition.read('opis.lock.json');
    server.files.set('/a.rng', grammar('b'));
    const store = edition.store(true);
    expect(await store.obtain(address)).toEqual({
      ruleId: 'config/schema-changed',
      message: `The schema \`${address}\` is no longer the one that \`opis.lock.json\` pins.`,
      hint: 'Remove its entry from `opis.lock.json` if the new one is wanted.',
    });
    expect(read(store)).toHaveProperty('message');
    expect(store.digest(address)).toBeUndefined();
    expect(edition.read('opis.lock.json')).toBe(before);
  });

  test('a damaged cache is mended with the same text', async () => {
    await edition.store(true).obtain(address);
    const kept = join(edition.cacheFolder, 'schema', sha256(grammar('a')));
    const other = grammar('other');
    const digest = createHash('sha256').update(other).digest();
    for (const damage of ['', 'x', Buffer.concat([digest, Buffer.from(other)])]) {
      writeFileSync(kept, damage);
      expect((await edition.store(false).obtain(address))?.ruleId).toBe('config/remote-schema');
      expect(await edition.store(true).obtain(address)).toBeUndefined();
      expect(read(edition.store(false))).toMatchObject({ text: grammar('a') });
    }
  });

  test('a redirection is followed, and said to be the base of what it includes', async () => {
    server.files.set('/old.rng', { location: '/new/b.rng' });
    server.files.set('/new/b.rng', grammar('b'));
    const old = `${server.base}/old.rng`;
    const location = `${server.base}/new/b.rng`;
    await edition.store(true).obtain(old);
    expect(lock().addresses[old].location).toBe(location);
    const store = edition.store(false);
    expect(read(store, old)).toEqual({ text: grammar('b'), file: old, identity: location, base: location });
    expect(store.location(old)).toBe(location);
  });

  test.each([
    [{ status: 404 }, 'was answered with 404'],
    [{ location: 'ftp://example.org/a' }, 'must begin with `http://`'],
    [{ type: 'text/html', text: 'Log in, please.' }, 'was answered with a web page, not with a schema.'],
    ['<!DOCTYPE html><title>Moved</title>', 'was answered with a web page, not with a schema.'],
    ['x'.repeat(2001), 'is larger than 2000 bytes.'],
    ['', 'was answered with nothing.'],
  ])('what gives no schema is not pinned: %j', async (answer, words) => {
    server.files.set('/a.rng', answer);
    const store = edition.store(true, { sizeLimit: 2000 });
    const fault = await store.obtain(address);
    expect(fault?.ruleId).toBe('config/remote-schema');
    expect(fault?.message).toContain(words);
    expect(existsSync(join(edition.folder, 'opis.lock.json'))).toBe(false);
    await store.obtain(address);
    expect(server.asked).toHaveLength(1);
  });

  test('nobody who answers is a fault', async () => {
    server.close();
    expect((await edition.store(true).obtain(address))?.message).toContain('refuses the connection');
  });

  test('a lock file that cannot be written is a fault: nothing is used that is not pinned', async () => {
    const store = edition.store(true, { folder: join(edition.write('file', ''), 'folder') });
    expect((await store.obtain(address))?.ruleId).toBe('config/invalid-lock');
  });

  test('what another run has pinned meanwhile is kept', async () => {
    const store = edition.store(true);
    expect(store.lockFile.lock.addresses.size).toBe(0);
    server.files.set('/b.rng', grammar('b'));
    await edition.store(true).obtain(`${server.base}/b.rng`);
    await store.obtain(address);
    expect(Object.keys(lock().addresses)).toEqual([address, `${server.base}/b.rng`]);
  });
});

describe('the files that a schema includes', () => {
  beforeEach(() => {
    server.files.set('/main.rng', grammar('', 'parts/one.rng'));
    server.files.set('/parts/one.rng', grammar('', '../deep/two.rng'));
    server.files.set('/deep/two.rng', grammar('two'));
  });

  test('are fetched too, level by level, and found again without the network', async () => {
    const main = `${server.base}/main.rng`;
    const loaded = await load(edition.store(true), main);
    expect(loaded.diagnostics).toEqual([]);
    const files = ['/main.rng', '/parts/one.rng', '/deep/two.rng'];
    expect(loaded.files.map(({ file }) => file)).toEqual(files.map((path) => server.base + path));
    expect(server.asked).toEqual(files);
    expect(Object.keys(lock().addresses)).toEqual([...files].sort().map((path) => server.base + path));
    const again = await load(edition.store(false), main);
    expect(again.diagnostics).toEqual([]);
    expect(server.asked).toHaveLength(3);
  });

  test('may be remote where the schema is not', async () => {
    const main = edition.write('main.rng', grammar('', `${server.base}/main.rng`));
    const refused = await load(edition.store(false), main);
    expect(refused.diagnostics.map(({ file, hint }) => [file, hint?.includes('--allow-network')])).toEqual([
      ['main.rng', true],
    ]);
    expect((await load(edition.store(true), main)).diagnostics).toEqual([]);
    expect((await load(edition.store(false), main)).files).toHaveLength(4);
  });

  test('that are missing are said where they are named', async () => {
    server.files.delete('/deep/two.rng');
    const { diagnostics, schema } = await load(edition.store(true), `${server.base}/main.rng`);
    expect(schema).toBeUndefined();
    expect(diagnostics.map(({ file, message }) => [file, message])).toEqual([
      [`${server.base}/parts/one.rng`, expect.stringContaining('404')],
    ]);
  });

  test('that have changed keep the schema from being used', async () => {
    await load(edition.store(true), `${server.base}/main.rng`);
    edition.clearCache();
    server.files.set('/deep/two.rng', grammar('other'));
    const { diagnostics, schema } = await load(edition.store(true), `${server.base}/main.rng`);
    expect(schema).toBeUndefined();
    expect(diagnostics.map(({ message }) => message)).toEqual([
      expect.stringContaining('is no longer the one that `opis.lock.json` pins'),
    ]);
  });

  test('cannot be of the disk where the schema is remote', async () => {
    server.files.set('/deep/two.rng', grammar('', 'file:///etc/passwd'));
    const { diagnostics } = await load(edition.store(true), `${server.base}/main.rng`);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]?.message).toMatch(/outside the folder|must not/);
  });

  test('are not fetched without end', async () => {
    for (let index = 0; index < 20; index++)
      server.files.set(`/${index}.rng`, grammar('', `${index + 1}.rng`));
    const { diagnostics } = await load(edition.store(true, { fileLimit: 5 }), `${server.base}/0.rng`);
    expect(server.asked).toHaveLength(5);
    expect(diagnostics.map(({ message }) => message)).toEqual([
      `The schema \`${server.base}/5.rng\` is not fetched: there are more than 5 files to fetch.`,
    ]);
  });
});

describe('the lock file', () => {
  test.each([
    '',
    '{',
    '<<<<<<< HEAD\n{}',
    '[]',
    '{"lockVersion":2,"addresses":{},"copies":{}}',
    '{"lockVersion":1,"addresses":{},"copies":{"../a.rng":{"sha256":"x","size":1}}}',
  ])('%j is refused and not written over', async (text) => {
    edition.write('opis.lock.json', text);
    const store = edition.store(true);
    expect(await store.obtain(address)).toEqual({
      ruleId: 'config/invalid-lock',
      message:
        '`opis.lock.json` is not a lock file as opis writes it, so no schema that it pins can be trusted.',
      hint: 'Restore it from version control, or remove it and add the schemas anew.',
    });
    expect(server.asked).toEqual([]);
    expect(edition.read('opis.lock.json')).toBe(text);
  });

  test('pins copies in the edition: one that was changed is not read', async () => {
    const path = edition.write('schema/store/a/a.rng', grammar('a'));
    const entry = { sha256: sha256(grammar('a')), size: 1 };
    const copies = new Map([['schema/store/a/a.rng', entry]]);
    edition.write('opis.lock.json', writeLock({ addresses: new Map(), copies }));
    expect(await edition.store(false).obtain(path)).toBeUndefined();
    expect(read(edition.store(false), path)).toMatchObject({ text: grammar('a') });
    expect(edition.store(false).digest(path)).toBe(entry.sha256);

    edition.write('schema/store/a/a.rng', grammar('b'));
    const store = edition.store(false);
    const message = 'The schema `schema/store/a/a.rng` is no longer the one that `opis.lock.json` pins.';
    expect(await store.obtain(path)).toMatchObject({ ruleId: 'config/schema-changed', message });
    expect(read(store, path)).toMatchObject({ message });
    expect(store.digest(path)).toBeUndefined();
  });

  test('lends the text of a copy to the address that has the same', async () => {
    const entry = { sha256: sha256(grammar('a')), size: grammar('a').length };
    edition.write('kept/a.rng', grammar('a'));
    const lock = { addresses: new Map([[address, entry]]), copies: new Map([['kept/a.rng', entry]]) };
    edition.write('opis.lock.json', writeLock(lock));
    expect(read(edition.store(false))).toMatchObject({ text: grammar('a') });
    edition.write('kept/a.rng', grammar('b'));
    expect(read(edition.store(false))).toHaveProperty('message');
  });
});
