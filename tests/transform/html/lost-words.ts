/** Longer than any name that a page says of itself by chance as the text does. */
const long = 16;

/**
 * The words that cannot be found, one behind the other, in what is shown; and longer pieces of them that are shown
 * beside their place as well, and so twice.
 */
export function lostWords(words: readonly string[], shown: string): string[] {
  const lost: string[] = [];
  const all = words.join('');
  let at = 0;
  const beside = (piece: string) => {
    if (piece.length >= long && all.includes(piece)) lost.push(`twice: ${piece}`);
  };
  for (const word of words) {
    const found = shown.indexOf(word, at);
    if (found < 0) {
      lost.push(word);
      continue;
    }
    beside(shown.slice(at, found));
    at = found + word.length;
  }
  beside(shown.slice(at));
  return lost;
}
