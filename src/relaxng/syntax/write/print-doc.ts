import type { Doc } from './doc.ts';

/** So far are lines indented at most: what is nested without end must not grow with the square of its depth. */
const deepest = 60;

/** Lays a text out in lines of about `columns` columns. */
export function printDoc(doc: Doc, columns: number): string {
  const printed: string[] = [];
  let column = 0;
  /** Columns of indentation still to be written, which a line without words has none of. */
  let pending = 0;
  const open: { doc: Doc; indent: number; flat: boolean }[] = [{ doc, indent: 0, flat: false }];
  const write = (text: string) => {
    if (text === '') return;
    if (pending > 0) printed.push(' '.repeat(pending));
    pending = 0;
    printed.push(text);
    const lineEnd = text.lastIndexOf('\n');
    column = lineEnd < 0 ? column + text.length : text.length - lineEnd - 1;
  };
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { doc: part, indent, flat } = next;
    if (typeof part === 'string') write(part);
    else if (part.kind === 'concat') {
      for (let i = part.parts.length - 1; i >= 0; i -= 1)
        open.push({ doc: part.parts[i] as Doc, indent, flat });
    } else if (part.kind === 'indent') open.push({ doc: part.doc, indent: indent + part.by, flat });
    else if (part.kind === 'group') {
      open.push({ doc: part.doc, indent, flat: flat || column + part.width <= columns });
    } else if (flat) write(part.flat);
    else {
      printed.push('\n');
      pending = Math.min(indent, deepest);
      column = pending;
    }
  }
  return printed.join('');
}
