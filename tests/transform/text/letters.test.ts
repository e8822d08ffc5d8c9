import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Edition } from '../../../src/edition/edition.ts';
import type { XmlElement, XmlNode } from '../../../src/edition/xml-tree.ts';
import { readEdition } from '../../../src/read/read-edition.ts';
import { type MadeText, textsOf } from './made-texts.ts';

const letters = resolve(import.meta.dirname, '../../../../shared/data/schnitzler-briefe/editions');
/** Every so many of the thousand; `ALL_LETTERS=1` takes all. */
const step = process.env.ALL_LETTERS === '1' ? 1 : 20;
const widths = [40, 72];

describe.skipIf(!existsSync(letters))('the letters', () => {
  let edition: Edition;
  let made: ReadonlyMap<number, readonly MadeText[]>;

  beforeAll(async () => {
    const files = readdirSync(letters).sort();
    const all = readEdition({
      folder: letters,
      cwd: letters,
      documents: '.',
      registers: 'registers',
    }).edition;
    const documents = all.documents.filter(({ path }) => files.indexOf(path) % step === 0);
    edition = { ...all, documents };
    made = await textsOf(edition, { widths });
  }, 580_000);

  test('every word of the body is in the text, in order, once', () => {
    let count = 0;
    const wrong = edition.documents.flatMap((document, index) => {
      const text = made.get(72)?.[index]?.text ?? '';
      const body = text.slice(
        text.indexOf('\n---'),
        text.lastIndexOf('\n------------------------------------------------------------------------\n'),
      );
      const pieces = wordsOf(document.tree.root);
      const missing = firstMissing(pieces, bare(body));
      count += pieces.length;
      return missing === undefined ? [] : [`${document.path}: ${missing}`];
    });
    expect(wrong).toEqual([]);
    expect(edition.documents.length).toBeGreaterThan(40);
    expect(count).toBeGreaterThan(edition.documents.length * 5);
  });

  test.each(widths)('every quote is what stands between its positions, %i columns wide', (width) => {
    let count = 0;
    for (const { text, positions } of made.get(width) ?? []) {
      const points = [...text];
      for (const { start, end, exact } of positions) {
        expect(points.slice(start, end).join('')).toBe(exact);
        count++;
      }
    }
    expect(count).toBeGreaterThan(100);
  });
});

/** What the reading text shows of the body in other words or elsewhere: notes, and the forms of a choice that are not shown. */
function wordsOf(root: XmlElement): string[] {
  const pieces: string[] = [];
  const visit = (node: XmlNode, inBody: boolean): void => {
    if (node.kind === 'text') {
      if (inBody) pieces.push(bare(node.value));
      return;
    }
    if (node.kind !== 'element') return;
    if (['note', 'teiHeader', 'back', 'facsimile'].includes(node.localName)) return;
    if (node.localName === 'choice') {
      const shown = ['corr', 'reg', 'expan'];
      const elements = node.children.filter((child) => child.kind === 'element') as XmlElement[];
      const chosen =
        shown.map((name) => elements.find(({ localName }) => localName === name)).find(Boolean) ??
        elements[0];
      if (chosen) visit(chosen, inBody);
      return;
    }
    const inside = inBody || node.localName === 'body';
    for (const child of node.children) visit(child, inside);
  };
  visit(root, false);
  return pieces.filter((piece) => piece !== '');
}

/** Letters and digits alone. */
function bare(text: string): string {
  return text.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The first piece that does not stand in the text behind the one before it, with little between. */
function firstMissing(pieces: readonly string[], text: string): string | undefined {
  let at = 0;
  for (const piece of pieces) {
    const found = text.indexOf(piece, at);
    // Marks, signs and page numbers stand between; a whole sentence does not.
    if (found === -1 || found - at > 60) return `${piece} after ${text.slice(Math.max(0, at - 30), at)}`;
    at = found + piece.length;
  }
  return undefined;
}
