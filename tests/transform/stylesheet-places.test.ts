import { afterEach, expect, test } from 'vitest';
import { compileStylesheet } from '../../src/transform/compile-stylesheet.ts';
import { removeEditions, temporaryEdition } from '../read/temporary-edition.ts';

afterEach(removeEditions);

const sheet = (content: string) =>
  `<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:opis="https://opis.invalid/ns">
${content}
</xsl:stylesheet>`;
const template = (content: string) => sheet(`\n<xsl:template name="a">\n${content}</xsl:template>`);
const include = sheet('<xsl:include href="part.xsl"/>');
const withPart = (part: string) => ({ 'xslt/html.xsl': include, 'xslt/part.xsl': part });

async function told(files: Record<string, string>): Promise<string[]> {
  const folder = temporaryEdition(files);
  const cache = { read: () => undefined, write: () => {} };
  const result = await compileStylesheet(`${folder}/xslt/html.xsl`, { cache, cwd: folder });
  if ('compiled' in result) return [];
  return result.diagnostics.map(({ ruleId, file, line, message }) => {
    expect(ruleId).toBe('xslt/static-error');
    expect(message, 'no path of this machine').not.toContain(folder);
    return `${file}:${line} ${message}`;
  });
}

test.each([
  ['mark-up that is not well-formed', '<b>\n', 'xslt/part.xsl:5', /not well-formed/],
  ['an unknown instruction', '<xsl:valueof select="1"/>', 'xslt/part.xsl:4', /valueof/],
  ['an unknown attribute', '<xsl:value-of selekt="1"/>', 'xslt/part.xsl:4', /selekt/],
  ['the syntax of XPath', '<xsl:value-of select="1 +"/>', 'xslt/part.xsl:4', /XPST0003/],
  ['XPath in an attribute of the result', '<b c="{1 +}"/>', 'xslt/part.xsl:4', /XPST0003/],
  ['an unknown variable', '<xsl:value-of select="$nowhere"/>', 'xslt/part.xsl:4', /nowhere/],
  ['an unknown function', '<xsl:value-of select="opis:no(1)"/>', 'xslt/part.xsl:4', /no\(\)/],
  ['an unknown prefix', '<xsl:value-of select="no:no(1)"/>', 'xslt/part.xsl:4', /'no'/],
  ['an unknown template', '<xsl:call-template name="zz"/>', 'xslt/part.xsl:4', /zz/],
  ['a wrong type', '<xsl:value-of select="1 + \'a\'"/>', 'xslt/part.xsl:4', /XPTY0004/],
])('%s is told at its file and line', async (_, content, place, words) => {
  const found = await told(withPart(template(content)));
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(words);
  expect(found[0]).toMatch(new RegExp(`^${place} `));
});

test('what a stylesheet includes or imports has to be a file of the edition, and not to include it', async () => {
  const outside = temporaryEdition({ 'other.xsl': sheet('') });
  const one = (href: string) => told({ 'xslt/html.xsl': sheet(`\n<xsl:import href="${href}"/>`) });
  expect(await one('gone.xsl')).toEqual(['xslt/html.xsl:3 There is no stylesheet `gone.xsl`.']);
  expect(await one('opis:htm.xsl')).toEqual(['xslt/html.xsl:3 There is no stylesheet `opis:htm.xsl`.']);
  expect(await one('html.xsl')).toEqual(['xslt/html.xsl:3 The stylesheet includes itself.']);
  expect(await one('http://localhost:9/x.xsl')).toEqual([
    'xslt/html.xsl:3 `http://localhost:9/x.xsl` is an address of the network, from which no stylesheet is read.',
  ]);
  for (const address of [`${outside}/other.xsl`, `file://${outside}/other.xsl`, '../../other.xsl'])
    expect(await one(address)).toEqual([
      `xslt/html.xsl:3 \`${address}\` leads out of the folder of the edition, and is not read.`,
    ]);
  expect(await told(withPart(sheet('\n<xsl:import href="html.xsl"/>')))).toEqual([
    'xslt/html.xsl:2 The stylesheet includes itself, by way of `part.xsl`.',
  ]);
});

test('modules in other folders of the edition are right; an entity is not read', async () => {
  const files = (part: string) => ({
    'xslt/html.xsl': sheet('<xsl:include href="../more/a%20part.xsl"/>'),
    'more/a part.xsl': part,
  });
  expect(await told(files(template('<b/>')))).toEqual([]);
  const entity = `<!DOCTYPE xsl:stylesheet [<!ENTITY dot "·">]>\n${template('<b>&dot;</b>')}`;
  expect((await told(files(entity)))[0]).toMatch(/^more\/a part\.xsl:5 .*entity/);
});
