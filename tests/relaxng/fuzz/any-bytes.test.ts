import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { SourceText } from '../../../src/diagnostics/source-text.ts';
import { validate } from '../../../src/pipeline.ts';
import { compileSchema } from '../../../src/relaxng/compile-schema.ts';
import type { Grammar } from '../../../src/relaxng/grammar/grammar.ts';
import { decodeSchema } from '../../../src/relaxng/syntax/decode-schema.ts';
import { fileResolver } from '../../../src/relaxng/syntax/file-resolver.ts';
import { loadSchema } from '../../../src/relaxng/syntax/load-schema.ts';
import { convertSchema } from '../../../src/relaxng/syntax/write/convert-schema.ts';
import { validateText } from '../../../src/relaxng/validate-text.ts';
import { folderWith } from '../../validate/relaxng/schemas.ts';
import { Random } from '../reading/random.ts';
import { mutatedBytes } from './mutated-bytes.ts';

const first = Number(process.env.SEED ?? 1);
const times = Number(process.env.TIMES ?? 1);
vi.setConfig({ testTimeout: 120_000 * times });

const root = join(import.meta.dirname, '../../..');
const document = readFileSync(join(root, 'tei/documents/1951-12-25-gromyko-to-stalin.xml'));
const resolver = fileResolver({ folder: root, cwd: root } as never);
const edition = join(root, 'schema/edition.rng');
const small = {
  rng: Buffer.from(
    '<grammar xmlns="http://relaxng.org/ns/structure/1.0" xmlns:a="http://relaxng.org/ns/compatibility/annotations/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">' +
      '<start combine="choice"><ref name="r"/></start><define name="r"><element name="r"><a:documentation>The root.</a:documentation>' +
      '<optional><attribute name="n" ns="u"><data type="integer"><param name="minInclusive">1</param></data></attribute></optional>' +
      '<interleave><zeroOrMore><element><anyName><except><nsName ns=""/></except></anyName><text/></element></zeroOrMore><text/></interleave>' +
      '</element></define><div><define name="s"><list><oneOrMore><choice><value type="token">x</value><value>y</value></choice></oneOrMore></list></define></div></grammar>',
  ),
  rnc: Buffer.from(
    'namespace a = "urn:a"\ndatatypes xsd = "http://www.w3.org/2001/XMLSchema-datatypes"\n## The root.\nstart = r\n' +
      'r = element r { attribute a:n { xsd:integer { minInclusive = "1" } }?, (element (* - a:*) { text }* & text) }\n' +
      'div { s = list { ("x" | token "y")+ } }\n',
  ),
};

/** What every finding has, whatever it is about. */
function areFindings(found: readonly Diagnostic[], text: string | undefined, about: string): void {
  for (const { ruleId, message, line, column, endLine, endColumn } of found) {
    expect(message, about).toMatch(/^\S[\s\S]*\S$/);
    expect(ruleId, about).toMatch(/^[a-z]+\/[a-z-]+$/);
    if (line === undefined || text === undefined) continue;
    const { lineStarts } = new SourceText(text);
    expect(line, about).toBeLessThanOrEqual(lineStarts.length);
    if (endLine === undefined || endColumn === undefined || column === undefined) continue;
    expect(endLine > line || (endLine === line && endColumn >= column), about).toBe(true);
  }
}

describe('any bytes give findings, and no crash', () => {
  let grammar: Grammar;
  beforeAll(() => {
    const compiled = compileSchema(edition, resolver);
    if (compiled.grammar === undefined) throw new Error(JSON.stringify(compiled.diagnostics));
    grammar = compiled.grammar;
  });

  test('as a document', () => {
    for (let seed = first; seed < first + 250 * times; seed++) {
      const text = mutatedBytes(document, new Random(seed))
        .toString()
        .replace(/^\ufeff/, '');
      areFindings(validateText(grammar, text, 'a.xml'), text, `SEED=${seed}`);
    }
  });

  test.each(['rng', 'rnc'] as const)('as a schema, .%s, which then judges and is converted', (syntax) => {
    let usable = 0;
    for (let seed = first; seed < first + 400 * times; seed++) {
      const bytes = mutatedBytes(small[syntax], new Random(seed));
      const address = `/a.${syntax}`;
      const source = {
        read: (wanted: string) => {
          const { text } = wanted === address ? decodeSchema(bytes) : {};
          return text === undefined ? { message: 'There is none.', file: wanted } : { text, file: wanted };
        },
      };
      const compiled = compileSchema(address, source);
      expect(compiled.grammar === undefined, `SEED=${seed}`).toBe(compiled.diagnostics.length > 0);
      areFindings(compiled.diagnostics, undefined, `SEED=${seed}`);
      if (compiled.grammar === undefined) continue;
      usable++;
      for (const text of ['<r>x<b/></r>', '<r n="0" xmlns:a="urn:a" a:n="0"><a:b/></r>', '<x y="z">1</x>'])
        areFindings(validateText(compiled.grammar, text, 'a.xml'), text, `SEED=${seed}`);
      const { schema } = loadSchema(address, source);
      if (schema === undefined) continue;
      for (const { address: to, text } of convertSchema(schema, syntax === 'rng' ? 'rnc' : 'rng').values()) {
        const again = compileSchema(to, {
          read: (file) => (file === to ? { text, file } : { message: 'None.', file }),
        });
        expect(
          again.diagnostics.map(({ message }) => message),
          `SEED=${seed}\n${text}`,
        ).toEqual([]);
      }
    }
    expect(usable).toBeGreaterThan(10);
  });

  test('through the pipeline, documents and schemas together', async () => {
    const names = Array.from({ length: 30 * times }, (_, index) => `d${index}.xml`);
    for (const [syntax, schema] of Object.entries(small)) {
      const files = Object.fromEntries(
        names.map((name, index) => [
          name,
          mutatedBytes(
            Buffer.from('<r xmlns:a="urn:a" a:n="5">text<a:b>c</a:b> &amp; more</r>'),
            new Random(first + index),
          ),
        ]),
      );
      const folder = folderWith({ ...files, [`schema.${syntax}`]: schema });
      const options = { cwd: folder, schema: `schema.${syntax}`, only: ['relaxng'] as const };
      const whole = await validate({ ...options, paths: names });
      areFindings(whole.diagnostics, undefined, syntax);
      for (let seed = first; seed < first + 15 * times; seed++) {
        writeFileSync(join(folder, `schema.${syntax}`), mutatedBytes(schema, new Random(seed)));
        const { diagnostics } = await validate({ ...options, paths: ['d0.xml', 'd1.xml'] });
        areFindings(diagnostics, undefined, `SEED=${seed}`);
      }
    }
  });
});
