import { namePattern } from '../xml-names.ts';

const token = new RegExp(`#PCDATA|${namePattern}|[()|,?*+]|[ \\t\\r\\n]+|[^]`, 'gu');
const name = new RegExp(`^${namePattern}$`, 'u');

/** Whether a text is the content specification of an element declaration (XML 1.0, productions 46 to 51). */
export function isContentModel(text: string): boolean {
  if (text === 'EMPTY' || text === 'ANY') return true;
  const tokens: readonly string[] = text.match(token) ?? [];
  return tokens.includes('#PCDATA') ? isMixed(tokens) : isChildren(tokens);
}

function isMixed(tokens: readonly string[]): boolean {
  const [open, text, ...rest] = tokens.filter((one) => !/^[ \t\r\n]/.test(one));
  const spaced = /\)[ \t\r\n]+\*$/.test(tokens.join(''));
  if (open !== '(' || text !== '#PCDATA' || spaced) return false;
  if (rest.join('') === ')' || rest.join('') === ')*') return true;
  if (rest.splice(-2).join('') !== ')*') return false;
  return rest.length % 2 === 0 && rest.every((one, at) => (at % 2 === 0 ? one === '|' : name.test(one)));
}

/** Keeps a stack of its own: groups may be nested as deep as they like. */
function isChildren(tokens: readonly string[]): boolean {
  const separators: (string | undefined)[] = [];
  let expectsItem = true;
  let mayRepeat = false;
  let complete = false;
  for (const one of tokens) {
    const repeats = mayRepeat;
    mayRepeat = false;
    if (/^[?*+]$/.test(one)) {
      if (!repeats) return false;
    } else if (/^[ \t\r\n]/.test(one)) {
      if (separators.length === 0) return false;
    } else if (complete) {
      return false;
    } else if (expectsItem) {
      if (one === '(') separators.push(undefined);
      else if (separators.length > 0 && name.test(one)) {
        expectsItem = false;
        mayRepeat = true;
      } else return false;
    } else if (one === ')') {
      separators.pop();
      complete = separators.length === 0;
      mayRepeat = true;
    } else if (one === '|' || one === ',') {
      if ((separators.at(-1) ?? one) !== one) return false;
      separators[separators.length - 1] = one;
      expectsItem = true;
    } else return false;
  }
  return complete;
}
