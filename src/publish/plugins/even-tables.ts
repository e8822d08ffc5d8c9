import type { Element, Root } from 'hast';
import type { Plugin } from 'unified';
import { eachElement } from '../each-element.ts';

/** A cell and the columns it takes, from 0. */
interface Placed {
  readonly cell: Element;
  readonly from: number;
  readonly width: number;
}

/** A table whose cells claim more places than this is left as it is: no table that is read has so many. */
const mostPlaces = 1_000_000;

/**
 * Makes each row of a table as wide as the widest: a row of TEI may have fewer cells than the one above it, one of HTML must not.
 * A column in which no cell begins, since every one that takes it begins before it, is left out.
 */
export const evenTables: Plugin<[], Root> = () => (tree) => {
  eachElement(tree, (element) => {
    if (element.tagName === 'table') even(element);
  });
};

function even(table: Element): void {
  const groups = childrenOf(table, ['thead', 'tbody', 'tfoot']).map((group) => childrenOf(group, ['tr']));
  if (groups.reduce((area, rows) => area + areaOf(rows), 0) > mostPlaces) return;
  const placed = groups.map(place);
  const starts = new Set(placed.flat(2).map(({ from }) => from));
  for (const { cell, from, width } of placed.flat(2)) {
    const needed = range(from, from + width).filter((column) => starts.has(column)).length;
    if (needed < width) span(cell, needed);
  }
  const again = groups.map(occupied);
  const widest = Math.max(0, ...again.flat());
  groups.forEach((rows, group) => {
    rows.forEach((row, index) => {
      for (let width = again[group]?.[index] ?? 0; width < widest; width += 1) {
        row.children.push({ type: 'element', tagName: 'td', properties: {}, children: [] });
      }
    });
  });
}

/** Where the cells of the rows of one group stand: a cell that reaches down takes room in the rows below. */
function place(rows: readonly Element[]): Placed[][] {
  const taken = rows.map(() => new Set<number>());
  return rows.map((row, index) => {
    let column = 0;
    return childrenOf(row, ['td', 'th']).map((cell) => {
      while (taken[index]?.has(column)) column += 1;
      const width = count(cell.properties.colSpan);
      for (
        let below = index;
        below < Math.min(rows.length, index + count(cell.properties.rowSpan));
        below += 1
      )
        for (const at of range(column, column + width)) taken[below]?.add(at);
      const found = { cell, from: column, width };
      column += width;
      return found;
    });
  });
}

function areaOf(rows: readonly Element[]): number {
  return rows
    .flatMap((row) => childrenOf(row, ['td', 'th']))
    .reduce(
      (area, { properties }) =>
        area + count(properties.colSpan) * Math.min(rows.length, count(properties.rowSpan)),
      0,
    );
}

/** How many columns each row takes. */
function occupied(rows: readonly Element[]): number[] {
  const widths = rows.map(() => 0);
  place(rows).forEach((cells, index) => {
    for (const { cell, from, width } of cells)
      for (let row = index; row < Math.min(rows.length, index + count(cell.properties.rowSpan)); row += 1)
        widths[row] = Math.max(widths[row] ?? 0, from + width);
  });
  return widths;
}

function childrenOf({ children }: Element, names: readonly string[]): Element[] {
  return children.flatMap((child) =>
    child.type === 'element' && names.includes(child.tagName) ? [child] : [],
  );
}

function count(span: Element['properties'][string]): number {
  return Math.max(1, Number(span ?? 1) || 1);
}

function span(cell: Element, width: number): void {
  if (width > 1) cell.properties.colSpan = width;
  else delete cell.properties.colSpan;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
