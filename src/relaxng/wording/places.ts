import type { RelatedPlace } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../diagnostics/span.ts';
import type { DocumentSource } from '../validation/document-source.ts';

/** A start tag somewhere in a file, by its offsets. */
interface Tag {
  readonly source: DocumentSource;
  readonly start: number;
  readonly end: number;
}

/** The place of the name in a start tag; the whole of the tag where the name is not written there, but in an entity. */
export function namePlace({ source, start, end }: Tag, name: string): Span {
  const written = source.slice(start, start + name.length + 1) === `<${name}`;
  return written ? source.span(start + 1, start + 1 + name.length) : source.span(start, end);
}

/** The places of an attribute of a start tag: its name, and its value without the quotation marks. */
export function attributePlace(
  tag: Tag,
  name: string,
): { readonly name: Span; readonly value: Span; readonly offset: number } {
  const { source, start, end } = tag;
  const written = attributesOf(tag).get(name);
  if (written !== undefined) {
    const { from, valueStart, valueEnd } = written;
    const named = source.span(from, from + name.length);
    // Nothing can be shown of an empty value but the whole attribute.
    const value =
      valueStart === valueEnd ? source.span(from, valueEnd + 1) : source.span(valueStart, valueEnd);
    return { name: named, value, offset: valueStart };
  }
  const whole = source.span(start, end);
  return { name: whole, value: whole, offset: -1 };
}

interface WrittenAttribute {
  readonly from: number;
  readonly valueStart: number;
  readonly valueEnd: number;
}

/** The attributes of the start tag of each file that was looked at last: of one tag there may be thousands of findings. */
const lastTags = new WeakMap<
  DocumentSource,
  { readonly start: number; readonly attributes: ReadonlyMap<string, WrittenAttribute> }
>();

function attributesOf({ source, start, end }: Tag): ReadonlyMap<string, WrittenAttribute> {
  const last = lastTags.get(source);
  if (last?.start === start) return last.attributes;
  const attributes = new Map<string, WrittenAttribute>();
  const text = source.slice(start, end);
  for (const match of text.matchAll(/([^\s=<>/"']+)[ \t\r\n]*=[ \t\r\n]*("[^"]*"|'[^']*')/g)) {
    const from = start + match.index;
    const valueEnd = from + match[0].length - 1;
    attributes.set(match[1] as string, {
      from,
      valueStart: valueEnd + 2 - (match[2] as string).length,
      valueEnd,
    });
  }
  lastTags.set(source, { start, attributes });
  return attributes;
}

/** The place of the `index`th of the tokens of an attribute's value, of which there are `count`. */
export function tokenPlace(tag: Tag, name: string, index: number, count: number): Span {
  const { value, offset } = attributePlace(tag, name);
  if (offset < 0) return value;
  const written = /^[^"'<]*/.exec(tag.source.slice(offset, tag.end))?.[0] ?? '';
  const tokens = [...written.matchAll(/[^ \t\r\n]+/g)];
  const match = tokens[index];
  // Where a reference to a character stands for white space the two disagree: then the whole value is shown.
  if (match === undefined || tokens.length !== count) return value;
  return tag.source.span(offset + match.index, offset + match.index + match[0].length);
}

/** The place of a text without the white space around it. */
export function textPlace(source: DocumentSource, start: number, end: number): Span {
  const written = source.slice(start, end);
  const before = written.length - written.trimStart().length;
  const after = written.length - written.trimEnd().length;
  return before + after < written.length ? source.span(start + before, end - after) : source.span(start, end);
}

/** The name in the start tag at an offset; what stands there is read from the file. */
export function nameAt({ source, start }: Pick<Tag, 'source' | 'start'>): string {
  return /^<([^\s/>]+)/.exec(source.slice(start, start + 256))?.[1] ?? 'an element';
}

/** The place of a start tag, for a finding that has to do with it. */
export function startPlace({ source, start }: Pick<Tag, 'source' | 'start'>, message: string): RelatedPlace {
  const { file = source.file, line, column } = source.span(start, start);
  return { file, line, column: column + 1, message };
}
