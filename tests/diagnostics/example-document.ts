import { readFileSync } from 'node:fs';

const sample = readFileSync(
  new URL('../../tei/documents/1951-12-25-gromyko-to-stalin.xml', import.meta.url),
  'utf8',
);
/** The prefixes of the sample edition, so that examples can point into its registers. */
const prefixes = /<listPrefixDef>[\s\S]*<\/listPrefixDef>/.exec(sample)?.[0] ?? '';

const header = `<teiHeader>
  <fileDesc>
    <titleStmt><title>An example</title></titleStmt>
    <publicationStmt>
      <publisher>The opis project</publisher>
      <availability><licence target="https://creativecommons.org/licenses/by/4.0/"><p>CC BY 4.0</p></licence></availability>
    </publicationStmt>
    <sourceDesc><p>Made up.</p></sourceDesc>
  </fileDesc>
  <encodingDesc>${prefixes}</encodingDesc>
  <revisionDesc><change when="2026-11-23">First version.</change></revisionDesc>
</teiHeader>`;
const textWith = (content: string) => `<text><body>${content}</body></text>`;
const division = (content: string) => `<div type="letter">${content}</div>`;

/**
 * A document out of an example of a rule's page. A whole one, which begins with `<?xml`, `<TEI` or a comment, stays
 * as it is, but for `<teiHeader>…</teiHeader>` and `<text>…</text>`, which are filled, and for its `xml:id`.
 * A fragment becomes the content of a division, or the header, the text or the division that it is; a
 * document type declaration before it comes first.
 */
export function exampleDocument(example: string, id: string): string {
  if (/^<(\?xml|TEI|!--)/.test(example)) {
    return example
      .replace('<teiHeader>…</teiHeader>', () => header)
      .replace('<text>…</text>', () => textWith(division('<p>Dear Sir,</p>')))
      .replace(/(<TEI\b[^>]*? xml:id=")[^"]*"/, (_, start) => `${start}${id}"`);
  }
  const [doctype = ''] = /^<!DOCTYPE[^[>]*(\[[\s\S]*?\n\])?>\n/.exec(example) ?? [];
  const fragment = example.slice(doctype.length);
  const root = `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="${id}" xml:lang="en">`;
  const content = fragment.startsWith('<teiHeader')
    ? `${fragment}\n${textWith(division('<p>Dear Sir,</p>'))}`
    : fragment.startsWith('<text')
      ? `${header}\n${fragment}`
      : `${header}\n${textWith(fragment.startsWith('<div') ? fragment : division(fragment))}`;
  return `${doctype}${root}\n${content}\n</TEI>\n`;
}
