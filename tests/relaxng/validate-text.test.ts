import { expect, test } from 'vitest';
import { compileSchema, validateText } from '../../src/relaxng/index.ts';
import { memoryResolver } from './memory-resolver.ts';

const compact = 'start = element letter { attribute type { "private" | "official" }, element p { text }+ }';
const { grammar, diagnostics } = compileSchema('/letter.rnc', memoryResolver({ '/letter.rnc': compact }));

test('a schema in the compact syntax judges documents', () => {
  expect(diagnostics).toEqual([]);
  if (grammar === undefined) throw new Error('There is no grammar.');
  expect(validateText(grammar, '<letter type="private"><p>x</p></letter>', 'a.xml')).toEqual([]);
  expect(validateText(grammar, '<letter type="privat"><p/></letter>', 'a.xml')).toMatchObject([
    {
      ruleId: 'relaxng/invalid-value',
      file: 'a.xml',
      line: 1,
      column: 15,
      endColumn: 21,
      hint: 'Write `private`.',
    },
  ]);
});

test('what is not well-formed is said, with what was found before', () => {
  if (grammar === undefined) throw new Error('There is no grammar.');
  const found = validateText(grammar, '<letter type="private"><q/><p>', 'a.xml');
  expect(found.map(({ ruleId }) => ruleId)).toEqual(['relaxng/unknown-element', 'xml/not-well-formed']);
});

test('a document with a document type is read by the other reader', () => {
  if (grammar === undefined) throw new Error('There is no grammar.');
  const text = '<!DOCTYPE letter><letter type="private"><p/><q/></letter>';
  expect(validateText(grammar, text, 'a.xml')).toMatchObject([
    { ruleId: 'relaxng/unknown-element', column: 46 },
  ]);
});

test('a schema that is wrong is told, and gives no grammar', () => {
  const wrong = compileSchema('/a.rnc', memoryResolver({ '/a.rnc': 'start = nothing' }));
  expect(wrong.grammar).toBeUndefined();
  expect(wrong.diagnostics).toMatchObject([{ file: 'a.rnc', line: 1, column: 9 }]);
});
