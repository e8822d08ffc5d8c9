import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Edition } from '../../../src/edition/edition.ts';
import { pointerResolver } from '../../../src/edition/pointer-resolver.ts';
import { readEdition } from '../../../src/read/read-edition.ts';
import { noteOrder } from '../../../src/transform/note-order.ts';
import { Targets } from '../../../src/transform/targets.ts';
import { type MadeText, textsOf } from './made-texts.ts';
import { firstDifference, type Own, wordsOf } from './shown-words.ts';

const letters = resolve(import.meta.dirname, '../../../../shared/data/schnitzler-briefe/editions');
/** One letter of so many, evenly over the folder; `ALL_LETTERS=1` takes all. */
const step = process.env.ALL_LETTERS === '1' ? 1 : 4;
const widths = [40, 72];
/** The line across that stands before and behind what the source says. */
const rule = `\n${'-'.repeat(72)}\n`;

/** What a text says by itself: no other gap is allowed between two words of its source. */
const own: readonly Own[] = [
  { why: 'where a page or column ends', pattern: /\[(?:page|column)\s[^\]]*\]/y },
  { why: 'a slip that nobody corrected', pattern: /\[sic\]/y },
  { why: 'words that cannot be read', pattern: /\[\?\]|\[…\]/y },
  { why: 'room that was left', pattern: /\[blank\s+space[^\]]*\]/y },
  { why: 'a picture, which plain text cannot show', pattern: /\[Image:\s[^\]]*\]/y },
  {
    why: 'what is stated of a person or place',
    pattern: /(?:Born|Died|Sex|Office|Location|Affiliation|Residence):/y,
  },
  { why: 'the address of a link', pattern: /<(?:https?|mailto):[^>]*>/y },
];

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
      given: files.filter((_, index) => index % step === 0).map((file) => join(letters, file)),
      givenOnly: true,
    }).edition;
    edition = { ...all, registers: [] };
    made = await textsOf(edition, { widths });
  }, 580_000);

  test('every word of the text, back and notes too, is there, in order, once, with nothing between', () => {
    const targets = new Targets(pointerResolver(edition));
    let count = 0;
    const wrong = edition.documents.flatMap((document, index) => {
      const { notes, marks } = noteOrder(document.tree);
      const labelOf = (pointer: string) => {
        const target = targets.of(pointer, document);
        return target?.node.attributes.find(({ localName }) => localName === 'label')?.value ?? pointer;
      };
      const known = { notes, marks, labelOf };
      const texts = document.tree.root.children.filter(
        (child) => child.kind === 'element' && child.localName === 'text',
      );
      const [, text = '', below = ''] = (made.get(72)?.[index]?.text ?? '').split(rule);
      const words = wordsOf(texts, known);
      const ofNotes = notes.flatMap(({ children }, at) => [`[${at + 1}]`, ...wordsOf(children, known)]);
      count += words.length + ofNotes.length;
      const collected = notes.length > 0 ? below.slice(0, below.indexOf('\nRights\n------\n')) : '';
      const [, heading, collection = ''] = /^\n*(Notes\n-----\n)([\s\S]*)$/.exec(collected) ?? [];
      return [
        firstDifference(words, text, own),
        notes.length > 0 && heading === undefined ? 'The notes are not collected.' : undefined,
        firstDifference(ofNotes, collection, own),
      ].flatMap((difference) => (difference === undefined ? [] : [`${document.path}: ${difference}`]));
    });
    expect(wrong).toEqual([]);
    expect(edition.documents.length).toBeGreaterThan(200);
    expect(count).toBeGreaterThan(edition.documents.length * 50);
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
