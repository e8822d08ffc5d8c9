import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { build } from '../../src/pipeline.ts';
import { tei, temporaryFolder } from './temporary-folder.ts';

test.each([
  ['interchange: [ris, csl-json]\n', ['a.csl.json', 'a.ris']],
  ['interchange: [bibtex, dts, cmif]\n', ['a.bib']],
  ['title: None\n', []],
])('a page links to its citations where the configuration has them: %s', async (config, expected) => {
  const folder = temporaryFolder({ 'a.xml': tei('<p>x</p>'), 'opis.config.yaml': config });
  const out = mkdtempSync(join(tmpdir(), 'opis-site-'));
  try {
    const { site, diagnostics } = await build({ folder, cwd: folder, out: join(out, 'site') });
    expect(diagnostics.filter(({ ruleId }) => ruleId.startsWith('html/'))).toEqual([]);
    const page = readFileSync(join(out, 'site/doc/a.html'), 'utf8');
    const links = [...page.matchAll(/<a href="([^"]+)" type="[^"]+">(CSL-JSON|BibTeX|RIS)<\/a>/g)].map(
      ([, href]) => href,
    );
    expect(links).toEqual(expected);
    for (const link of links) expect(site?.files).toContain(`doc/${link}`);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
});
