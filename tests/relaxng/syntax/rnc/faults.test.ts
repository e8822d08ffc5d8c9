import { expect, test } from 'vitest';
import { readRnc } from '../../../../src/relaxng/syntax/rnc/read-rnc.ts';
import { schemaFile } from '../schema-texts.ts';

/** Texts, each with what must be said of it: `line:column-endLine:endColumn message`. */
const wrong: readonly (readonly [text: string, ...faults: string[]])[] = [
  ['element a { b, }', '1:16-1:17 A pattern must stand here, not `}`.'],
  ['element a { b', '1:13-1:14 `}` must stand here, but the schema ends.'],
  ['element a { b c }', '1:15-1:16 An operator must stand between two patterns, before `c`.'],
  ['element a { b | c, d }', '1:18-1:19 `|` and `,` must not stand side by side without parentheses.'],
  ['element a { (b | c }', '1:20-1:21 `)` must stand here, not `}`.'],
  ['element a b }', '1:11-1:12 `{` must stand here, not `b`.'],
  ['element { b }', '1:9-1:10 A name must stand here, not `{`.'],
  ['element a { }', '1:13-1:14 A pattern must stand here, not `}`.'],
  ['element a { start }', '1:13-1:18 A pattern must stand here, not the keyword `start`.'],
  ['element a { x:y }', '1:13-1:14 The prefix `x` must be declared.'],
  ['element x:y { empty }', '1:9-1:10 The prefix `x` must be declared.'],
  [
    'namespace x = "u"\nelement a { x:y }',
    '2:13-2:14 The prefix `x` must be declared for datatypes, not for names alone.',
  ],
  [
    'datatypes x = "u:v"\nelement x:y { empty }',
    '2:9-2:10 The prefix `x` must be declared for names, not for datatypes alone.',
  ],
  ['element x:* { empty }', '1:9-1:10 The prefix `x` must be declared.'],
  ['a = b\n}', '2:1-2:2 `}` must not stand here, since no `{` is open.'],
  ['a = b\nc', '2:1-2:2 An operator must stand between two patterns, before `c`.'],
  [
    'a = b\nelement = c',
    '2:1-2:8 `element` is a keyword, and must have a `\\` before it where a definition has that name.',
  ],
  [
    'a = (b\nc = d\nd = element d { text',
    '2:1-2:2 `)` must stand here, not `c`.',
    '3:20-3:21 `}` must stand here, but the schema ends.',
  ],
  [
    'a = b,\nc = ;\nd = e f\ng = h',
    '1:6-1:7 A pattern must follow `,`, not the definition of `c`.',
    '2:5-2:6 `;` must not stand outside of literals and comments.',
    '3:7-3:8 An operator must stand between two patterns, before `f`.',
  ],
  [
    'namespace x = "1"\nnamespace x = "2"\nelement a { text }',
    '2:11-2:12 The prefix `x` must be declared only once.',
  ],
  [
    'default namespace = "1"\ndefault namespace x = "2"\nelement a { text }',
    '2:1-2:8 The default namespace must be declared only once.',
  ],
  [
    'datatypes x = "a:1"\ndatatypes x = "a:2"\nelement a { text }',
    '2:11-2:12 The prefix `x` for datatypes must be declared only once.',
  ],
  [
    'datatypes x = "rel"\nelement a { text }',
    '1:15-1:20 A library of datatypes must be named by an absolute URI.',
  ],
  [
    'datatypes x = "a:b#c"\nelement a { text }',
    '1:15-1:22 The URI of a library of datatypes must have no fragment (`#…`).',
  ],
  [
    'datatypes xsd = "a:b"\nelement a { text }',
    '1:17-1:22 The prefix `xsd` must stand for `http://www.w3.org/2001/XMLSchema-datatypes`.',
  ],
  [
    'default namespace = "http://www.w3.org/XML/1998/namespace"\nelement a { text }',
    '1:21-1:59 The namespace `http://www.w3.org/XML/1998/namespace` must have the prefix `xml`.',
  ],
  ['namespace x inherit\nelement a { text }', '1:13-1:20 `=` must stand here, not the keyword `inherit`.'],
  [
    'namespace x = inherit\n[ x:a = "b" ] element a { text }',
    '2:3-2:6 The annotation `x:a` must not be in an inherited namespace.',
  ],
  [
    'namespace x = ""\n[ x:a = "b" ] element a { text }',
    '2:3-2:6 The annotation `x:a` must be in a namespace.',
  ],
  ['[ a = "b" ] element a { text }', '1:3-1:4 The annotation `a` must have a prefix.'],
  ['[ a ] element a { text }', '1:5-1:6 `=` or `[` must stand here, not `]`.'],
  [
    '[ a [ "x" b = "y" ] ] element a { text }',
    '1:11-1:12 The annotation `b` must stand before literals and annotations with brackets.',
  ],
  ['[ a [ "x"  element a { text }', '1:20-1:21 `=` or `[` must stand here, not `a`.'],
  [
    'element a { text } ## late',
    '1:20-1:27 An operator or the end of the schema must stand here, not a `##` comment.',
  ],
  ['external "x" inherit = p', '1:24-1:25 The prefix `p` must be declared.'],
  ['include "x" { include "y" }', '1:15-1:22 An `include` must not stand in another one.'],
  ['include x', '1:9-1:10 The address of a schema in quotes must stand here, not `x`.'],
  ['element a { "x }\n', '1:13-1:17 A literal that opens with `"` must be closed on the same line.'],
  ['element a { """x }\n', '1:13-1:19 A literal that opens with `"""` must be closed with `"""`.'],
  ['element a { """x" }\n', '1:15-1:18 An operator must stand between two patterns, before a literal.'],
  ['element a { xsd:int { a "b" } }', '1:25-1:28 `=` must stand here, not a literal.'],
  ['element a { xsd:int { a = "b" }', '1:31-1:32 `}` must stand here, but the schema ends.'],
  ['element a - b { text }', '1:11-1:12 `-` must stand only behind `*` or a prefix with `:*`.'],
  ['element (a | b { text }', '1:16-1:17 `)` must stand here, not `{`.'],
  ['element * - a | b { text }', '1:15-1:16 `-` and `|` must not stand side by side without parentheses.'],
  [
    'element a { b** }',
    '1:15-1:16 `*` must not stand behind another sign of repetition without parentheses.',
  ],
  ['element a { b - c }', '1:15-1:16 `-` must stand only behind a datatype.'],
  ['element a { x: y }', '1:13-1:15 A name or `*` must follow `x:` at once.'],
  ['element a { \\ }', '1:13-1:14 A name must follow `\\`.'],
  ['element a { @ }', '1:13-1:14 `@` must not stand outside of literals and comments.'],
  ['element a \0 { }', '1:11-1:12 A schema must not contain the character U+0000.'],
  ['parent start', '1:8-1:13 The name of a definition must stand here, not the keyword `start`.'],
  ['## x\n[ a [ ] ]', '2:9-2:10 What is annotated must stand here, but the schema ends.'],
  ['a [ ', '1:4-1:5 An annotation, a literal or `]` must stand here, but the schema ends.'],
  [
    'element a { text } >> b [ ]',
    '1:23-1:24 The annotation `b` must not stand beside the one pattern of the schema.',
  ],
  ['xsd:int >> b [ "c" d', '1:20-1:21 `=` or `[` must stand here, but the schema ends.'],
];

