import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { datatypeLibrary } from '../../../../src/relaxng/datatypes/datatype-libraries.ts';
import { simplify } from '../../../../src/relaxng/simplify/simplify.ts';
import { loadSchema } from '../../../../src/relaxng/syntax/load-schema.ts';
import { convertSchema } from '../../../../src/relaxng/syntax/write/convert-schema.ts';
import { writeRnc } from '../../../../src/relaxng/syntax/write/write-rnc.ts';
import { writeRng } from '../../../../src/relaxng/syntax/write/write-rng.ts';
import { memoryResolver } from '../../memory-resolver.ts';
import { spectestCases } from '../../spectest/spectest-cases.ts';
import { canonicalGrammar } from '../canonical-grammar.ts';
import { rncTree } from '../schema-texts.ts';

type Files = Readonly<Record<string, string>>;

const suite = '/work/shared/data/relaxng/spectest.xml';
const tei = '/work/shared/data/tei/tei_all.rng';
const cmif = '/work/shared/data/lod/cmif.rng';
const hasTrang = spawnSync('trang', [], { encoding: 'utf8' }).error === undefined;
for (const [path, what] of [
  [suite, 'Clark’s suite of the specification'],
  [tei, 'TEI’s schema'],
  [cmif, 'the schema of CMIF'],
] as const) {
  if (!existsSync(path)) process.stderr.write(`Skipped: ${what} is not at hand (${path}).\n`);
}
if (!hasTrang)
  process.stderr.write('Skipped: trang is not installed, and what is written is not held against it.\n');

/** A schema, and what its grammar is when it is simplified. */
function grammarOf(files: Files, address: string, withDocumentation = true): string {
  const { grammar, diagnostics } = simplify(loadSchema(address, memoryResolver(files)), {
    library: datatypeLibrary,
    idTypes: false,
  });
  if (grammar === undefined) throw new Error(`${address}: ${JSON.stringify(diagnostics[0])}`);
  return canonicalGrammar(grammar, withDocumentation);
}

/** The files of a schema in the other syntax, the schema itself first. */
function converted(files: Files, address: string, syntax: 'rng' | 'rnc'): { files: Files; address: string } {
  const { schema, diagnostics } = loadSchema(address, memoryResolver(files));
  if (schema === undefined) throw new Error(`${address}: ${JSON.stringify(diagnostics[0])}`);
  const made = [...convertSchema(schema, syntax).values()];
  return {
    files: Object.fromEntries(made.map((file) => [file.address, file.text])),
    address: made[0]?.address as string,
  };
}

function folder(path: string, address: string): Files {
  const files: Record<string, string> = {};
  for (const name of readdirSync(path, { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith('.rng')) files[join(address, name)] = readFileSync(join(path, name), 'utf8');
  }
  return files;
}

const schemas: { name: string; files: Files; address: string }[] = [];
const edition = join(import.meta.dirname, '../../../../schema');
schemas.push({ name: 'edition.rng', files: folder(edition, '/'), address: '/edition.rng' });
if (existsSync(cmif))
  schemas.push({
    name: 'cmif.rng',
    files: { '/cmif.rng': readFileSync(cmif, 'utf8') },
    address: '/cmif.rng',
  });
if (existsSync(tei))
  schemas.push({
    name: 'tei_all.rng',
    files: { '/tei_all.rng': readFileSync(tei, 'utf8') },
    address: '/tei_all.rng',
  });
if (existsSync(suite)) {
  for (const { name, files, isCorrect } of spectestCases(suite)) {
    if (isCorrect) schemas.push({ name, files, address: '/schema.rng' });
  }
}

describe('a schema in the compact syntax and back', () => {
  test.each(schemas.map((schema) => [schema.name, schema] as const))('%s', (_, { files, address }) => {
    const before = grammarOf(files, address);
    const compact = converted(files, address, 'rnc');
    expect(grammarOf(compact.files, compact.address)).toBe(before);
    const back = converted(compact.files, compact.address, 'rng');
    expect(grammarOf(back.files, back.address)).toBe(before);
    const again = converted(back.files, back.address, 'rnc');
    expect(grammarOf(again.files, again.address)).toBe(before);
  });
});

describe.skipIf(!hasTrang)('trang', () => {
  const work = mkdtempSync(join(tmpdir(), 'opis-trang-'));
  afterAll(() => rmSync(work, { recursive: true }));

  /** Has trang convert schemas, all at once since it takes half a second to start. Returns what it says. */
  const run = (
    written: readonly { files: Files; address: string }[],
    from: 'rng' | 'rnc',
    to: 'rng' | 'rnc',
  ): string => {
    for (const [index, { files }] of written.entries()) {
      for (const [address, text] of Object.entries(files)) {
        const path = join(work, from, `${index}`, address);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, text);
      }
    }
    const references = written.map(({ address }, index) => `element a { external "${index}${address}" }`);
    const all = rncTree(references.join('\n| '));
    writeFileSync(join(work, from, `all.${from}`), from === 'rnc' ? writeRnc(all) : writeRng(all));
    mkdirSync(join(work, `${from}-to-${to}`));
    const { stdout, stderr } = spawnSync('trang', [`${from}/all.${from}`, `${from}-to-${to}/all.${to}`], {
      cwd: work,
      encoding: 'utf8',
    });
    return stdout + stderr;
  };

  test('accepts what is written in the compact syntax and means the same by it', () => {
    const written = schemas.map(({ files, address }) => converted(files, address, 'rnc'));
    expect(run(written, 'rnc', 'rng')).toBe('');
    // Trang puts all files beside each other, under names of its own.
    const files = folder(join(work, 'rnc-to-rng'), '/');
    const names = [...(files['/all.rng'] as string).matchAll(/<externalRef href="([^"]*)"/g)];
    expect(names.length).toBe(schemas.length);
    for (const [index, [, name]] of names.entries()) {
      const { files: sources, address } = schemas[index] as (typeof schemas)[number];
      const text = written[index]?.files[written[index]?.address ?? ''] as string;
      // Of two empty elements in no namespace trang puts the second one into RELAX NG's own.
      if (/(?<=^|\s)(\w+) \[ \]\s+\1 \[ \]/.test(text)) continue;
      expect(grammarOf(files, `/${name}`, false), text).toBe(grammarOf(sources, address, false));
    }
  });

  test('accepts what is written in the XML syntax', () => {
    const written = schemas.map(({ files, address }) => {
      const compact = converted(files, address, 'rnc');
      return converted(compact.files, compact.address, 'rng');
    });
    expect(run(written, 'rng', 'rnc')).toBe('');
  });
});
