/**
 * Marks in the words that `text.xsl` makes: where an element whose place is wanted begins, and again where it ends. They
 * are made of control characters that no XML document can contain (XML 1.0, section 2.2), come to the stylesheet as the
 * attribute `opis:mark` and are taken out when the text is written.
 */
const [open, close] = ['\u0001', '\u0002'];

/** U+0001, the number, U+0002. */
export const markPattern = new RegExp(`${open}(\\d+)${close}`, 'g');

/** The mark of the element with this number. */
export function textMark(number: number): string {
  return `${open}${number}${close}`;
}

/** The number of a mark; not a number for what is none. */
export function markNumber(mark: string): number {
  return mark.startsWith(open) && mark.endsWith(close) ? Number(mark.slice(1, -1)) : Number.NaN;
}

/** Words without the marks in them. */
export function withoutMarks(words: string): string {
  return words.includes(open) ? words.replace(markPattern, '') : words;
}

/** What may join the character before it when text is normalised: combining marks, and the later letters of Hangul. */
const joining = new RegExp(`((?:${open}\\d+${close})+)([\\p{M}\\u1160-\\u11ff]+)`, 'gu');

/** Words in NFC, marks left out of account: a mark that would part a letter from its accents moves behind them. */
export function composed(words: string): string {
  return words.includes(open) ? words.replace(joining, '$2$1').normalize('NFC') : words.normalize('NFC');
}
