import { describe, expect, test } from 'vitest';
import { compile, faults, schema } from './schemas.ts';

/** A schema with `⟦` before what a finding is about, and the place of that. */
function marked(text: string): { text: string; place: string } {
  const before = text.slice(0, text.indexOf('⟦')).split('\n');
  return { text: text.replace('⟦', ''), place: `${before.length}:${(before.at(-1) ?? '').length + 1}` };
}

const rule = (content: string) =>
  schema(`<pattern id="p">\n<rule context="a">\n${content}\n</rule></pattern>`);

describe('schematron/schema-expression: what does not compile is told at its own place', () => {
  test.each([
    ['an expression that breaks off', rule('<assert test="⟦foo(1">x</assert>'), /expected "\)"/],
    [
      'a variable that nobody declares',
      rule('<assert test="1">x</assert>\n<report test="⟦$nobody">x</report>'),
      /nobody/,
    ],
    [
      'a function that nobody defines',
      rule('<assert test="1">\n<value-of select="⟦count-of(.)"/></assert>'),
      /count-of/,
    ],
    [
      'a prefix that is not declared',
      rule('<let name="x" value="⟦tei:p"/><assert test="$x">x</assert>'),
      /tei/,
    ],
    [
      'a context that is no pattern',
      schema('<pattern><rule context="⟦a + 1"><assert test="1">x</assert></rule></pattern>'),
      /pattern|\+/i,
    ],
    [
      'an instruction that XSLT does not have',
      rule('<⟦xsl:nonsense/><assert test="1">x</assert>'),
      /nonsense/,
    ],
    [
      'a variable of a pattern',
      schema(
        '<pattern>\n<let name="v" value="⟦1 +"/><rule context="a"><assert test="1">x</assert></rule></pattern>',
      ),
      /./,
    ],
  ])('%s', async (_, source, words) => {
    const { text, place } = marked(source);
    const found = await faults(text);
    expect(found.length).toBe(1);
    expect(found[0]).toMatch(new RegExp(`^main\\.sch schema-expression ${place} `));
    expect(found[0]).toMatch(words);
  });
});

describe('schematron/schema-syntax, schematron/schema-reference and their like', () => {
  test.each([
    [
      'no assertion without a test',
      rule('<⟦assert>x</assert>'),
      'schema-syntax',
      '`assert` must have `@test`.',
    ],
    [
      'no empty test',
      rule('<assert test="⟦ ">x</assert>'),
      'schema-syntax',
      '`assert` must not leave `@test` empty.',
    ],
    [
      'no rule without a context',
      schema('<pattern><⟦rule><assert test="1">x</assert></rule></pattern>'),
      'schema-syntax',
      '`rule` must have `@context`.',
    ],
    [
      'no element that is not Schematron’s',
      rule('<⟦asert test="1">x</asert>'),
      'schema-syntax',
      '`asert` may not stand in `rule`.',
    ],
    [
      'no element in the wrong place',
      schema('<⟦assert test="1">x</assert>'),
      'schema-syntax',
      '`assert` may not stand in `schema`.',
    ],
    [
      'no variable without a value',
      rule('<⟦let name="x"/><assert test="1">x</assert>'),
      'schema-syntax',
      '`$x` has no value.',
    ],
    [
      'no namespace without an address',
      schema('<⟦ns prefix="x"/>'),
      'schema-syntax',
      '`ns` must have `@uri`.',
    ],
    [
      'no value without an expression',
      rule('<assert test="1"><⟦value-of/></assert>'),
      'schema-syntax',
      '`value-of` must have `@select`.',
    ],
    [
      'no other root',
      '<⟦rules xmlns="urn:x"/>',
      'schema-syntax',
      '`rules` must be the element `schema` of ISO Schematron.',
    ],
    [
      'no schema of the old language',
      '<⟦schema xmlns="http://www.ascc.net/xml/schematron"/>',
      'schema-syntax',
      'The schema is in the language that came before ISO Schematron.',
    ],
    [
      'no unknown abstract rule',
      rule('<extends rule="⟦none"/><assert test="1">x</assert>'),
      'schema-reference',
      'There is no abstract rule `none`.',
    ],
    [
      'no unknown abstract pattern',
      schema('<pattern is-a="⟦none"/>'),
      'schema-reference',
      'There is no abstract pattern `none`.',
    ],
    [
      'no unknown diagnostic',
      rule('<assert test="1" diagnostics="⟦none">x</assert>'),
      'schema-reference',
      'There is no diagnostic `none`.',
    ],
    [
      'no unknown property',
      rule('<assert test="1" properties="⟦none">x</assert>'),
      'schema-reference',
      'There is no property `none`.',
    ],
    [
      'no circle of rules',
      schema(
        '<pattern><rule abstract="true" id="a"><extends rule="b"/></rule><rule abstract="true" id="b"><extends rule="⟦a"/></rule><rule context="a"><extends rule="a"/></rule></pattern>',
      ),
      'schema-reference',
      'The rule `a` extends itself.',
    ],
    ['no include of nothing', schema('<⟦include/>'), 'schema-syntax', '`include` must have `@href`.'],
    [
      'no include of what is not there',
      schema('<include href="⟦none.sch"/>'),
      'schema-unreadable',
      'The schema `none.sch` does not exist.',
    ],
    [
      'no include of an id that is not there',
      schema('<include href="⟦main.sch#none"/>'),
      'schema-reference',
      '`main.sch#none` leads to no element: `main.sch` has none with the id `none`.',
    ],
    [
      'no circle of schemas',
      schema('<extends href="⟦main.sch"/>'),
      'schema-reference',
      'The schema `main.sch` extends itself.',
    ],
    [
      'an abstract pattern without its parameters',
      schema(
        '<pattern abstract="true" id="x"><rule context="$c"><assert test="1">x</assert></rule></pattern><pattern is-a="x"><⟦param name="c"/></pattern>',
      ),
      'schema-syntax',
      '`param` must have `@value`.',
    ],
  ])('%s', async (_, source, id, message) => {
    const { text, place } = marked(source);
    const found = await faults(text);
    expect(found).toContain(`main.sch ${id} ${place} ${message}`);
    expect(found).not.toContain('usable');
  });
});

