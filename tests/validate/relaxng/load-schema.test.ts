import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadSchema } from '../../../src/validate/relaxng/load-schema.ts';
import { validateWithSchema } from '../../../src/validate/relaxng/validate-with-schema.ts';
import { marked, placeOf, sourceDocument } from '../sample.ts';
import { folderWith, grammar, load, rootOf } from './schemas.ts';

const start = '<start><element name="r"><empty/></element></start>';

/** Each refused with relaxng/unusable-schema, at the marked place of the file that holds it. */
const refused: readonly (readonly [name: string, files: Record<string, string>, message: string])[] = [
  [
    'a schema that is not well-formed',
    { 'schema.rng': `<grammar xmlns="http://relaxng.org/ns/structure/1.0">\n  <start>\n⟦⟧</grammar>` },
    'The schema is not well-formed XML: unexpected close tag.',
  ],
  [
    'a schema of another language',
    { 'schema.rng': '<⟦xs:schema⟧ xmlns:xs="http://www.w3.org/2001/XMLSchema"/>' },
    'The root of a RELAX NG schema must be one of its own elements, not `xs:schema` of `http://www.w3.org/2001/XMLSchema`.',
  ],
  [
    'a module that does not exist',
    { 'schema.rng': grammar(`<include href="⟦modules/text.rng⟧"/>${start}`) },
    'The schema `modules/text.rng` does not exist.',
  ],
  [
    'a module on the web',
    {
      'schema.rng': grammar(
        `${start}<define name="a">\n<externalRef href="⟦https://example.org/a.rng⟧"/></define>`,
      ),
    },
    'The schema includes `https://example.org/a.rng`, which is not fetched.',
  ],
  [
    'a module that includes the schema',
    {
      'schema.rng': grammar(`<include href="modules/text.rng"/>${start}`),
      'modules/text.rng': grammar('<include href="⟦../schema.rng⟧"/>'),
    },
    '`schema.rng` includes itself, by way of this reference.',
  ],
  [
    'a base that paths are relative to',
    {
      'schema.rng': grammar(`<div ⟦xml:base="modules/"⟧><include href="text.rng"/></div>`),
      'text.rng': grammar(''),
    },
    '`@xml:base` is not understood here: paths are relative to the file in which they stand.',
  ],
];

describe('a schema that cannot be loaded', () => {
  test.each(refused)('%s', (_, files, message) => {
    const places = new Map(Object.entries(files).map(([name, text]) => [name, marked(text)]));
    const plain = Object.fromEntries([...places].map(([name, { text }]) => [name, text]));
    const { schema, diagnostics } = load(plain);
    expect(schema).toBeUndefined();
    expect(diagnostics).toHaveLength(1);
    const [found] = diagnostics;
    expect(found).toMatchObject({ ruleId: 'relaxng/unusable-schema', severity: 'error', message });
    const place = places.get(found?.file ?? '')?.place;
    expect(place).not.toBe('');
    if (found?.endLine !== undefined) expect(placeOf(found)).toBe(place);
    else expect(place).toMatch(new RegExp(`^${found?.line}:${found?.column}-`));
  });

  test('one in the compact syntax, and how to go on', () => {
    const { diagnostics } = load({ 'schema.rng': 'start = element r { empty }\n' });
    expect(diagnostics[0]?.hint).toBe(
      'Convert it to the XML syntax, if it is a schema in the compact syntax.',
    );
  });

  test('one that is not in UTF-8', () => {
    const { diagnostics } = load({ 'schema.rng': new Uint8Array([0x3c, 0x61, 0xe9, 0x2f, 0x3e]) });
    expect(diagnostics[0]?.message).toBe('The schema `schema.rng` is not in UTF-8.');
  });

  test('one that is not there', () => {
    const { diagnostics } = load({ 'other.rng': rootOf('<empty/>') });
    expect(diagnostics).toMatchObject([
      {
        ruleId: 'relaxng/unusable-schema',
        file: 'schema.rng',
        message: 'The schema `schema.rng` does not exist.',
      },
    ]);
    expect(diagnostics[0]?.line).toBeUndefined();
  });

  test('a module outside the folder, also by way of a link', () => {
    const folder = folderWith({
      'edition/schema.rng': grammar(`<include href="../a.rng"/><include href="b.rng"/>${start}`),
      'a.rng': grammar(''),
    });
    symlinkSync(join(folder, 'a.rng'), join(folder, 'edition/b.rng'));
    const path = join(folder, 'edition/schema.rng');
    const { diagnostics } = loadSchema(path, {
      folder: join(folder, 'edition'),
      cwd: join(folder, 'edition'),
    });
    expect(diagnostics.map(({ line, message }) => [line, message.replace(folder, '')])).toEqual([
      [2, '`/a.rng` is not read: it lies outside the folder of the schema and of the edition.'],
      [2, '`b.rng` is not read: it lies outside the folder of the schema and of the edition.'],
    ]);
    expect(loadSchema(path, { folder, cwd: folder }).diagnostics).toEqual([]);
  });
});

