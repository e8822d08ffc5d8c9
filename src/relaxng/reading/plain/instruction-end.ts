import { nameEnd } from './name-end.ts';
import { skipWhiteSpace } from './skip-white-space.ts';

/**
 * The offset after the processing instruction that begins, with `<?`, at `start`; -1 where it is not as production 16
 * of XML 1.0 has it, or where its target has a colon (Namespaces in XML 1.0, section 7).
 */
export function instructionEnd(text: string, start: number): number {
  const end = nameEnd(text, start + 2);
  const target = text.slice(start + 2, end);
  if (target === '' || target.includes(':') || target.toLowerCase() === 'xml') return -1;
  const close = text.indexOf('?>', end);
  if (close === end) return end + 2;
  return close >= 0 && skipWhiteSpace(text, end) > end ? close + 2 : -1;
}
