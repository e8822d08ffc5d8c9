/**
 * Sets words in lines of at most `width` characters (code points), broken only at XML white space, so that a
 * no-break space holds; a word that is longer has a line of its own. No line ends in white space.
 *
 * @param first what the first line begins with, `rest` what the others begin with
 */
export function wrapWords(
  text: string,
  { width, first, rest }: { readonly width: number; readonly first: string; readonly rest: string },
): string[] {
  const lines: string[] = [];
  let line = first;
  let length = characters(first);
  let empty = true;
  for (const word of text.split(/[ \t\r\n]+/)) {
    if (word === '') continue;
    const size = characters(word);
    if (!empty && length + 1 + size > width) {
      lines.push(line);
      line = rest;
      length = characters(rest);
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    length += empty ? size : size + 1;
    empty = false;
  }
  lines.push(line);
  return lines.map((each) => each.replace(/[ \t]+$/, ''));
}

function characters(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}
