import { chmodSync, cpSync, readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'rolldown';

/**
 * Packages that stay packages in the program: those with code or data of their own beside their modules, those that are
 * not free to be copied (SaxonJS, xslt3), and those that only some runs need and that CommonJS can load, or import when they
 * are needed (rdf-validate-shacl).
 */
const outside = [
  'ajv',
  'fast-xml-parser',
  'n3',
  'oxigraph',
  'rdf-validate-shacl',
  'saxes',
  'saxon-js',
  'sparqljs',
  'xmllint-wasm',
  'xslt3',
  'yaml',
];

const isPackage = (id) => !/^[./\0]/.test(id) && !id.startsWith('node:');
const packageOf = (id) => /^(?:@[^/]+\/)?[^/]+/.exec(id)?.[0];

/** The licences of what is compiled in ask to go with it. */
const notices = {
  name: 'notices',
  generateBundle(_, bundle) {
    const modules = Object.values(bundle).flatMap((chunk) => Object.keys(chunk.modules ?? {}));
    const folders = new Set(
      modules.flatMap((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0] ?? []),
    );
    const source = [...folders].sort().map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
      const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
      if (file === undefined) throw new Error(`${name} has no licence beside it.`);
      return `${name} ${version} (${license})\n\n${readFileSync(`${folder}/${file}`, 'utf8').trim()}\n`;
    });
    this.emitFile({ type: 'asset', fileName: 'THIRD-PARTY.txt', source: source.join('\n---\n\n') });
  },
};

/** What is read beside the code, and what makes the program's files CommonJS. */
const beside = {
  name: 'beside',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'package.json', source: '{ "type": "commonjs" }\n' });
  },
  writeBundle() {
    cpSync('src/publish/assets', 'dist/lib/assets', { recursive: true });
  },
};

/** npm makes it executable when it links it, and not again when it has been compiled anew. */
const executable = {
  name: 'executable',
  writeBundle() {
    chmodSync('dist/lib/cli.js', 0o755);
  },
};

const shared = { platform: 'node', logLevel: 'warn', checks: { ineffectiveDynamicImport: false } };
const output = { dir: 'dist/lib', sourcemap: true };

export default defineConfig([
  // For programs: modules, every package outside.
  {
    ...shared,
    input: {
      index: 'src/index.ts',
      relaxng: 'src/relaxng/index.ts',
      schematron: 'src/schematron/index.ts',
    },
    external: isPackage,
    output: { ...output, format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: 'library/[name].mjs' },
  },
  // The program: CommonJS, which Node reads without waiting and V8 may keep compiled (see src/cli.ts), in a few files:
  // to read two hundred costs a cold start more than all else it does. What is imported lazily stays a file of its own.
  {
    ...shared,
    input: { program: 'src/program.ts' },
    external: (id) => isPackage(id) && outside.includes(packageOf(id)),
    plugins: [notices, beside],
    output: {
      ...output,
      format: 'cjs',
      entryFileNames: '[name].cjs',
      chunkFileNames: 'program/[name].cjs',
      codeSplitting: { groups: [{ name: 'program', test: /src\/(program|run\/check-files)\.ts$/ }] },
    },
  },
  {
    ...shared,
    input: { cli: 'src/cli.ts' },
    plugins: [executable],
    output: { ...output, format: 'cjs', entryFileNames: '[name].js' },
  },
]);