test.each(wrong)('%j', (text, ...faults) => {
  const { root, diagnostics } = readRnc(schemaFile(text, 'rnc'));
  expect(root).toBeUndefined();
  const said = diagnostics.map(({ line, column, endLine, endColumn, message }) => {
    return `${line}:${column}-${endLine}:${endColumn} ${message}`;
  });
  expect(said).toEqual(faults);
  for (const { ruleId, severity, file } of diagnostics) {
    expect([ruleId, severity, file]).toEqual(['relaxng/schema-syntax', 'error', 'schema.rnc']);
  }
});

test('a fault says what was open, what may stand there and what to do', () => {
  const { diagnostics } = readRnc(schemaFile('a = element b {\n  c\nd = e', 'rnc'));
  expect(diagnostics).toMatchObject([
    {
      line: 3,
      column: 1,
      message: '`}` must stand here, not `d`.',
      expected: ['}'],
      related: [{ file: 'schema.rnc', line: 1, column: 15, message: 'It would close this `{`.' }],
    },
  ]);
  const [mixed] = readRnc(schemaFile('a, b | c', 'rnc')).diagnostics;
  expect(mixed?.hint).toBe('Put parentheses around what belongs together: `(a, b) | c`.');
});

test('a prefix that is not declared is told once', () => {
  const { diagnostics } = readRnc(schemaFile('element x:a { x:b, element x:c { x:d }, y:e }', 'rnc'));
  expect(diagnostics.map(({ actual, column }) => [actual, column])).toEqual([
    ['x', 9],
    ['x', 15],
    ['y', 41],
  ]);
});

test('what is wrong with one definition does not hide what is wrong with the next', () => {
  const definitions = Array.from({ length: 100 }, (_, number) => `d${number} = element a { ) }`);
  const { diagnostics } = readRnc(schemaFile(definitions.join('\n'), 'rnc'));
  expect(diagnostics.map(({ line }) => line)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
});