/** Schemas that libxml2 refuses to compile: relaxng/unusable-schema at the marked place. */
const uncompiled: readonly (readonly [name: string, schema: string, message: string])[] = [
  [
    'a pattern that nobody defines',
    grammar('<start>\n  <⟦ref⟧ name="letter"/>\n</start>'),
    'The schema refers to `letter`, which no `define` of it makes.',
  ],
  [
    'an element that is none of RELAX NG’s',
    grammar('<start><element name="r"><⟦elemnt⟧/></element></start>'),
    '`elemnt` is not an element of RELAX NG that may stand here.',
  ],
  [
    'no start',
    grammar('<define name="a"><empty/></define>'),
    'The schema has no `start`: it does not say where documents begin.',
  ],
  [
    'two definitions of one name',
    grammar(`${start}<⟦define⟧ name="a"><text/></define><define name="a"><empty/></define>`),
    '`a` is defined more than once, and no `@combine` says how to join the two.',
  ],
  [
    'an unknown datatype',
    rootOf('<⟦data⟧ type="dat"/>'),
    '`dat` is not a datatype of the library `http://www.w3.org/2001/XMLSchema-datatypes`.',
  ],
];

describe('a schema that cannot be compiled', () => {
  test.each(uncompiled)('%s', async (_, text, message) => {
    const { text: schema, place } = marked(text);
    const folder = folderWith({ 'schema.rng': schema });
    const settings = { schema: join(folder, 'schema.rng'), folder, cwd: folder, timeLimit: 30_000 };
    const outcome = await validateWithSchema([sourceDocument('a.xml', '<r/>')], settings);
    expect(outcome).toMatchObject({ checked: 0, schemaFailed: true });
    const [found] = outcome.diagnostics;
    expect(found).toMatchObject({ ruleId: 'relaxng/unusable-schema', file: 'schema.rng', message });
    if (place !== '') expect(found && placeOf(found)).toBe(place);
  });

  test('in a module, the place is one of the module', async () => {
    const folder = folderWith({
      'schema.rng': grammar(`<include href="modules/a%20b.rng"/>${start}`),
      'modules/a b.rng': grammar('<define name="a">\n  <ref name="b"/></define>'),
    });
    const settings = { schema: join(folder, 'schema.rng'), folder, cwd: folder, timeLimit: 30_000 };
    const { diagnostics } = await validateWithSchema([sourceDocument('a.xml', '<r/>')], settings);
    expect(diagnostics).toMatchObject([{ file: 'modules/a b.rng', line: 3, column: 4 }]);
  });
});

test('modules are found from the file that names them, and one file may be included twice', () => {
  const { schema, files, diagnostics } = load({
    'schema.rng': grammar('<include href="a/one.rng"/><include href="a/two.rng"/>'),
    'a/one.rng': grammar('<include href="names.rng"/>'),
    'a/two.rng': grammar('<include href="./names.rng"/>'),
    'a/names.rng': grammar(''),
  });
  expect(diagnostics).toEqual([]);
  expect(files.map(({ file }) => file)).toEqual(['schema.rng', 'a/one.rng', 'a/names.rng', 'a/two.rng']);
  expect(schema?.modules.size).toBe(2);
});
