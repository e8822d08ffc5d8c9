import { expect, test } from 'vitest';
import { SourceText } from '../../src/diagnostics/source-text.ts';
import { mentionsOf } from '../../src/edition/mentions-of.ts';
import type { PointerResolver } from '../../src/edition/pointer-resolver.ts';
import type { SourceDocument } from '../../src/edition/source-document.ts';
import { parseXml } from '../../src/read/parse-xml.ts';

/** Every pointer leads to an entry. */
const resolver = {
  resolve: () => ({ kind: 'element', entry: { id: 'x' } }),
} as unknown as PointerResolver;

function anchors(body: string): string[] {
  const { document: tree } = parseXml(
    new SourceText(`<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>${body}</body></text></TEI>`),
    'file.xml',
  );
  return mentionsOf({ tree } as SourceDocument, resolver).map(
    ({ anchor, pointer }) => `${anchor} ${pointer}`,
  );
}

test('a name in the text mentions somebody', () => {
  expect(anchors('<p><persName ref="a">A</persName> <rs xml:id="own" ref="b c">B</rs></p>')).toEqual([
    'm-1 a',
    'own b',
    'own c',
  ]);
});

test('a name in an example of mark-up mentions nobody, and is not counted', () => {
  const example =
    '<egXML xmlns="http://www.tei-c.org/ns/Examples"><p><persName ref="a">A</persName></p></egXML>';
  expect(anchors(`${example}<p><persName ref="b">B</persName></p>`)).toEqual(['m-1 b']);
});
