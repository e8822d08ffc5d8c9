import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { validate } from '../../src/pipeline.ts';
import { addSchemaToEdition } from '../../src/schema-files-added.ts';
import { type SchemaServer, schemaServer } from '../validate/schemas/schema-server.ts';
import { model, rng, rngModule, tei, temporaryFolder, told, ways } from './temporary-folder.ts';

let server: SchemaServer;
beforeEach(async () => {
  server = await schemaServer({ '/s/main.rng': rng, '/s/p.rng': rngModule });
});
afterEach(() => server.close());

const address = () => `${server.base}/s/main.rng`;
const lockOf = (cwd: string) => JSON.parse(readFileSync(join(cwd, 'opis.lock.json'), 'utf8'));
const typed = (href: string) =>
  `<?xml-model href="${href}" schematypens="http://relaxng.org/ns/structure/1.0"?>\n`;
const clearCache = () => rmSync(process.env.OPIS_CACHE as string, { recursive: true, force: true });

describe.each(ways)('%s', (_, only) => {
  const run = (cwd: string, options: Parameters<typeof validate>[0] = {}) =>
    validate({ cwd, ...(only && { only }), ...options });

  test('a remote schema is not fetched unasked, and what to do is said', async () => {
    const cwd = temporaryFolder({ 'a.xml': tei('<q/>', model(address())), 'b.xml': '<TEI' });
    const { diagnostics, summary, unusable } = await run(cwd);
    expect(told(diagnostics)).toEqual(['config/remote-schema a.xml:1', 'xml/unterminated-markup b.xml:1']);
    expect(diagnostics[0]?.hint).toContain('--allow-network');
    expect(summary.unchecked).toBeGreaterThan(0);
    expect([unusable, server.asked, existsSync(join(cwd, 'opis.lock.json'))]).toEqual([false, [], false]);
  });

  test('with leave it is fetched with its modules, once, and pinned; then no network is needed', async () => {
    const cwd = temporaryFolder({
      'a.xml': tei('<q/>', model(address())),
      'b.xml': tei('<p/>', model(address())),
    });
    const first = await run(cwd, { allowNetwork: true });
    expect(told(first.diagnostics)).toEqual(['relaxng/unknown-element a.xml:2']);
    expect(server.asked).toEqual(['/s/main.rng', '/s/p.rng']);
    const { addresses } = lockOf(cwd);
    expect(Object.keys(addresses)).toEqual([address(), `${server.base}/s/p.rng`]);
    expect(addresses[address()].sha256).toMatch(/^[0-9a-f]{64}$/);
    server.close();
    expect(told((await run(cwd)).diagnostics)).toEqual(['relaxng/unknown-element a.xml:2']);
    rmSync(join(process.env.OPIS_CACHE as string, 'relaxng-grammar'), { recursive: true });
    expect(told((await run(cwd)).diagnostics)).toEqual(['relaxng/unknown-element a.xml:2']);
  });

  test('one that is given or configured is fetched likewise, and missing it is exit code 2', async () => {
    const cwd = temporaryFolder({
      'a.xml': tei('<q/>'),
      'opis.config.yaml': `documents: .\nschema: ${address()}\n`,
    });
    for (const options of [{}, { schema: address() }]) {
      const { diagnostics, unusable } = await run(cwd, options);
      expect(diagnostics).toMatchObject([{ ruleId: 'config/remote-schema', actual: address() }]);
      expect(unusable).toBe(true);
    }
    for (const options of [{}, { schema: address() }]) {
      const { diagnostics, unusable } = await run(cwd, { ...options, allowNetwork: true });
      expect(told(diagnostics)).toEqual(['relaxng/unknown-element a.xml:1']);
      expect(unusable).toBe(false);
    }
    expect(server.asked).toHaveLength(2);
  });

  test('a schema that has changed since it was pinned is not used', async () => {
    const cwd = temporaryFolder({ 'a.xml': tei('<q/>', model(address())) });
    await run(cwd, { allowNetwork: true });
    const before = readFileSync(join(cwd, 'opis.lock.json'), 'utf8');
    server.files.set(
      '/s/main.rng',
      rng.replace('zeroOrMore>', 'oneOrMore>').replace('/zeroOrMore>', '/oneOrMore>'),
    );
    clearCache();
    const { diagnostics, summary } = await run(cwd, { allowNetwork: true });
    expect(told(diagnostics)).toEqual(['config/schema-changed a.xml:1']);
    expect(summary.unchecked).toBe(1);
    expect(readFileSync(join(cwd, 'opis.lock.json'), 'utf8')).toBe(before);
  });

  test('references in a schema that was redirected start from where it was found', async () => {
    server.files.set('/latest', { location: '/s/main.rng' });
    const cwd = temporaryFolder({ 'a.xml': tei('<q/>', typed(`${server.base}/latest`)) });
    const { diagnostics } = await run(cwd, { allowNetwork: true });
    expect(told(diagnostics)).toEqual(['relaxng/unknown-element a.xml:2']);
    expect(server.asked).toEqual(['/latest', '/s/main.rng', '/s/p.rng']);
    expect(told((await run(cwd)).diagnostics)).toEqual(['relaxng/unknown-element a.xml:2']);
  });

  test('a module that cannot be fetched makes the schema unusable', async () => {
    server.files.delete('/s/p.rng');
    const cwd = temporaryFolder({ 'a.xml': tei('<q/>', model(address())) });
    const { diagnostics } = await run(cwd, { allowNetwork: true });
    expect(told(diagnostics)).toEqual(['relaxng/unusable-schema a.xml:1']);
    expect(diagnostics[0]?.related?.[0]).toMatchObject({ file: address(), line: 2 });
    expect(diagnostics[0]?.related?.[0]?.message).toContain('404');
  });

  test('a remote schema that was added to the edition is used from there, by its address', async () => {
    const cwd = temporaryFolder({
      'opis.config.yaml': 'documents: .\n',
      'a.xml': tei('<q/>', model(address())),
    });
    const { added } = await addSchemaToEdition({ source: address(), cwd, allowNetwork: true });
    expect(added?.schema.path).toBe('schema/store/main/main.rng');
    server.close();
    clearCache();
    expect(told((await run(cwd)).diagnostics)).toEqual(['relaxng/unknown-element a.xml:2']);
  });
});
