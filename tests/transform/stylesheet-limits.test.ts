import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadSaxon } from '../../src/engines/saxon-js.ts';
import { compileXslt } from '../../src/engines/xslt3.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'opis-limits-'));
  mkdirSync(join(folder, 'edition'));
  writeFileSync(join(folder, 'edition', 'inside.xml'), '<inside/>');
  writeFileSync(join(folder, 'outside.xml'), '<outside/>');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a stylesheet that does one thing, allowed to read the folder `edition` only. */
async function run(instruction: string) {
  const file = join(folder, 'edition', 'stylesheet.xsl');
  writeFileSync(
    file,
    `<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:mode name="m"/><xsl:template match="/" mode="m"><r>${instruction}</r></xsl:template></xsl:stylesheet>`,
  );
  const result = await compileXslt(file);
  if ('faults' in result) throw new Error(result.faults[0]?.message);
  const saxon = loadSaxon([join(folder, 'edition')]);
  return saxon.transform({
    stylesheet: JSON.parse(result.sef),
    source: saxon.parse('<a/>'),
    initialMode: 'm',
    parameters: {},
  });
}

const url = (...path: string[]) => pathToFileURL(join(folder, ...path)).href;

test('a stylesheet reads files of the edition', async () => {
  const result = await run(`<xsl:value-of select="name(doc('${url('edition', 'inside.xml')}')/*)"/>`);
  expect(
    'items' in result && (result.items[0] as { firstChild: { nodeValue: string } }).firstChild.nodeValue,
  ).toBe('inside');
});

test.each([
  ['a file beside the edition', () => `doc('${url('outside.xml')}')`],
  ['a file above it', () => `doc('${url('edition')}/../outside.xml')`],
  ['its text', () => `unparsed-text('${url('outside.xml')}')`],
  ['another host', () => `doc('http://127.0.0.1:9/x.xml')`],
  ['another host’s text', () => `unparsed-text('https://127.0.0.1:9/x.xml')`],
])('a stylesheet does not read %s', async (_, call) => {
  const result = await run(`<xsl:copy-of select="${call()}"/>`);
  expect('fault' in result && result.fault.message).toMatch(/files of the edition only/);
});

test('a stylesheet writes nothing', async () => {
  const before = readdirSync(folder);
  const result = await run(`<xsl:result-document href="${url('written.xml')}"><b/></xsl:result-document>`);
  expect('fault' in result && result.fault.message).toMatch(/may not write files/);
  expect(readdirSync(folder)).toEqual(before);
});
