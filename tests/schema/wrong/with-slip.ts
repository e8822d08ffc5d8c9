import { textOf } from '../files.ts';
import type { WrongDocument } from './wrong-document.ts';

/** The text of a wrong document, and the line (1-based) in which its slip must be found. */
export function withSlip({ name, of, find, put, at }: WrongDocument): { text: string; line: number } {
  const right = textOf(of.includes('/') ? of : `tests/fixtures/schema/right/${of}`);
  const start = right.indexOf(find);
  if (start < 0 || right.includes(find, start + 1)) {
    throw new Error(`${name}: \`${find}\` must stand in \`${of}\` once.`);
  }
  const text = right.slice(0, start) + put + right.slice(start + find.length);
  const place = at === undefined ? start : text.indexOf(at);
  if (place < 0) throw new Error(`${name}: \`${at}\` must stand in the wrong document.`);
  return { text, line: text.slice(0, place).split('\n').length };
}
