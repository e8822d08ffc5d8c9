import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { schemaServer } from '../validate/schemas/schema-server.ts';
import { compile, opis, program } from './program.ts';

const root = resolve(import.meta.dirname, '../..');

let folder: string;
let runs = 0;
beforeAll(() => {
  compile();
  folder = mkdtempSync(join(tmpdir(), 'opis-lazy-'));
  const schema = 'start = element TEI { text }';
  writeFileSync(join(folder, 'one.rnc'), schema);
  writeFileSync(join(folder, 'one.xml'), '<?xml-model href="one.rnc"?><TEI/>');
  writeFileSync(
    join(folder, 'tei.xml'),
    '<?xml-model href="tei.rnc"?><TEI xmlns="http://www.tei-c.org/ns/1.0"><text/></TEI>',
  );
  writeFileSync(
    join(folder, 'tei.rnc'),
    'default namespace = "http://www.tei-c.org/ns/1.0"\nstart = element TEI { element text { text } }',
  );
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a run of the program loads, by what V8 saw: paths of all modules, of ours and of packages. */
function loaded(
  args: readonly string[],
  cache = 'cache',
): {
  readonly modules: readonly string[];
  readonly status: number | null;
} {
  const trace = join(folder, `trace-${runs++}`);
  const environment = { NODE_V8_COVERAGE: trace, OPIS_CACHE: join(folder, cache) };
  const { status, stdout, stderr } = opis(folder, args, environment);
  if (status !== 0) throw new Error(stdout + stderr);
  const modules = readdirSync(trace).flatMap((file) => {
    const { result } = JSON.parse(readFileSync(join(trace, file), 'utf8')) as { result: { url: string }[] };
    return result.map(({ url }) => url).filter((url) => url.startsWith('file:'));
  });
  expect(modules.some((url) => url.endsWith(program))).toBe(true);
  return { modules, status };
}

/** What does heavy work, by the packages and the parts of the compiled program. */
const heavy: Readonly<Record<string, RegExp>> = {
  SaxonJS: /node_modules\/(saxon-js|xslt3)\/|\/transform-edition\.cjs$/,
  rehype: /node_modules\/(rehype|unified|hast-|unist-)|\/publish-site\.cjs$/,
  libxml2: /node_modules\/xmllint-wasm\/|\/libxml2-validator\.cjs$/,
  graphs: /node_modules\/n3\//,
  SPARQL: /node_modules\/(oxigraph|sparqljs)\/|\/ask\.cjs$/,
  network: /\/network\.cjs$/,
  compiler: /\/(read-schema|load-schema|flatten-grammar)\d*\.cjs$/,
};
const heavyOnes = (args: readonly string[], cache?: string) => {
  const { modules } = loaded(args, cache);
  return Object.keys(heavy).filter((name) => modules.some((url) => (heavy[name] as RegExp).test(url)));
};

describe('what is heavy is loaded only where it is needed', () => {
  beforeAll(() => {
    // The grammars are in the cache from here on.
    for (const file of ['one.xml', 'tei.xml']) loaded(['validate', file, '--only', 'relaxng']);
  });

  test.each([
    [['--version']],
    [['--help']],
    [['validate', 'tei.xml']],
    [['validate', 'tei.xml', '--schema', 'tei.rnc']],
    [['validate', 'one.xml', '--only', 'relaxng']],
    [['validate', 'one.xml', '--only', 'relaxng', '--schema', 'one.rnc', '--allow-network']],
  ])('opis %j loads none of it', (args) => {
    expect(heavyOnes(args)).toEqual([]);
  });

  test('a schema that is new is compiled, libxml2 is loaded where it is asked for', () => {
    expect(heavyOnes(['validate', 'one.xml', '--only', 'relaxng'], 'other')).toEqual(['compiler']);
    expect(heavyOnes(['schema', 'convert', 'tei.rnc', 'out/tei.rng'])).toEqual(['compiler']);
    const args = ['validate', 'tei.xml', '--engine', 'libxml2', '--schema', 'out/tei.rng'];
    expect(heavyOnes(args)).toEqual(['libxml2', 'compiler']);
  });

  test('a build loads SaxonJS where Schematron or a stylesheet of the edition asks for it', () => {
    const edition = join(folder, 'edition');
    const stylesheet = join(edition, 'xslt/html.xsl');
    mkdirSync(join(edition, 'xslt'), { recursive: true });
    writeFileSync(
      join(edition, 'a.xml'),
      '<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="a" xml:lang="en"><teiHeader><fileDesc><titleStmt><title>A</title></titleStmt><publicationStmt><p>P</p></publicationStmt><sourceDesc><p>S</p></sourceDesc></fileDesc></teiHeader><text><body><p>t</p></body></text></TEI>',
    );
    const build = () => {
      const args = ['build', 'edition', '--out', 'site'];
      // The first time the stylesheets are compiled.
      opis(folder, args, { OPIS_CACHE: join(folder, 'cache') });
      return loaded(args).modules.some((url) => url.includes('/node_modules/saxon-js/'));
    };
    expect(build()).toBe(false);
    writeFileSync(
      stylesheet,
      '<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:opis="https://opis.invalid/ns" xpath-default-namespace="http://www.tei-c.org/ns/1.0"><xsl:import href="opis:html.xsl"/><xsl:template match="p" mode="opis:html"><xsl:perform-sort select="node()"><xsl:sort select="." collation="http://www.w3.org/2005/xpath-functions/collation/codepoint"/></xsl:perform-sort></xsl:template></xsl:stylesheet>',
    );
    expect(build()).toBe(true);
  }, 120_000);

  test('the names of what is heavy are those of files that there are', () => {
    const chunks = readdirSync(join(root, 'dist/lib/program')).map((name) => `/dist/lib/program/${name}`);
    const packages = readdirSync(join(root, 'node_modules')).map((name) => `/node_modules/${name}/`);
    for (const pattern of Object.values(heavy)) {
      expect(
        [...chunks, ...packages].some((path) => pattern.test(path)),
        pattern.source,
      ).toBe(true);
    }
  });

  test('the network is loaded where something is fetched with leave', async () => {
    const server = await schemaServer();
    server.close();
    writeFileSync(join(folder, 'remote.xml'), `<?xml-model href="${server.base}/a.rng"?><TEI/>`);
    const check = ['validate', 'remote.xml', '--only', 'relaxng', '--fail-on', 'fatal'];
    expect(heavyOnes(check)).toEqual([]);
    expect(heavyOnes([...check, '--allow-network'])).toEqual(['network']);
  });
});
