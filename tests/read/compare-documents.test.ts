import { afterAll, expect, test } from 'vitest';
import type { DocumentOrder } from '../../src/edition/settings.ts';
import { readEdition } from '../../src/read/read-edition.ts';
import { removeEditions, sent, tei, temporaryEdition } from './temporary-edition.ts';

afterAll(removeEditions);

const titled = (title: string) => `<fileDesc><titleStmt><title>${title}</title></titleStmt></fileDesc>`;

test.each<[DocumentOrder, string]>([
  ['date', 'c b a d'],
  ['title', 'd b c a'],
  ['n', 'b a d c'],
  ['path', 'a b c d'],
])('documents are ordered by %s', (order, expected) => {
  const folder = temporaryEdition({
    'a.xml': tei({ root: 'n="10"', header: titled('') }),
    'b.xml': tei({ root: 'n="9b"', header: titled('„Äther“') + sent('when="1901"') }),
    'c.xml': tei({ header: titled('Zoo') + sent('when="1900"') }),
    'd.xml': tei({ root: 'n="10"', header: titled('abc') }),
  });
  const { edition } = readEdition({ folder, cwd: folder, documents: '.', registers: '.', order });
  expect(edition.documents.map(({ id }) => id).join(' ')).toBe(expected);
});
