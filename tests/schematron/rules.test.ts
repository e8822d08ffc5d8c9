import { describe, expect, test } from 'vitest';
import { findings, schema, told } from './schemas.ts';

describe('which rule of a pattern fires', () => {
  const rules = schema(`
    <pattern id="first">
      <rule context="a[@x]"><assert test="false()">with x</assert></rule>
      <rule context="a | b"><assert test="false()">a or b</assert></rule>
      <rule context="*"><assert test="false()">any</assert></rule>
      <rule context="c"><assert test="false()">never reached</assert></rule>
    </pattern>
    <pattern id="second">
      <rule context="a"><report test="true()">second pattern</report></rule>
    </pattern>`);

  test('the first that matches, in each pattern by itself', async () => {
    expect(await told(rules, '<c>\n<a x="1"/>\n<a/>\n<b/>\n</c>')).toEqual([
      'first 1:2 any',
      'second 2:2 second pattern',
      'first 2:2 with x',
      'first 3:2 a or b',
      'second 3:2 second pattern',
      'first 4:2 a or b',
    ]);
  });

  test('a rule that asserts nothing keeps the later ones from firing', async () => {
    const silent = schema(
      `<pattern id="p"><rule context="a[b]"/><rule context="a"><report test="true()">a</report></rule></pattern>`,
    );
    expect(await told(silent, '<r><a><b/></a><a/></r>')).toEqual(['p 1:16 a']);
  });
});

test('contexts are nodes of every kind, each with its place', async () => {
  const rules = schema(`
    <pattern id="document"><rule context="/"><report test="true()">root</report></rule></pattern>
    <pattern id="attribute"><rule context="a/@x | @xml:id"><report test="true()"><value-of select="."/></report></rule></pattern>
    <pattern id="any-attribute"><rule context="b/@*"><report test="true()"><name/></report></rule></pattern>
    <pattern id="text"><rule context="text()[normalize-space()]"><report test="true()"><value-of select="normalize-space()"/></report></rule></pattern>
    <pattern id="comment"><rule context="comment()"><report test="true()"><value-of select="."/></report></rule></pattern>
    <pattern id="instruction"><rule context="processing-instruction(go)"><report test="true()"><value-of select="."/></report></rule></pattern>
    <pattern id="all"><rule context="node()[self::c]"><report test="true()">node</report></rule></pattern>`);
  const text = `<?go now?>
<r><!--note-->
<a y="0"
   x = 'one' xml:id="i">  word <b p:q="1" xmlns:p="urn:p"/></a><c/></r>`;
  const found = await findings(rules, text);
  expect(
    found.map(({ ruleId, line, column, endLine, endColumn, message }) => [
      ruleId.slice(11),
      line,
      column,
      endLine,
      endColumn,
      message,
    ]),
  ).toEqual([
    ['document', undefined, undefined, undefined, undefined, 'root'],
    ['instruction', 1, 1, 1, 11, 'now'],
    ['comment', 2, 4, 2, 15, 'note'],
    ['attribute', 4, 4, 4, 13, 'one'],
    ['attribute', 4, 14, 4, 24, 'i'],
    ['text', 4, 27, 4, 31, 'word'],
    ['any-attribute', 4, 35, 4, 42, 'p:q'],
    ['all', 4, 65, 4, 66, 'node'],
  ]);
  expect(found.find(({ ruleId }) => ruleId === 'schematron/attribute')?.path).toBe('/r/a/@x');
});

test('contexts are told apart by namespace, and by what stands before them', async () => {
  const rules = schema(`
    <ns prefix="t" uri="urn:t"/>
    <pattern id="named"><rule context="t:a"><report test="true()">t</report></rule></pattern>
    <pattern id="any"><rule context="*:a"><report test="true()">any</report></rule></pattern>
    <pattern id="wild"><rule context="t:*[@k]"><report test="true()">k</report></rule></pattern>
    <pattern id="braces"><rule context="Q{urn:t}a/Q{}a"><report test="true()">inner</report></rule></pattern>
    <pattern id="deep"><rule context="t:r//t:a[2]"><report test="true()">second</report></rule></pattern>`);
  expect(await told(rules, '<r xmlns="urn:t"><a/><a k=""><a xmlns="" k=""/></a></r>')).toEqual([
    'any 1:19 any',
    'named 1:19 t',
    'any 1:23 any',
    'wild 1:23 k',
    'deep 1:23 second',
    'named 1:23 t',
    'any 1:31 any',
    'braces 1:31 inner',
  ]);
});

test('variables of the schema, of patterns, of rules, and of phases, each seen where it may be', async () => {
  const rules = schema(`
    <let name="limit" value="count(/r/*)"/>
    <let name="words"><w>one</w><w>two</w></let>
    <phase id="strict"><let name="extra" value="'!'"/><active pattern="p1"/></phase>
    <pattern id="p1">
      <let name="names" value="/r/a/string(@n)"/>
      <let name="double" value="count($names) * 2"/>
      <rule context="a[@n = $names[2]]">
        <let name="own" value="string(@n)"/>
        <let name="more" value="concat($own, $limit)"/>
        <report test="$own">own <value-of select="$more"/> of <value-of select="$double"/> <value-of select="$words/*:w[2]"/></report>
      </rule>
    </pattern>
    <pattern id="p2">
      <let name="names" value="'other'"/>
      <rule context="b"><report test="$names = 'other'"><value-of select="$names"/></report></rule>
    </pattern>`);
  expect(await told(rules, '<r><a n="x"/><a n="y"/><b/></r>')).toEqual([
    'p1 1:15 own y3 of 4 two',
    'p2 1:25 other',
  ]);
});
