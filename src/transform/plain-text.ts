import type { SaxonNode } from '../engines/saxon-js.ts';
import { wrapWords } from './wrap-words.ts';

/** A line end that must stay one: U+2028, which the stylesheet puts where the source has a line of its own. */
const lineSeparator = '\u2028';

/**
 * The blocks that `text.xsl` makes as one text: Unicode NFC, lines of at most `width` characters as long as
 * no single word is longer, LF, one at the end.
 *
 * A block has words as its content, and as attributes `indent` (spaces before each line), `first` (what stands
 * before the first line, within the indent if it fits), `tight="yes"` (no empty line before it), `underline`
 * (the character of a line below it), or `rule="yes"` alone (a line across).
 */
export function plainText(blocks: readonly SaxonNode[], width: number): string {
  const lines: string[] = [];
  for (const block of blocks) {
    if (lines.length > 0 && attributeOf(block, 'tight') !== 'yes') lines.push('');
    lines.push(...blockLines(block, width));
  }
  return `${lines.join('\n')}\n`;
}

function blockLines(block: SaxonNode, width: number): string[] {
  if (attributeOf(block, 'rule') === 'yes') return ['-'.repeat(width)];
  const indent = ' '.repeat(Number(attributeOf(block, 'indent') ?? 0));
  const first = (attributeOf(block, 'first') ?? '').normalize('NFC');
  const start = first === '' ? indent : `${first} `.padEnd(indent.length);
  const lines: string[] = [];
  for (const part of textOf(block).normalize('NFC').split(lineSeparator)) {
    lines.push(...wrapWords(part, { width, first: lines.length === 0 ? start : indent, rest: indent }));
  }
  const underline = attributeOf(block, 'underline');
  if (underline) {
    const longest = Math.max(...lines.map((line) => [...line].length));
    lines.push(underline.repeat(longest));
  }
  return lines;
}

function attributeOf(node: SaxonNode, name: string): string | undefined {
  const length = node.attributes?.length ?? 0;
  for (let index = 0; index < length; index++) {
    const attribute = node.attributes?.[index];
    if (attribute?.nodeName === name) return attribute.nodeValue ?? undefined;
  }
  return undefined;
}

function textOf(node: SaxonNode): string {
  let text = '';
  for (let child = node.firstChild; child !== null; child = child.nextSibling) text += child.nodeValue ?? '';
  return text;
}
