import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { build } from '../../src/pipeline.ts';
import { removeEditions, sent, tei, temporaryEdition } from '../read/temporary-edition.ts';

afterAll(removeEditions);

const letter = (id: string, year: number | undefined, text = '<p>x</p>') =>
  tei({
    root: `xml:id="${id}"`,
    header: `<fileDesc><titleStmt><title>Letter ${id}</title></titleStmt></fileDesc>${year === undefined ? '' : sent(`when="${year}"`)}`,
    text: `<body>${text}</body>`,
  });

async function site(files: Record<string, string>) {
  const folder = temporaryEdition(files);
  const { diagnostics } = await build({ folder, cwd: folder });
  const at = (path: string) => join(folder, 'dist/site', path);
  return {
    rules: diagnostics.map(({ ruleId }) => ruleId),
    has: (path: string) => existsSync(at(path)),
    page: (path: string) => readFileSync(at(path), 'utf8'),
  };
}

const links = (html: string, within: string) =>
  [...html.matchAll(/ href="([^"]+)"/g)].flatMap(([, href = '']) => (href.includes(within) ? [href] : []));

describe('the index', () => {
  test('of more than 200 documents is one of years, each with a page of its own', async () => {
    const numbers = Array.from({ length: 201 }, (_, number) => number);
    const made = await site(
      Object.fromEntries(
        numbers.map((number) => [
          `${number}.xml`,
          letter(`l${number}`, number === 7 ? undefined : 1900 + (number % 3)),
        ]),
      ),
    );
    const index = made.page('index.html');
    expect(index).toContain('201 documents');
    expect(links(index, 'doc/')).toEqual([]);
    expect(links(index, 'index/')).toEqual([
      'index/1900.html',
      'index/1901.html',
      'index/1902.html',
      'index/undated.html',
    ]);
    const listed = ['1900', '1901', '1902', 'undated'].flatMap((name) =>
      links(made.page(`index/${name}.html`), '../doc/'),
    );
    expect(new Set(listed).size).toBe(201);
    expect(listed).toHaveLength(201);
    expect(made.page('index/1901.html')).toContain(
      '<a aria-current="page" href="../index/1901.html">1901</a>',
    );
    expect(made.rules.filter((rule) => /^(html|xslt)\//.test(rule))).toEqual([]);
  }, 240_000);

  test('is grouped by folders, or not, where the configuration says so; kinds of entries that are not asked for have no pages', async () => {
    const files = {
      'b/one.xml': letter(
        'one',
        1901,
        '<p><persName ref="../r.xml#p">P</persName> <placeName ref="../r.xml#l">L</placeName></p>',
      ),
      'a/two.xml': letter('two', 1902),
      'r.xml': tei({
        text: '<body><listPerson><person xml:id="p"><persName>P</persName></person></listPerson><listPlace><place xml:id="l"><placeName>L</placeName></place></listPlace></body>',
      }),
    };
    const grouped = await site({ ...files, 'opis.config.yaml': 'group: folder\nentries: [place]\n' });
    expect(
      [...grouped.page('index.html').matchAll(/<h2 id="group-\d">([^<]*)</g)].map(([, name]) => name),
    ).toEqual(['a', 'b']);
    expect([grouped.has('place/l.html'), grouped.has('person/p.html')]).toEqual([true, false]);
    expect(links(grouped.page('doc/one.html'), 'person')).toEqual([]);
    expect(links(grouped.page('doc/one.html'), 'place/l')).not.toEqual([]);
    expect(grouped.rules.filter((rule) => rule.startsWith('html/'))).toEqual([]);
    const list = await site({ ...files, 'opis.config.yaml': 'group: none\norder: path\n' });
    expect(links(list.page('index.html'), 'doc/')).toEqual(['doc/two.html', 'doc/one.html']);
  }, 240_000);
});
