import { describe, expect, test } from 'vitest';
import { type Import, importsOf, modules, textOf } from './imports.ts';

const all = modules().flatMap(importsOf);
const folder = (module: string) => (module.includes('/') ? (module.split('/')[0] as string) : '.');
const stages = ['read', 'validate', 'transform', 'publish'];

/** For each folder of src/: the folders it may import from beside itself. The house has no other doors. */
const doors: Record<string, readonly string[]> = {
  diagnostics: [],
  edition: ['diagnostics'],
  engines: ['edition', 'diagnostics', 'cache'],
  cache: ['diagnostics'],
  relaxng: ['diagnostics', 'engines'],
  schematron: ['diagnostics', 'engines', '.'],
  dating: [],
  identifier: [],
  signature: [],
  graph: ['dating', 'signature', 'engines', 'diagnostics', '.'],
  read: ['edition', 'engines', 'relaxng', 'cache', 'diagnostics'],
  validate: [
    'edition',
    'engines',
    'relaxng',
    'schematron',
    'dating',
    'identifier',
    'signature',
    'cache',
    'diagnostics',
    '.',
  ],
  xslt: ['engines'],
  transform: ['edition', 'engines', 'xslt', 'graph', 'dating', 'identifier', 'cache', 'diagnostics', '.'],
  publish: ['edition', 'engines', 'cache', 'diagnostics', '.'],
  query: ['engines', 'graph'],
  config: ['edition', 'engines', 'diagnostics', '.'],
  run: ['read', 'validate', 'relaxng', 'config', 'edition', 'cache', 'diagnostics', '.'],
  gate: ['run', 'read', 'validate', 'config', 'edition', 'engines', 'diagnostics', '.'],
  commands: ['gate', 'query', 'diagnostics', 'edition', 'config', '.'],
};

/** The modules at the top of src/ that a folder below may use. */
const common = new Set(['package-folder.ts', 'version.ts']);

/** Packages that are not engines, each with the one folder that uses it. */
const ownPackages: Record<string, string> = { commander: 'commands' };
const publishPackages =
  /^(unified|rehype(-.+)?|hast-util-.+|unist-util-.+|property-information|space-separated-tokens)$/;

const shown = (found: readonly Import[]) => found.map(({ from, to }) => `${from} → ${to}`);

describe('who may import whom', () => {
  test('the reader of imports finds some in every stage', () => {
    for (const stage of stages)
      expect(all.filter(({ from }) => folder(from) === stage).length).toBeGreaterThan(3);
  });

  test('every folder of src/ has its doors written down', () => {
    const folders = new Set(modules().map(folder));
    folders.delete('.');
    expect([...folders].sort()).toEqual(Object.keys(doors).sort());
  });

  test('each folder imports only through its doors', () => {
    const wrong = all.filter(({ from, to, kind }) => {
      if (kind !== 'ours' || folder(from) === '.' || folder(from) === folder(to)) return false;
      return !doors[folder(from)]?.includes(folder(to));
    });
    expect(shown(wrong)).toEqual([]);
  });

  test('no stage imports another', () => {
    const wrong = all.filter(
      ({ from, to }) =>
        stages.includes(folder(from)) && stages.includes(folder(to)) && folder(from) !== folder(to),
    );
    expect(shown(wrong)).toEqual([]);
  });

  test('edition/ imports no more than types from diagnostics/', () => {
    const wrong = all.filter(
      ({ from, to, typeOnly }) => folder(from) === 'edition' && folder(to) === 'diagnostics' && !typeOnly,
    );
    expect(shown(wrong)).toEqual([]);
  });

  test('from the top of src/ the folders below import the package’s folder and version only, commands/ the pipeline too, run/ and gate/ its options', () => {
    const wrong = all.filter(({ from, to, kind }) => {
      if (kind !== 'ours' || folder(from) === '.' || folder(to) !== '.') return false;
      if (['run', 'gate'].includes(folder(from)) && to === 'pipeline-options.ts') return false;
      return (
        !common.has(to) &&
        !(
          folder(from) === 'commands' &&
          /^(pipeline|schema-files|rule-page|closest-rule|initial-config)/.test(to)
        )
      );
    });
    expect(shown(wrong)).toEqual([]);
  });

  test('a package is imported by the engine named after it, by publish/ or by commands/', () => {
    const wrong = all.filter(({ from, to, kind, typeOnly }) => {
      if (kind !== 'package' || (to === 'hast' && typeOnly)) return false;
      if (publishPackages.test(to) && folder(from) === 'publish') return false;
      if (ownPackages[to] === folder(from)) return false;
      return !from.startsWith(`engines/${to.replace(/^@/, '').replace('/', '-')}`);
    });
    expect(shown(wrong)).toEqual([]);
  });

  test('edition/ and diagnostics/ ask neither the disk nor the network', () => {
    const wrong = all.filter(
      ({ from, to, kind }) =>
        ['edition', 'diagnostics'].includes(folder(from)) &&
        kind === 'node' &&
        !['node:path', 'node:crypto'].includes(to),
    );
    expect(shown(wrong)).toEqual([]);
  });

  test('nothing but engines/network.ts opens a socket', () => {
    const wrong = all.filter(
      ({ to, kind }) => kind === 'node' && /^node:(https?|http2|net|tls|dgram|dns)/.test(to),
    );
    expect(shown(wrong)).toEqual([]);
    // Elsewhere it is the name of a parameter, by which the engine is given.
    const calls = (module: string) => {
      const text = textOf(module);
      return /(?<![.#])\bfetch\(/.test(text) && !/\bfetch: FetchText\b/.test(text);
    };
    expect(modules().filter(calls)).toEqual(['engines/network.ts']);
  });

  test('nothing but engines/git.ts and the compiler of stylesheets runs another program; cli.ts runs itself', () => {
    const running = all.filter(({ to }) => to === 'node:child_process').map(({ from }) => from);
    expect(running).toEqual(['cli.ts', 'engines/git.ts', 'engines/xslt3.ts']);
  });

  test('console is touched nowhere, process by cli.ts, program.ts, commands/ and engines, and where the working directory or the cache is asked for', () => {
    const withoutStrings = (text: string) => text.replace(/'[^'\n]*'|`[^`]*`|\/\/.*|\/\*[\s\S]*?\*\//g, '');
    expect(modules().filter((module) => /\bconsole\./.test(withoutStrings(textOf(module))))).toEqual([]);
    const touching = modules().filter((module) =>
      /\bprocess\.(?!pid\b)/.test(withoutStrings(textOf(module))),
    );
    expect(touching.filter((module) => !['commands', 'engines'].includes(folder(module)))).toEqual([
      'cache/cache-folder.ts',
      'cli.ts',
      'pipeline-query.ts',
      'pipeline.ts',
      'program.ts',
    ]);
  });

  test('nothing asks the clock, chance or the place where it runs', () => {
    const wrong =
      /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(|\.toLocale|localeCompare/;
    expect(modules().filter((module) => wrong.test(textOf(module)))).toEqual([]);
  });
});
