import { expect, test } from 'vitest';
import { compileSchema } from '../../../src/relaxng/compile-schema.ts';
import { memoryResolver } from '../memory-resolver.ts';
import { shown } from '../schema-of.ts';

const inRng = (param: string) =>
  `<element name="doc" xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"><data type="token">${param}</data></element>`;

function findings(file: string, text: string): string[] {
  const { grammar, diagnostics } = compileSchema(file, memoryResolver({ [file]: text }));
  expect(grammar === undefined).toBe(diagnostics.length > 0);
  return diagnostics.map((diagnostic) => shown(diagnostic, text));
}

const words = (what: string) =>
  `\`pattern\` is no regular expression of XML Schema: ${what} (RELAX NG, section 4.16).`;

test.each<[file: string, text: string, finding: string]>([
  [
    '/schema.rng',
    inRng('<param name="pattern">[a-z]+\\$</param>'),
    `schema-datatype @ \\$: ${words('there is no escape `\\$`, at character 7')}`,
  ],
  // A reference has no such place: all of the value is shown.
  [
    '/schema.rng',
    inRng('<param name="pattern">a&lt;\\$</param>'),
    `schema-datatype @ a&lt;\\$: ${words('there is no escape `\\$`, at character 3')}`,
  ],
  [
    '/schema.rnc',
    'element doc { xsd:token { pattern = "a(b" } }',
    `schema-datatype @ (: ${words('`(` is not closed, at character 2')}`,
  ],
  [
    '/schema.rnc',
    'element doc { xsd:token { pattern = "(a|bc){9999}" } }',
    'schema-datatype @ "(a|bc){9999}": `pattern` is too large: written out, its repetitions have more than 2,000 parts (RELAX NG, section 4.16).',
  ],
  [
    '/schema.rng',
    inRng('<param name="maxLenght">3</param>'),
    'schema-datatype @ maxLenght: `token` has no parameter `maxLenght` (RELAX NG, section 4.16).',
  ],
  [
    '/schema.rng',
    inRng('<param name="maxLength">x</param>'),
    'schema-datatype @ x: `maxLength` must be a whole number, 0 or more, not `x` (RELAX NG, section 4.16).',
  ],
])('%s: %s', (file, text, finding) => {
  expect(findings(file, text)).toEqual([finding]);
});
