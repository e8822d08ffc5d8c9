import { detached } from '../namespaces/detached.ts';

/** A name that is longer, in UTF-16 code units, is not kept. */
const longest = 64;

/** A power of two. */
const places = 1024;

/** The last name of each place; what is kept holds no document in memory, and is the same for all. */
const kept: string[] = new Array(places).fill('');

/**
 * The name that stands in a text from `start` to `end`, which is not empty. What documents repeat a thousand times is one
 * string: it is not cut out a thousand times, and has its hash at hand wherever it is looked up.
 */
export function nameAt(text: string, start: number, end: number): string {
  const length = end - start;
  const first = text.charCodeAt(start);
  const middle = text.charCodeAt(start + (length >> 1));
  const last = text.charCodeAt(end - 1);
  const place = (length * 7 + first * 31 + middle * 131 + last * 521) & (places - 1);
  const known = kept[place] as string;
  if (known.length === length && text.startsWith(known, start)) return known;
  const name = text.slice(start, end);
  if (length > longest) return name;
  const own = detached(name);
  kept[place] = own;
  return own;
}
