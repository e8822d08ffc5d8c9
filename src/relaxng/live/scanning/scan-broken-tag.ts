import { nameEnd } from '../../reading/plain/name-end.ts';
import { skipWhiteSpace } from '../../reading/plain/skip-white-space.ts';
import { brokenValue } from './broken-value.ts';
import type { Ending } from './ending.ts';
import { lenientText } from './lenient-text.ts';
import type { ScannedAttribute } from './scanned-attribute.ts';
import { unquotedEnd } from './unquoted-end.ts';

/** A start tag from its name on, as it was probably meant. */
export interface BrokenTag {
  readonly attributes: readonly ScannedAttribute[];
  /** The offset after it. */
  readonly end: number;
  /** `unclosed`: the next tag begins before its `>`; `unfinished`: the text ends in it. */
  readonly how: 'open' | 'empty' | 'unclosed' | 'unfinished';
  /** The offset after the last character that this was decided by. */
  readonly seen: number;
  /** Where in an unfinished tag the text ends. */
  readonly ending?: TagEnding;
}

type TagEnding =
  | { readonly kind: 'attribute-name'; readonly start: number }
  | {
      readonly kind: 'attribute-value';
      readonly start: number;
      readonly attribute: string;
      readonly quote: string;
    }
  | Extract<Ending, { kind: 'elsewhere' }>;

/** Scans a start tag from the offset after its name to its end. Never fails: what is no attribute is passed over. */
export function scanBrokenTag(text: string, from: number): BrokenTag {
  const attributes: ScannedAttribute[] = [];
  const { length } = text;
  let seen = 0;
  let index = from;
  const ended = (end: number, how: 'open' | 'empty' | 'unclosed'): BrokenTag => {
    return { attributes, end, how, seen: Math.max(seen, how === 'unclosed' ? end + 1 : end) };
  };
  const unfinished = (ending: TagEnding): BrokenTag => {
    return { attributes, end: length, how: 'unfinished', seen: Number.POSITIVE_INFINITY, ending };
  };
  for (;;) {
    const start = skipWhiteSpace(text, index);
    // White space must part attributes: right after a value nothing can be typed.
    if (start >= length) return unfinished(start > index ? { kind: 'attribute-name', start } : elsewhere);
    const character = text.charAt(start);
    if (character === '>') return ended(start + 1, 'open');
    if (character === '<') return ended(start, 'unclosed');
    if (character === '/') {
      const close = skipWhiteSpace(text, start + 1);
      if (text.charAt(close) === '>') return ended(close + 1, 'empty');
    }
    const end = nameEnd(text, start);
    if (end === start) {
      index = start + 1;
      continue;
    }
    if (end === length) return unfinished({ kind: 'attribute-name', start });
    const name = text.slice(start, end);
    const equals = skipWhiteSpace(text, end);
    if (text.charAt(equals) !== '=') {
      attributes.push({ name, value: '', hasValue: false, start });
      index = end;
      continue;
    }
    const valueStart = skipWhiteSpace(text, equals + 1);
    const quote = text.charAt(valueStart);
    const isQuoted = quote === '"' || quote === "'";
    const first = isQuoted ? valueStart + 1 : valueStart;
    const value = isQuoted ? brokenValue(text, first, quote) : unquoted(text, first);
    if (value.end === undefined) {
      const typed = isQuoted ? quote : '';
      return unfinished({ kind: 'attribute-value', start: first, attribute: name, quote: typed });
    }
    seen = Math.max(seen, value.seen);
    attributes.push({ name, value: normalized(text.slice(first, value.end)), hasValue: true, start });
    index = value.next;
  }
}

const elsewhere = { kind: 'elsewhere' } as const;

function unquoted(text: string, start: number) {
  const end = unquotedEnd(text, start);
  return end === text.length ? { end: undefined, next: end, seen: end } : { end, next: end, seen: end + 1 };
}

function normalized(written: string): string {
  return lenientText(/[\t\r\n]/.test(written) ? written.replace(/\r\n|[\t\r\n]/g, ' ') : written);
}