test('schematron/schema-reference: includes that go in a circle', async () => {
  const include = (href: string) => `<include xmlns="http://purl.oclc.org/dsdl/schematron" href="${href}"/>`;
  const files = {
    'main.sch': schema('<include href="b.sch"/>'),
    'b.sch': include('c.sch'),
    'c.sch': include('b.sch'),
  };
  expect(await faults(files)).toEqual([
    'b.sch schema-reference 1:2 `include` includes `c.sch`, in which it stands itself.',
  ]);
});

test('schematron/schema-unreadable: a schema that is not there has no place', async () => {
  const { diagnostics } = await compile({}, { main: 'none.sch' });
  expect(diagnostics).toEqual([
    {
      ruleId: 'schematron/schema-unreadable',
      severity: 'error',
      file: 'none.sch',
      message: 'The schema `none.sch` does not exist.',
    },
  ]);
});

test('schematron/schema-not-well-formed: the place of the fault', async () => {
  expect(await faults('<schema>\n<pattern></schema>')).toEqual([
    'main.sch schema-not-well-formed 2:10 The schema is not well-formed XML: unexpected close tag.',
  ]);
  expect(await faults('<schema>&x;</schema>')).toEqual([
    expect.stringMatching(/^main.sch schema-not-well-formed 1:9 .*entity/),
  ]);
  expect((await faults('just words'))[0]).toMatch(/^main.sch schema-not-well-formed/);
  expect((await faults(''))[0]).toMatch(/^main.sch schema-not-well-formed/);
});

test('schematron/schema-empty: nothing to run', async () => {
  expect(await faults(schema(''))).toEqual([
    'main.sch schema-empty 1:2 The schema has no rule that asserts anything.',
  ]);
  expect(await faults(schema('<pattern><rule context="a"/></pattern>'))).toEqual([
    'main.sch schema-empty 1:2 The schema has no rule that asserts anything.',
  ]);
});

test('schematron/schema-unsupported: a pattern for other documents is left out, the others stay', async () => {
  const text = schema(
    '<pattern documents="a/@href"><rule context="b"><assert test="1">x</assert></rule></pattern>',
  );
  expect(await faults(text)).toEqual([
    `main.sch schema-unsupported 2:21 The pattern is for other documents than the one that is checked, and is left out.`,
    'main.sch schema-empty 1:2 The schema has no rule that asserts anything.',
  ]);
});

test('a schema nested too deeply to be one is refused', async () => {
  const text = schema(
    `<pattern><rule context="a"><assert test="1">${'<emph>'.repeat(20_000)}x${'</emph>'.repeat(20_000)}</assert></rule></pattern>`,
  );
  expect((await faults(text))[0]).toMatch(/^main.sch schema-syntax .* nested/);
});
