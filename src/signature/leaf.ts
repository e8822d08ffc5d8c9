/** A leaf of a file, or a page of it: `94`, `76a`, `12v`, `3 об.` */
export interface Leaf {
  readonly number: number;
  /** The letter of a leaf that was put in later: `a`; '' for none. */
  readonly suffix: string;
  /** Absent where the whole leaf, or a page, is meant. */
  readonly side?: 'recto' | 'verso';
}

const form =
  /^(\d{1,6})\s?(?:(recto|verso|ro?|vo?|об\.?|ob\.?)|([a-zа-я])\s?(recto|verso|r|v|об\.?|ob\.?)?)?$/iu;

/** Reads one leaf; undefined for anything else, Roman numbers among them. “об.”, or “ob.”, is the back of a Russian leaf. */
export function readLeaf(text: string): Leaf | undefined {
  const match = form.exec(text.trim());
  if (match === null) return undefined;
  const [, number, side, suffix = '', sideOfSuffix] = match;
  const written = (side ?? sideOfSuffix ?? '').toLowerCase();
  return {
    number: Number(number),
    suffix: suffix.toLowerCase(),
    ...(written !== '' && { side: written.startsWith('r') ? 'recto' : 'verso' }),
  };
}

/** Where a leaf begins and ends in the order of leaves: a leaf without a side has both. */
export function extentOf({ number, suffix, side }: Leaf): { readonly start: number; readonly end: number } {
  const leaf = number * 10_000 + (suffix === '' ? 0 : (suffix.codePointAt(0) ?? 0)) * 2;
  return { start: side === 'verso' ? leaf + 1 : leaf, end: side === 'recto' ? leaf : leaf + 1 };
}
