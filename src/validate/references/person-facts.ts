import { childElements } from '../../edition/child-elements.ts';
import { normalizeSpace } from '../../edition/normalize-space.ts';
import { textContent } from '../../edition/text-content.ts';
import type { XmlElement } from '../../edition/xml-tree.ts';
import { datesOf } from '../life-dates.ts';

/** What an entry of a person says of it, in a form that can be compared. */
export interface PersonFacts {
  /** The name as it is written, for sentences. */
  readonly label: string;
  /** The words of each name, without case, accents, order and punctuation. */
  readonly names: ReadonlySet<string>;
  /** A day, a month or a year, as `@when` writes it. */
  readonly birth?: string;
  readonly death?: string;
  /** Numbers of authority files, type and value in one. */
  readonly numbers: ReadonlySet<string>;
}

/** Reads a `person` of TEI. */
export function personFacts(person: XmlElement): PersonFacts {
  const names = childElements(person, 'persName').map((name) => normalizeSpace(textContent(name)));
  const { birth, death } = datesOf(person);
  return {
    label: names[0] ?? '',
    names: new Set(names.map(wordsOf).filter((words) => words.includes(' '))),
    ...(birth !== undefined && { birth }),
    ...(death !== undefined && { death }),
    numbers: new Set(
      childElements(person, 'idno')
        .map((idno) => normalizeSpace(textContent(idno)))
        .filter((number) => number !== ''),
    ),
  };
}

/** A name stands in a thousand letters: its words are found once. */
const known = new Map<string, string>();

/** The words of a name in the order of their letters, so that “Schnitzler, Arthur” is “Arthur Schnitzler”. */
export function wordsOf(name: string): string {
  let words = known.get(name);
  if (words === undefined) {
    words = foldedWords(name);
    known.set(name, words);
  }
  return words;
}

function foldedWords(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .sort()
    .join(' ');
}

/** Whether two dates, one or both of them a year or a month only, cannot be the same. */
export function areApart(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) !== b.slice(0, length);
}
