import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/commands/main.ts';
import { rnc, rng, rngModule, tei, temporaryFolder } from '../pipeline/temporary-folder.ts';
import { schemaServer } from '../validate/schemas/schema-server.ts';

async function opis(cwd: string, ...args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await main(args, {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    outIsTerminal: false,
    errIsTerminal: false,
    environment: {},
    cwd,
  });
  return { code, out: out.join(''), err: err.join('') };
}

describe('opis schema add', () => {
  test('copies a schema with its modules, pins it and says what is left to do', async () => {
    const folder = temporaryFolder({ 'in/main.rng': rng, 'in/p.rng': rngModule, 'e/a.xml': tei('<q/>') });
    const cwd = join(folder, 'e');
    writeFileSync(join(cwd, 'opis.config.yaml'), 'documents: .\n');
    const { code, out, err } = await opis(cwd, 'schema', 'add', '../in/main.rng');
    expect([code, out]).toEqual([0, '']);
    expect(err).toMatch(
      /^Added `schema\/store\/main\/main\.rng`, with 1 module \(SHA-256 [0-9a-f]{64}\)\.\nTo use it, write into opis\.config\.yaml:\n {2}schema: schema\/store\/main\/main\.rng\n$/,
    );
    const lock = JSON.parse(readFileSync(join(cwd, 'opis.lock.json'), 'utf8'));
    expect(Object.keys(lock.copies)).toEqual(['schema/store/main/main.rng', 'schema/store/main/p.rng']);
    expect(existsSync(join(cwd, 'schema/store/main/p.rng'))).toBe(true);

    writeFileSync(join(cwd, 'opis.config.yaml'), 'documents: .\nschema: schema/store/main/main.rng\n');
    const again = await opis(cwd, 'schema', 'add', '../in/main.rng');
    expect(again.err).toContain('is there already, unchanged, with 1 module');
    expect(again.err).toContain('The configuration names it already.');
    expect((await opis(cwd, 'validate')).out).toContain('relaxng/unknown-element');

    writeFileSync(join(cwd, 'schema/store/main/p.rng'), rngModule.replace('<text/>', '<empty/>'));
    const changed = await opis(cwd, 'validate');
    expect(changed.out).toContain('no longer the one that `opis.lock.json` pins');
    expect(changed.code).toBe(2);
  });

  test('takes another name, and does not write over what is there', async () => {
    const cwd = temporaryFolder({ 'a.rnc': rnc(), 'b/a.rnc': rnc('empty') });
    await opis(cwd, 'schema', 'add', 'a.rnc');
    const refused = await opis(cwd, 'schema', 'add', 'b/a.rnc');
    expect(refused.code).toBe(1);
    expect(refused.out).toContain('config/schema-not-added');
    const { code, err } = await opis(cwd, 'schema', 'add', 'b/a.rnc', '--name', 'b');
    expect(code).toBe(0);
    expect(err).toContain('schema/store/b/a.rnc');
  });

  test('asks the network only with leave', async () => {
    const server = await schemaServer({
      '/main.rng': `<!-- TEI Edition: P5 Version 4.8.0. Last -->${rng}`,
      '/p.rng': rngModule,
    });
    try {
      const cwd = temporaryFolder({});
      const refused = await opis(cwd, 'schema', 'add', `${server.base}/main.rng`);
      expect(refused.out).toContain('Allow the network with `--allow-network`.');
      expect([refused.code, server.asked]).toEqual([1, []]);
      const { code, err } = await opis(cwd, 'schema', 'add', '--allow-network', `${server.base}/main.rng`);
      expect(code).toBe(0);
      expect(err).toContain('with 1 module (TEI P5 4.8.0, SHA-256 ');
    } finally {
      server.close();
    }
  });

  test('a schema that is wrong is not added, and is told where it is wrong', async () => {
    const cwd = temporaryFolder({ 'a.rnc': 'start = nothing' });
    const { code, out } = await opis(cwd, 'schema', 'add', 'a.rnc', '--format', 'json');
    expect(code).toBe(1);
    expect(JSON.parse(out).diagnostics).toMatchObject([{ file: 'a.rnc', line: 1 }]);
    expect(existsSync(join(cwd, 'schema'))).toBe(false);
  });

  test.each([
    ['nowhere.rng', 2, '`nowhere.rng` does not exist'],
    ['ftp://example.org/a.rng', 1, 'http://'],
    ['folder', 1, 'is a folder'],
  ])('%s is exit code %i', async (source, expected, words) => {
    const cwd = temporaryFolder({});
    mkdirSync(join(cwd, 'folder'));
    const { code, out } = await opis(cwd, 'schema', 'add', source);
    expect(code).toBe(expected);
    expect(out).toContain(words);
  });
});

test('opis validate takes --schema several times', async () => {
  const cwd = temporaryFolder({ 'one.rnc': rnc('text'), 'two.rnc': rnc('empty'), 'a.xml': tei('<p>x</p>') });
  const { code, out } = await opis(
    cwd,
    'validate',
    '--schema',
    'one.rnc',
    '--schema',
    'two.rnc',
    '--quiet',
    'a.xml',
  );
  expect(code).toBe(1);
  expect(out).toContain('relaxng/unexpected-text');
  expect((await opis(cwd, 'validate', '--schema', 'one.rnc', 'a.xml')).code).toBe(0);
});
