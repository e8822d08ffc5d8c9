import { displayWidth } from './display-width.ts';
import { markPattern, withoutMarks } from './text-marks.ts';
import { wrapWords } from './wrap-words.ts';

/** A cell: its words, lines parted by U+2028, and how many columns it takes. */
export interface TextCell {
  readonly words: string;
  readonly columns: number;
}

const between = ' | ';
/** A mention that is longer is broken like any words, and then has no place in the text: other cells stand within it. */
const longestWhole = 30;

/**
 * The lines of a table: columns stand below each other, parted by bars, and words are wrapped within their cells. A table
 * that has more words than room is as narrow as its longest words.
 *
 * @param width columns there are for the whole table; 0 for as many as it takes
 */
export function tableLines(rows: readonly (readonly TextCell[])[], width: number): string[] {
  const wanted: number[] = [];
  const least: number[] = [];
  const whole = rows.map((row) => row.map(({ words, columns }) => ({ words: keptWhole(words), columns })));
  for (const row of whole) {
    let column = 0;
    for (const { words, columns } of row) {
      if (columns === 1) {
        wanted[column] = Math.max(wanted[column] ?? 0, ...words.split('\u2028').map(lineWidth));
        least[column] = Math.max(least[column] ?? 0, ...words.split(/[ \t\r\n\u2028]+/).map(displayWidth));
      }
      column += columns;
    }
    for (let index = 0; index < column; index++) {
      wanted[index] ??= 0;
      least[index] ??= 0;
    }
  }
  const widths = width === 0 ? wanted : fitted(wanted, least, width - between.length * (wanted.length - 1));
  return whole.flatMap((row) => rowLines(row, widths));
}

function lineWidth(line: string): number {
  return displayWidth(line.replace(/[ \t\r\n]+/g, ' ').trim());
}

/** Narrow columns keep what they want; the others share what is left, none narrower than its longest word. */
function fitted(wanted: readonly number[], least: readonly number[], room: number): number[] {
  const widths = [...wanted];
  let open = wanted.map((_, index) => index);
  let left = room;
  while (open.length > 0) {
    const share = Math.floor(left / open.length);
    const settled = open.filter(
      (index) => (wanted[index] as number) <= share || (least[index] as number) >= share,
    );
    if (settled.length === 0) {
      for (const index of open) widths[index] = share;
      break;
    }
    for (const index of settled) {
      if ((wanted[index] as number) > share) widths[index] = least[index] as number;
      left -= widths[index] as number;
    }
    open = open.filter((index) => !settled.includes(index));
  }
  return widths;
}

const spaceAtEnd = new RegExp(`[ ]+((?:${markPattern.source})*)$`);

function rowLines(row: readonly TextCell[], widths: readonly number[]): string[] {
  let column = 0;
  const cells = row.map(({ words, columns }) => {
    const own = widths.slice(column, column + columns);
    column += columns;
    const size = own.reduce((sum, each) => sum + each, between.length * (own.length - 1));
    const wrapped = words
      .split('\u2028')
      .flatMap((line) => wrapWords(line, { width: Math.max(size, 1), first: 0, rest: 0 }));
    return { size, lines: unbroken(wrapped).map((line) => line.replaceAll(glue, ' ')) };
  });
  const height = Math.max(1, ...cells.map(({ lines }) => lines.length));
  return Array.from({ length: height }, (_, index) =>
    cells
      .map(({ lines, size }) => {
        const line = lines[index] ?? '';
        return line + ' '.repeat(Math.max(0, size - displayWidth(line)));
      })
      .join(between)
      .replace(spaceAtEnd, '$1'),
  );
}

/** Stands for a space within a mention while a cell is wrapped: a control character that no document can contain. */
const glue = '\u0003';

const wholeMention = new RegExp(
  `${markPattern.source}[^\\u2028]*?${markPattern.source.replace('(\\d+)', '\\1')}`,
  'g',
);

/** The words of a cell, with the spaces within short mentions held together. */
function keptWhole(words: string): string {
  return words.replace(wholeMention, (all) => {
    const text = withoutMarks(all).replace(/[ \t\r\n]+/g, ' ');
    if (displayWidth(text) > longestWhole) return all;
    return all.replace(/[ \t\r\n]+/g, (_, at: number) => (isInside(all, at) ? glue : ' '));
  });
}

function isInside(words: string, at: number): boolean {
  return withoutMarks(words.slice(0, at)).trim() !== '' && withoutMarks(words.slice(at)).trim() !== '';
}

/** Lines of one cell, without the marks of what is broken between two of them: other cells would stand within it. */
function unbroken(lines: readonly string[]): string[] {
  if (lines.length === 1) return [...lines];
  const broken = new Set<string>();
  const places = new Map<string, number>();
  lines.forEach((line, index) => {
    for (const [, number] of line.matchAll(markPattern)) {
      const before = places.get(number as string);
      if (before === undefined) places.set(number as string, index);
      else if (before !== index) broken.add(number as string);
    }
  });
  return lines.map((line) => line.replace(markPattern, (mark, number) => (broken.has(number) ? '' : mark)));
}
