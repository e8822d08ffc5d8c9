/** A text that may be broken into lines, and how wide it is on one. */
export type Doc = string | ConcatDoc | LineDoc | IndentDoc | GroupDoc;

interface ConcatDoc {
  readonly kind: 'concat';
  readonly parts: readonly Doc[];
  /** Columns on one line; infinite where a line must end. */
  readonly width: number;
}

interface LineDoc {
  readonly kind: 'line';
  /** What stands there if the line goes on. */
  readonly flat: string;
  readonly width: number;
}

interface IndentDoc {
  readonly kind: 'indent';
  readonly by: number;
  readonly doc: Doc;
  readonly width: number;
}

/** Lines in a group all end, or none does; those in groups within it may go on. */
interface GroupDoc {
  readonly kind: 'group';
  readonly doc: Doc;
  readonly width: number;
}

/** A space, or the end of a line. */
export const line: Doc = { kind: 'line', flat: ' ', width: 1 };
/** The end of a line. */
export const hardLine: Doc = { kind: 'line', flat: '', width: Number.POSITIVE_INFINITY };

export function concat(...parts: readonly Doc[]): Doc {
  return concatAll(parts);
}

export function concatAll(parts: readonly Doc[]): Doc {
  let width = 0;
  for (const part of parts) width += widthOf(part);
  return { kind: 'concat', parts, width };
}

export function indent(by: number, doc: Doc): Doc {
  return { kind: 'indent', by, doc, width: widthOf(doc) };
}

export function group(doc: Doc): Doc {
  return { kind: 'group', doc, width: widthOf(doc) };
}

/** Columns on one line; infinite where a line must end. */
export function widthOf(doc: Doc): number {
  if (typeof doc !== 'string') return doc.width;
  return doc.includes('\n') ? Number.POSITIVE_INFINITY : doc.length;
}
