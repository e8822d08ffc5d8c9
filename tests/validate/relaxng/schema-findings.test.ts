import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { opisValidator } from '../../../src/validate/relaxng/opis/opis-validator.ts';
import { folderWith, grammar, noCache, rootOf } from './schemas.ts';

const include = grammar('<include href="schema.rng"/>');

/** Wrong schemas, each with the rule that it is against, a word of its message, and the line that the finding is in. */
const wrong: readonly (readonly [rule: string, schema: string, word: string, line: number | undefined])[] = [
  ['relaxng/schema-syntax', rootOf('\n<elemen name="a"/>'), 'elemen', 2],
  ['relaxng/schema-syntax', rootOf('\n<element/>'), 'element', 2],
  ['relaxng/schema-reference', rootOf('\n<externalRef href="nothing.rng"/>'), 'nothing.rng', 2],
  ['relaxng/schema-reference', include, 'includes itself', 2],
  ['relaxng/schema-reference', grammar('<start>\n<ref name="nothing"/></start>'), 'nothing', 3],
  [
    'relaxng/schema-definition',
    grammar(
      '<start><ref name="a"/></start><define name="a"><element name="a"><text/></element></define>\n<define name="a"><text/></define>',
    ),
    '`a`',
    undefined,
  ],
  ['relaxng/schema-datatype', rootOf('\n<data type="integr"/>'), 'integr', 2],
  ['relaxng/schema-datatype', rootOf('\n<value type="integer">one</value>'), 'one', 2],
  ['relaxng/schema-restriction', rootOf('<list>\n<list><value>x</value></list></list>'), 'list', 2],
  [
    'relaxng/schema-id-type',
    rootOf(
      '<choice><group><attribute name="n"><data type="ID"/></attribute></group>\n<element name="r"><attribute name="n"/></element></choice>',
    ),
    '`n`',
    undefined,
  ],
  ['relaxng/unusable-schema', '<r xmlns="http://example.org/">x</r>', 'RELAX NG', 1],
];

describe('what is wrong with a schema is told where it is wrong', () => {
  test.each(wrong)('%s: %s', async (rule, schema, word, line) => {
    const folder = folderWith({ 'schema.rng': schema });
    const task = { schema: join(folder, 'schema.rng'), folder, cwd: folder, cache: noCache, timeLimit: 1000 };
    const outcome = await opisValidator({ ...task, documents: [] });
    expect(outcome).toMatchObject({ checked: 0, schemaFailed: true });
    const [first, ...others] = outcome.diagnostics;
    expect(others).toEqual([]);
    expect(first).toMatchObject({ ruleId: rule, file: 'schema.rng' });
    expect(first?.message).toContain(word);
    if (line !== undefined) expect(first?.line).toBe(line);
  });
});
