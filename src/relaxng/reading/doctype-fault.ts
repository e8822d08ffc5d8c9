import { commentEnd } from './plain/comment-end.ts';
import { instructionEnd } from './plain/instruction-end.ts';
import { nameEnd } from './plain/name-end.ts';
import { skipWhiteSpace } from './plain/skip-white-space.ts';

const literal = `(?:"[^"]*"|'[^']*')`;
const publicId = `(?:"[ \\r\\na-zA-Z0-9\\-'()+,./:=?;!*#@$_%]*"|'[ \\r\\na-zA-Z0-9\\-()+,./:=?;!*#@$_%]*')`;
const space = '[ \\t\\r\\n]+';
const externalId = new RegExp(
  `${space}(?:SYSTEM${space}${literal}|PUBLIC${space}${publicId}${space}${literal})`,
  'y',
);

/**
 * Why a document type declaration cannot be passed over: it is not as production 28 of XML 1.0 has it, or it declares
 * something, which is not understood here. Undefined where it can: an external subset need not be read.
 */
export function doctypeFault(text: string, start: number, end: number): string | undefined {
  const name = skipWhiteSpace(text, start + 9);
  let index = nameEnd(text, name);
  if (name === start + 9 || index === name)
    return 'The document type declaration must name the root element.';
  externalId.lastIndex = index;
  if (externalId.test(text)) index = externalId.lastIndex;
  index = skipWhiteSpace(text, index);
  if (text.charAt(index) === '[') {
    index = subsetEnd(text, index + 1);
    if (text.charAt(index) !== ']')
      return 'The document type declaration must declare nothing in the document: what it declares is not read here.';
    index = skipWhiteSpace(text, index + 1);
  }
  if (text.charAt(index) === '>' && index + 1 === end) return undefined;
  return 'The document type declaration must have the form `<!DOCTYPE name PUBLIC "…" "…">`.';
}

/** The offset at which something stands in an internal subset that is neither white space, comment nor instruction. */
function subsetEnd(text: string, start: number): number {
  for (let index = start; ; ) {
    index = skipWhiteSpace(text, index);
    const end = text.startsWith('<?', index) ? instructionEnd(text, index) : commentEnd(text, index);
    if (end < 0) return index;
    index = end;
  }
}
