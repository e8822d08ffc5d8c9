import type { Fault } from '../fault.ts';
import { bareAmpersand, characterReference } from '../faults/reference-fault.ts';
import { isXmlCharacter } from '../xml-character.ts';

/**
 * The replacement text of an internal entity out of the literal that stands from `start` to `end`
 * (XML 1.0, section 4.5), or what is wrong with it: a `%`, a bare `&`, a reference to no character.
 */
export function replacementText(text: string, start: number, end: number): string | Fault {
  const literal = text.slice(start, end);
  const percent = literal.indexOf('%');
  if (percent >= 0) {
    return {
      ruleId: 'xml/doctype-syntax',
      start: start + percent,
      end: start + percent + 1,
      message: 'In the value of an entity, `%` must be written `&#37;`.',
      hint: 'Write `&#37;`.',
      expected: ['&#37;'],
      actual: '%',
    };
  }
  const ampersand = bareAmpersand(text, start, end);
  if (ampersand) return ampersand;
  let fault: Fault | undefined;
  const replaced = literal
    .replace(/\r\n?/g, '\n')
    .replace(/&#(?:x([0-9A-Fa-f]+)|([0-9]+));/g, (all, hex, decimal) => {
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      if (isXmlCharacter(code)) return String.fromCodePoint(code);
      fault ??= characterReference(text, text.indexOf(all, start) + all.length);
      return '';
    });
  return fault ?? replaced;
}
