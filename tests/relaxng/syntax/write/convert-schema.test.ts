import { expect, test } from 'vitest';
import { loadSchema } from '../../../../src/relaxng/syntax/load-schema.ts';
import { convertSchema } from '../../../../src/relaxng/syntax/write/convert-schema.ts';
import { memoryResolver } from '../../memory-resolver.ts';

const own = 'xmlns="http://relaxng.org/ns/structure/1.0"';

function converted(files: Readonly<Record<string, string>>, address: string, syntax: 'rng' | 'rnc') {
  const { schema, diagnostics } = loadSchema(address, memoryResolver(files));
  if (schema === undefined) throw new Error(JSON.stringify(diagnostics));
  return Object.fromEntries(
    [...convertSchema(schema, syntax)].map(([before, file]) => [before, [file.address, file.text.trim()]]),
  );
}

test('all files of a schema are converted, and refer to each other', () => {
  const files = {
    '/a/main.rng': `<grammar ${own}><include href="parts/b.rng"/><include href="parts/b.rng"/></grammar>`,
    '/a/parts/b.rng': `<grammar ${own}><start combine="choice"><externalRef href="../c%20d.rng"/></start></grammar>`,
    '/a/c d.rng': `<element name="e" ${own}><text/></element>`,
  };
  const compact = converted(files, '/a/main.rng', 'rnc');
  expect(compact).toEqual({
    '/a/main.rng': ['/a/main.rnc', 'include "parts/b.rnc"\ninclude "parts/b.rnc"'],
    '/a/parts/b.rng': ['/a/parts/b.rnc', 'start |= external "../c%20d.rnc"'],
    '/a/c d.rng': ['/a/c d.rnc', 'element e { text }'],
  });
  const back = Object.fromEntries(Object.values(compact));
  expect(Object.keys(converted(back, '/a/main.rnc', 'rng'))).toEqual(Object.keys(back));
});

test('a file of the wanted syntax stays as it is but for its references', () => {
  const files = {
    '/main.rng': `<grammar ${own}><include href="b.rnc"/><include href="c.rnc"/></grammar>`,
    '/b.rnc': 'start  =  text',
    '/c.rnc': 'd = external "e.rng"',
    '/e.rng': `<empty ${own}/>`,
  };
  expect(converted(files, '/main.rng', 'rnc')).toEqual({
    '/main.rng': ['/main.rnc', 'include "b.rnc"\ninclude "c.rnc"'],
    '/b.rnc': ['/b.rnc', 'start  =  text'],
    '/c.rnc': ['/c.rnc', 'd = external "e.rnc"'],
    '/e.rng': ['/e.rnc', 'empty'],
  });
});

test('no file takes the place of another, and endings that are none of a schema’s are kept', () => {
  const files = {
    '/main.rng': `<grammar ${own}><include href="a.rng"/><include href="a.rnc"/><include href="b.schema"/></grammar>`,
    '/a.rng': `<grammar ${own}/>`,
    '/a.rnc': '',
    '/b.schema': `<grammar ${own}><start><text/></start></grammar>`,
  };
  const made = converted(files, '/main.rng', 'rnc');
  expect(made['/main.rng']).toEqual([
    '/main.rnc',
    'include "a-2.rnc"\ninclude "a.rnc"\ninclude "b.schema.rnc"',
  ]);
  expect(Object.values(made).map(([address]) => address)).toEqual([
    '/main.rnc',
    '/a-2.rnc',
    '/a.rnc',
    '/b.schema.rnc',
  ]);
});

test('references without ending, and with `xml:base`, lead to the new files', () => {
  const files = {
    '/x/main.rng': `<grammar ${own} xml:base="../y/z/"><start><externalRef href="a"/></start><include xml:base="../" href="b.rng"/></grammar>`,
    '/y/z/a': `<empty ${own}/>`,
    '/y/b.rng': `<grammar ${own}/>`,
  };
  expect(converted(files, '/x/main.rng', 'rnc')['/x/main.rng']).toEqual([
    '/x/main.rnc',
    'start = external "../y/z/a.rnc"\ninclude "../y/b.rnc"',
  ]);
});

test('comments before and after the root are kept, a licence among them, there and back', () => {
  const files = {
    '/a.rng': `<?xml version="1.0"?>\n<!-- Licence: MIT\n  All rights given. -->\n<?x?><grammar ${own}><!-- within --><start><element name="e"><text/></element></start></grammar>\n<!-- the end -->\n`,
    '/b.rng': `<!-- one -->\n<element name="e" ${own}><text/></element><!-- two -->`,
  };
  for (const address of ['/a.rng', '/b.rng'] as const) {
    const [[compact, text] = ['', '']] = Object.values(converted(files, address, 'rnc')) as [
      string,
      string,
    ][];
    const [[, back] = ['', '']] = Object.values(converted({ [compact]: text }, compact, 'rng')) as [
      string,
      string,
    ][];
    const words =
      address === '/a.rng' ? ['Licence: MIT', 'All rights given.', 'within', 'the end'] : ['one', 'two'];
    for (const word of words) {
      expect(text).toMatch(new RegExp(`^\\s*#.*${word}`, 'm'));
      expect(back).toContain(word);
    }
  }
});
