import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { idleHooks } from '../../src/transform/idle-hooks.ts';
import { removeEditions, temporaryEdition } from '../read/temporary-edition.ts';

afterEach(removeEditions);

const stylesheet = (imported: string, templates: string) =>
  `<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:opis="https://opis.invalid/ns">
  <xsl:import href="${imported}"/>
  ${templates}
</xsl:stylesheet>`;
const waiting = '<xsl:template match="placeName[@n > 1]" mode="opis:before">x</xsl:template>';

function found(files: Record<string, string>) {
  const folder = temporaryEdition(files);
  return idleHooks(`${folder}/xslt/html.xsl`, folder).map(
    ({ ruleId, file, line, column, actual }) => `${ruleId} ${file}:${line}:${column} ${actual}`,
  );
}

test('xslt/idle-hook: templates in modes that nothing calls are told once, at the first', () => {
  expect(
    found({
      'xslt/html.xsl': stylesheet('opis:html.xsl', `<!-- ${waiting} -->\n  ${waiting}\n  ${waiting}`),
    }),
  ).toEqual(['xslt/idle-hook xslt/html.xsl:4:49 opis:before']);
});

test('they may stand in a module that is included', () => {
  expect(
    found({
      'xslt/html.xsl': stylesheet('opis:html.xsl', '<xsl:include href="places.xsl"/>'),
      'xslt/places.xsl': stylesheet('none.xsl', '<xsl:template match="place" mode="x opis:after"/>'),
    }),
  ).toEqual(['xslt/idle-hook xslt/places.xsl:3:39 opis:after']);
});

test('with `opis:hooks.xsl`, or without such templates, nothing is said', () => {
  expect(found({ 'xslt/html.xsl': stylesheet('opis:hooks.xsl', waiting) })).toEqual([]);
  expect(
    found({ 'xslt/html.xsl': stylesheet('opis:html.xsl', '<xsl:template match="a" mode="opis:html"/>') }),
  ).toEqual([]);
});

test('the examples of its page are what they say', () => {
  const page = readFileSync(new URL('../../schema/rules/xslt/idle-hook.md', import.meta.url), 'utf8');
  const examples = [...page.matchAll(/^```xml (wrong|right)\n([\s\S]*?)^```$/gm)];
  expect(examples).toHaveLength(2);
  for (const [, verdict, text = ''] of examples) {
    const sheet = `<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform">${text}</xsl:stylesheet>`;
    expect(found({ 'xslt/html.xsl': sheet }), verdict).toHaveLength(verdict === 'wrong' ? 1 : 0);
  }
});
