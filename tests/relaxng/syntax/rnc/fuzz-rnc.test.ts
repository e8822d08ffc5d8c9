import { expect, test } from 'vitest';
import { readRnc } from '../../../../src/relaxng/syntax/rnc/read-rnc.ts';
import { writeRnc } from '../../../../src/relaxng/syntax/write/write-rnc.ts';
import { writeRng } from '../../../../src/relaxng/syntax/write/write-rng.ts';
import { Random } from '../../reading/random.ts';
import { annotationsOf, canonicalPatterns } from '../canonical-tree.ts';
import { rncTree, rngTree, schemaFile } from '../schema-texts.ts';

const texts = [
  `# A schema with all there is.
default namespace d = "http://example.com/d"
namespace p = "http://example.com/p"
namespace q = inherit
namespace local = ""
datatypes t = "http://example.com/types"

## The root.
##  Really.
[ p:id = "s" p:note [ lang = "en" "some" 'more' ~ """t"ext""" p:b [ ] ] ]
start |= (element a { attribute b { "x" | token "y" }, c*, (d | e?)+ } >> p:after [ ]) & f
c = element p:c | (* - (p:* | local:x)) { mixed { xsd:int { minInclusive = "1" # low
  maxInclusive = "9" } - ("3" | "4") } }
\\start &= list { t:name "v", string } & (parent \\div | empty)
`,
  `namespace q = "u" include "m.rnc" inherit = q { div { a = notAllowed } start = external "x\\x{2E}rnc" }
\\namespace [ "y" ]
div { \\grammar = grammar { start = text } }
`,
  'namespace a = "http://example.com/a"\n# one\nelement foo { ([ a:b = "c" ] bar)?, """two\nlines""" ~ "\\x{1F600}" }\r\n# end',
];

const snippets = [
  ...[
    '"',
    "'",
    '"""',
    "'''",
    '#',
    '##',
    '\\',
    '\\x{',
    '\\x{41}',
    '\\x{A}',
    '\\x{D}',
    '\\x{0}',
    '}',
    '{',
    '[',
    ']',
    '(',
    ')',
  ],
  ...[
    '=',
    '|=',
    '&=',
    '|',
    '&',
    ',',
    '-',
    '?',
    '*',
    '+',
    '~',
    '>>',
    ':',
    ':*',
    ';',
    ' ',
    '\n',
    '\r',
    '\t',
    '\0',
    '\u0001',
  ],
  ...[
    '\ud800',
    '\ufeff',
    '\uffff',
    'é',
    '😀',
    'a',
    'x',
    '1',
    'start',
    'element',
    'grammar',
    'inherit',
    'xsd:',
    'p:x',
    'namespace x = ""',
  ],
];

function mutated(text: string, random: Random): string {
  let made = text;
  for (let times = 1 + random.below(4); times > 0; times -= 1) {
    const from = random.below(made.length + 1);
    const to = Math.min(made.length, from + random.below(6));
    const piece = random.onceIn(2) ? random.oneOf(snippets) : made.slice(to, to + random.below(20));
    made = made.slice(0, from) + (random.onceIn(3) ? '' : piece) + made.slice(random.onceIn(2) ? from : to);
  }
  return made;
}

test.each(texts)('the text that is changed is a schema', (text) => {
  expect(rncTree(text).localName).toMatch(/grammar|element/);
});

test('whatever the text, there is a tree or there are diagnostics with places in it', () => {
  const random = new Random(20021121);
  let trees = 0;
  for (let round = 0; round < 6000; round += 1) {
    const text = mutated(random.oneOf(texts), random);
    const file = schemaFile(text, 'rnc');
    const { root, diagnostics } = readRnc(file);
    expect(root === undefined, text).toBe(diagnostics.length > 0);
    const { lineStarts } = file.source;
    for (const { line, column, endLine, endColumn, message } of diagnostics) {
      const offset = (at: number, of: number) => (lineStarts[at - 1] ?? Number.NaN) + of - 1;
      const start = offset(line ?? 0, column ?? 0);
      const end = offset(endLine ?? 0, endColumn ?? 0);
      const isWithin = start >= 0 && start <= end && end <= text.length;
      expect(isWithin || (text === '' && line === undefined), `${JSON.stringify(text)}\n${message}`).toBe(
        true,
      );
      expect(message).toMatch(/^[A-Z\p{P}`].*\.$/su);
    }
    if (root === undefined) continue;
    trees += 1;
    for (const written of [rncTree(writeRnc(root)), rngTree(writeRng(root))]) {
      expect(canonicalPatterns(written), text).toBe(canonicalPatterns(root));
      expect(annotationsOf(written), text).toEqual(annotationsOf(root));
    }
  }
  expect(trees).toBeGreaterThan(500);
});
