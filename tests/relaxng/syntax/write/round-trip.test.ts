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
import { describe, expect, test } from 'vitest';
import { simplify } from '../../../../src/relaxng/simplify/simplify.ts';
import { loadSchema } from '../../../../src/relaxng/syntax/load-schema.ts';
import { convertSchema } from '../../../../src/relaxng/syntax/write/convert-schema.ts';
import { memoryResolver } from '../../memory-resolver.ts';
import { spectestCases } from '../../spectest/spectest-cases.ts';
import { canonicalGrammar } from '../canonical-grammar.ts';
import { lenientLibrary } from '../lenient-datatypes.ts';

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
    library: lenientLibrary,
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
  test('accepts what is written and means the same by it', () => {
    const work = mkdtempSync(join(tmpdir(), 'opis-trang-'));
    try {
      mkdirSync(join(work, 'out'));
      const put = (files: Files, place: string) => {
        for (const [address, text] of Object.entries(files)) {
          const path = join(work, 'in', place, address);
          mkdirSync(dirname(path), { recursive: true });
          writeFileSync(path, text);
        }
      };
      // One schema that refers to all: trang takes half a second to start.
      const all = schemas.map((schema, index) => {
        const compact = converted(schema.files, schema.address, 'rnc');
        put(compact.files, `${index}`);
        const text = compact.files[compact.address] as string;
        // Of two empty elements in no namespace trang puts the second one into RELAX NG's own.
        const isSpoilt = /(?<=^|\s)(\w+) \[ \]\s+\1 \[ \]/.test(text);
        return {
          index,
          address: compact.address,
          before: isSpoilt ? undefined : grammarOf(schema.files, schema.address, false),
        };
      });
      const references = all.map(({ index, address }) => `element a { external "${index}${address}" }`);
      writeFileSync(join(work, 'in/all.rnc'), references.join('\n| '));
      const { stdout, stderr } = spawnSync('trang', ['in/all.rnc', 'out/all.rng'], {
        cwd: work,
        encoding: 'utf8',
      });
      expect(stdout + stderr).toBe('');
      // Trang puts all files beside each other, under names of its own.
      const files = folder(join(work, 'out'), '/');
      const names = [...(files['/all.rng'] as string).matchAll(/<externalRef href="([^"]*)"/g)];
      expect(names.length).toBe(all.length);
      for (const [index, [, name]] of names.entries()) {
        const before = all[index]?.before;
        if (before !== undefined) expect(grammarOf(files, `/${name}`, false)).toBe(before);
      }
    } finally {
      rmSync(work, { recursive: true });
    }
  });
});
