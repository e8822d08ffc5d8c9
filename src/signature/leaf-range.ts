import { extentOf, type Leaf, readLeaf } from './leaf.ts';

/** Leaves in a row, both ends included; of a single leaf both are the same. */
export interface LeafRange {
  readonly from: Leaf;
  readonly to: Leaf;
}

/**
 * What leaves and pages are called in archives: Russian, German, English, French, Italian. Single letters count with their
 * full stop only, and none that means something else too: `F.` is a fond, `P.` a papka.
 */
const labels = [
  '[Ll]ist(?:y|ov)?',
  '[Лл]ист(?:ы|ов)?',
  '[Ll]{1,2}\\.',
  '[Лл]{1,2}\\.',
  '[Bb]ll?\\.',
  '[Bb]l[aä]tt(?:er)?',
  '[Ff]olios?',
  '[Ff]oll?\\.',
  'ff\\.',
  '[Ff]euillets?',
  'cc?\\.',
  '[Cc]art[ae]',
  'S\\.',
  '[Ss]eiten?',
  '[Pp]ages?',
  'pp?\\.',
  '[Сс]тр\\.',
  'с\\.',
].join('|');
// A space is read with what follows it, and with nothing else: so there is one way to read each text.
const leaf = '\\d{1,6}(?:\\s?[a-zа-я](?![\\p{L}]))?(?:\\s?(?:recto|verso|об\\.?|ob\\.?))?';
const dash = '\\s*(?:-|–|—|‒|bis|to)\\s*';
const list = `${leaf}(?:${dash}${leaf})?(?:\\s*(?:,|;|und|and|u\\.|и)\\s*${leaf}(?:${dash}${leaf})?)*`;
const tail = new RegExp(`(?:^|[\\s,;.])(?:${labels})\\s*(${list})\\.?\\s*$`, 'u');
const alone = new RegExp(`^(?:(?:${labels})\\s*)?(${list})\\.?$`, 'u');

/** The leaves that a text names and nothing else: `Listy 94-97`, `fol. 12r–13v`, `Bl. 4`, `л. 25-26, 30`; undefined for other texts. */
export function readLeaves(text: string): LeafRange[] | undefined {
  const match = text.length > 200 ? null : alone.exec(text.trim());
  return match ? ranges(match[1] as string) : undefined;
}

/** A printed signature and the leaves at its end: `APRF, Fond 3, Opis 65, Delo 829, Listy 94-97`. */
export function splitSignature(text: string): { readonly shelfmark: string; readonly leaves: LeafRange[] } {
  const match = text.length > 400 ? null : tail.exec(text);
  const found = match && ranges(match[1] as string);
  if (!match || !found) return { shelfmark: text.trim(), leaves: [] };
  return { shelfmark: text.slice(0, match.index).replace(/[\s,;.]+$/u, ''), leaves: found };
}

/** Whether the end of a range comes before its beginning. */
export function isReversed({ from, to }: LeafRange): boolean {
  return extentOf(from).start > extentOf(to).end;
}

function ranges(text: string): LeafRange[] | undefined {
  const found: LeafRange[] = [];
  for (const part of text.split(/\s*(?:,|;|\bund\b|\band\b|\bu\.|(?<![\p{L}])и(?![\p{L}]))\s*/u)) {
    const [first = '', second] = part.split(/\s*(?:-|–|—|‒|\bbis\b|\bto\b)\s*/u);
    const from = readLeaf(first);
    const to = second === undefined ? from : readLeaf(second);
    if (from === undefined || to === undefined) return undefined;
    found.push({ from, to: completed(from, to) });
  }
  return found;
}

/** In print the second number may be shortened: `165-72` is up to 172. */
function completed(from: Leaf, to: Leaf): Leaf {
  const [long, short] = [String(from.number), String(to.number)];
  if (to.number >= from.number || short.length >= long.length) return to;
  const number = Number(long.slice(0, long.length - short.length) + short);
  return number > from.number ? { ...to, number } : to;
}
