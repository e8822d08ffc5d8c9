import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SourceText } from '../../../src/diagnostics/source-text.ts';
import { GrammarJudge } from '../../../src/relaxng/grammar-judge.ts';
import { compileSchema, fileResolver } from '../../../src/relaxng/index.ts';
import type { InclusionLimits } from '../../../src/relaxng/xinclude/inclusion-limits.ts';
import { fileReading } from '../../../src/run/file-reading.ts';
import { includingFiles } from '../../../src/validate/relaxng/opis/including-files.ts';
import { findingsOf, line, schema } from './including.ts';
import { folderWith } from './schemas.ts';

const xi = 'xmlns:xi="http://www.w3.org/2001/XInclude"';
const twice = (href: string) => `<xi:include href="${href}"/>`.repeat(2);

/** Files that each include the next one so many times. */
function chain(length: number, include: (href: string) => string): Record<string, string> {
  const files: Record<string, string> = { 'schema.rnc': schema, [`f${length}.xml`]: '<p/>' };
  for (let number = 0; number < length; number++) {
    const name = number === 0 ? 'doc' : 'div';
    files[`f${number}.xml`] = `<${name} ${xi}>${include(`f${number + 1}.xml`)}</${name}>`;
  }
  return files;
}

/** The findings on `f0.xml` within other limits than those of everyday. */
async function within(limits: Partial<InclusionLimits>, content: Record<string, string>): Promise<string[]> {
  const folder = folderWith(content);
  const { grammar } = compileSchema(join(folder, 'schema.rnc'), fileResolver({ folder, cwd: folder }));
  if (grammar === undefined) throw new Error('The schema is wrong.');
  const judge = new GrammarJudge(grammar, { depth: 64, count: 1000, size: 1_000_000, ...limits });
  const files = await includingFiles(fileReading, { folder, cwd: folder });
  const including = () => files.of(join(folder, 'f0.xml'));
  const source = new SourceText(readFileSync(join(folder, 'f0.xml'), 'utf8'));
  return (judge.text({ source, file: 'f0.xml', including }) ?? []).map(line);
}

const words = 'xml/include-limit The inclusions of this document are not followed further:';

test('xml/include-limit: two files that are included a thousand million times', async () => {
  // By its tree and by its text: the count ends it, at 100,000 inclusions.
  const found = await findingsOf(folderWith(chain(30, twice)), 'f0.xml');
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(/ xml\/include-limit .*: there are more than 100000\.$/);
}, 60_000);

test('the number of inclusions', async () => {
  expect(await within({ count: 1000 }, chain(8, twice))).toEqual([]);
  const found = await within({ count: 509 }, chain(8, twice));
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(`${words} there are more than 509.`);
});

test('the depth', async () => {
  const one = (href: string) => `<xi:include href="${href}"/><q/>`;
  expect(await within({ depth: 5 }, chain(5, twice))).toEqual([]);
  const found = await within({ depth: 4 }, chain(5, one));
  expect(found[0]).toBe(`f4.xml:1:50 ${words} files lie more than 4 deep in one another.`);
  // The files go on to be judged.
  expect(found.filter((told) => told.includes('unknown-element'))).toHaveLength(5);
});

test('the size of what is read, of a part too', async () => {
  const p = `<div><p xml:id="x">${'x'.repeat(1000)}</p></div>`;
  const of = (xpointer: string, number: number) => ({
    'schema.rnc': schema,
    'f0.xml': `<doc ${xi}>${`<xi:include href="p.xml"${xpointer}/>`.repeat(number)}</doc>`,
    'p.xml': p,
  });
  expect(await within({ size: p.length }, of('', 1))).toEqual([]);
  expect((await within({ size: p.length - 1 }, of('', 1)))[0]).toContain('they bring in more than');
  const found = await within({ size: p.length * 2 - 1 }, of(' xpointer="x"', 2));
  expect(found.at(-1)).toContain('more than');
});

test('entities count as what they become', async () => {
  const entities = ['<!ENTITY a0 "xxxxxxxxxx">'];
  for (let number = 1; number < 5; number++)
    entities.push(`<!ENTITY a${number} "${`&a${number - 1};`.repeat(10)}">`);
  const files = {
    'schema.rnc': schema,
    'f0.xml': `<doc ${xi}><xi:include href="e.xml"/></doc>`,
    'e.xml': `<!DOCTYPE p [${entities.join('')}]><p>&a4;</p>`,
  };
  expect(await within({}, files)).toEqual([]);
  expect((await within({ size: 90_000 }, files))[0]).toContain('they bring in more than 90000 characters');
});
