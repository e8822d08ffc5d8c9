import type { SaxonNode } from '../engines/saxon-js.ts';
import { displayWidth } from './display-width.ts';
import { type TextCell, tableLines } from './table-lines.ts';
import { composed, withoutMarks } from './text-marks.ts';
import { type TextRange, TextWriter } from './text-writer.ts';
import { wrapWords } from './wrap-words.ts';

/** A line end that must stay one: U+2028, which the stylesheet puts where the source has a line of its own. */
const lineSeparator = '\u2028';

/** How long a line across is where lines have no end of their own. */
const ruleWidth = 72;

/** A cell reaches over as many at most: what a document says of it is no reason to write a million bars. */
const mostCells = 100;

export interface PlainText {
  readonly text: string;
  /** Where the words of each marked element stand, by its number (see `text-marks.ts`). */
  readonly ranges: ReadonlyMap<number, TextRange>;
}

/**
 * The blocks that `text.xsl` makes as one text: Unicode NFC, lines of at most `width` columns as long as
 * no single word is longer (of any length with 0), LF, one at the end.
 *
 * A block has words as its content, and as attributes `indent` (spaces before each line), `first` (what stands
 * before the first line, within the indent if it fits), `tight="yes"` (no empty line before it), `underline`
 * (the character of a line below it), `verse="yes"` (a line of verse), `part="yes"` (it goes on
 * where the last line of verse ended), or `rule="yes"` alone
 * (a line across). A table has rows of cells, each with the `columns` and `rows` that it takes.
 */
export function plainText(blocks: readonly SaxonNode[], width: number): PlainText {
  const writer = new TextWriter();
  let last = '';
  let begun = false;
  for (const block of blocks) {
    const lines =
      block.localName === 'table' ? tableBlock(block, width) : blockLines(block, width, displayWidth(last));
    if (isEmpty(lines)) {
      for (const { words } of lines) writer.words(words);
      continue;
    }
    if (begun) writer.layout(attributeOf(block, 'tight') === 'yes' ? '\n' : '\n\n');
    begun = true;
    lines.forEach(({ before, words }, index) => {
      if (index > 0) writer.layout('\n');
      const bare = withoutMarks(words) === '';
      // No line ends in white space.
      writeLine(writer, bare ? before.trimEnd() : before, words);
      if (attributeOf(block, 'verse') === 'yes') last = before + words;
    });
  }
  writer.layout('\n');
  return { text: writer.text, ranges: writer.ranges };
}

/** A line: what the layout puts before it, and its words with marks. */
interface Line {
  readonly before: string;
  readonly words: string;
}

function writeLine(writer: TextWriter, before: string, words: string): void {
  const own = before.trimStart();
  // What stands before a first line may be words too: the label of an item.
  writer.layout(before.slice(0, before.length - own.length));
  const sign = own.trimEnd();
  writer.words(sign);
  writer.layout(own.slice(sign.length));
  writer.words(words);
}

function blockLines(block: SaxonNode, width: number, lastWidth: number): Line[] {
  if (attributeOf(block, 'rule') === 'yes') return [{ before: '-'.repeat(width || ruleWidth), words: '' }];
  const indent = ' '.repeat(Number(attributeOf(block, 'indent') ?? 0));
  const first = composed(attributeOf(block, 'first') ?? '');
  let start = first === '' ? indent : padded(`${first} `, indent.length);
  const words = composed(textOf(block));
  if (attributeOf(block, 'part') === 'yes') {
    const room = (width || Number.POSITIVE_INFINITY) - lastWidth - 1;
    if (displayWidth(words.trim()) <= room) start = ' '.repeat(lastWidth + 1);
  }
  const lines: Line[] = [];
  for (const part of words.split(lineSeparator)) {
    const before = lines.length === 0 ? start : indent;
    const wrapped = wrapWords(part, { width, first: displayWidth(before), rest: indent.length });
    for (const line of wrapped) lines.push({ before: lines.length === 0 ? start : indent, words: line });
  }
  const underline = attributeOf(block, 'underline');
  if (underline && !isEmpty(lines)) {
    const longest = Math.max(...lines.map((line) => displayWidth(line.words)));
    lines.push({ before: indent + underline.repeat(longest), words: '' });
  }
  return lines;
}

function isEmpty(lines: readonly Line[]): boolean {
  return lines.every(({ before, words }) => before.trim() === '' && withoutMarks(words) === '');
}

function tableBlock(table: SaxonNode, width: number): Line[] {
  const indent = ' '.repeat(Number(attributeOf(table, 'indent') ?? 0));
  const lines = tableLines(tableRows(table), width === 0 ? 0 : Math.max(1, width - indent.length));
  return lines.map((words) => ({ before: indent, words }));
}

/** The rows with an empty cell wherever one from above reaches down. */
function tableRows(table: SaxonNode): TextCell[][] {
  const reaching: number[] = [];
  return elements(table).map((row) => {
    const cells: TextCell[] = [];
    let column = 0;
    const passReaching = () => {
      for (let left = reaching[column] ?? 0; left > 0; left = reaching[column] ?? 0) {
        reaching[column++] = left - 1;
        cells.push({ words: '', columns: 1 });
      }
    };
    for (const cell of elements(row)) {
      passReaching();
      const columns = countOf(cell, 'columns');
      cells.push({ words: composed(textOf(cell)), columns });
      const below = countOf(cell, 'rows') - 1;
      for (const end = column + columns; column < end; column++) reaching[column] = below;
    }
    passReaching();
    return cells;
  });
}

function countOf(cell: SaxonNode, name: string): number {
  const count = Math.trunc(Number(attributeOf(cell, name) ?? 1));
  return Math.min(Math.max(count || 1, 1), mostCells);
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

function elements(node: SaxonNode): SaxonNode[] {
  const found: SaxonNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === 1) found.push(child);
  }
  return found;
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
