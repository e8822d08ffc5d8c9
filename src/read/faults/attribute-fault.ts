import type { Fault } from '../fault.ts';
import { scanTag } from '../scan-tag.ts';

/** An attribute that stands twice in the start tag at `construct`. */
export function duplicateAttribute(text: string, construct: number, offset: (at: number) => number): Fault {
  const { attributes } = scanTag(text, construct);
  const seen = new Map<string, number>();
  for (const { name, nameStart } of attributes) {
    const first = seen.get(name);
    if (first === undefined) {
      seen.set(name, nameStart);
      continue;
    }
    return {
      ruleId: 'xml/duplicate-attribute',
      start: nameStart,
      end: nameStart + name.length,
      message: `\`@${name}\` must stand once only in a tag.`,
      hint: 'Remove one of the two, or write both values into one if the attribute takes several.',
      actual: name,
      related: [{ offset: offset(first), message: `\`@${name}\` stands here first.` }],
    };
  }
  throw new Error('A tag with a duplicate attribute shows none.');
}

/** A `<` in the value of an attribute; it stands before `position`. */
export function lessThanInValue(
  text: string,
  construct: number,
  position: number,
  offset: (at: number) => number,
): Fault {
  const open = scanTag(text, construct).open;
  const name = open?.name;
  return {
    ruleId: 'xml/unescaped-character',
    start: position - 1,
    end: position,
    message: `In the value of ${name ? `\`@${name}\`` : 'an attribute'}, \`<\` must be written \`&lt;\`.`,
    hint: 'Write `&lt;`; if the value should have ended before, add the missing quotation mark.',
    expected: ['&lt;'],
    actual: '<',
    related: open && [{ offset: offset(open.valueStart - 1), message: 'The value begins here.' }],
  };
}

/** Two attributes without a space between them; the second begins before `position`. */
export function missingSpace(text: string, position: number): Fault {
  const name = /^[^\s=<>"'/]*/.exec(text.slice(position - 1, position + 80))?.[0] ?? '';
  return {
    ruleId: 'xml/attribute-syntax',
    start: position - 1,
    end: position - 1 + Math.max(1, name.length),
    message: `There must be a space before \`${name}\`, after the value of the attribute before it.`,
    hint: 'Insert a space; if the value before should go on, write the quotation mark within it as `&quot;`.',
    actual: name,
  };
}

/** A value without quotation marks, which begins before `position`. */
export function unquotedValue(text: string, construct: number, position: number): Fault {
  const start =
    position - (text.charCodeAt(position - 2) >= 0xd800 && text.charCodeAt(position - 2) <= 0xdbff ? 2 : 1);
  const value = /^[^\s<>]*/.exec(text.slice(start, start + 200))?.[0] ?? '';
  const name = /([^\s=<>"'/]+)\s*=\s*$/.exec(text.slice(Math.max(construct, start - 200), start))?.[1];
  const curly = /^[“”„‟‘’‚«»″′]/.test(value);
  return {
    ruleId: 'xml/attribute-syntax',
    start,
    end: start + Math.max(1, value.length),
    message: `The value of ${name ? `\`@${name}\`` : 'an attribute'} must stand between straight quotation marks, \`"\` or \`'\`.`,
    hint: curly ? `Replace \`${value[0]}\` with \`"\`.` : 'Put the value between quotation marks.',
    actual: value,
  };
}

/** An attribute of which nothing but the name is there; the character after it stands before `position`. */
export function missingValue(text: string, construct: number, position: number): Fault | undefined {
  const from = Math.max(construct + 1, position - 200);
  const found = /([^\s=<>"'/]+)\s*$/.exec(text.slice(from, position - 1));
  const name = found?.[1];
  if (!found || !name || from + found.index <= scanTag(text, construct).nameEnd - 1) return undefined;
  return {
    ruleId: 'xml/attribute-syntax',
    start: from + found.index,
    end: from + found.index + name.length,
    message: `The attribute \`${name}\` must have a value: \`${name}="…"\`.`,
    hint: `Give it a value, or remove \`${name}\`.`,
    actual: name,
  };
}
