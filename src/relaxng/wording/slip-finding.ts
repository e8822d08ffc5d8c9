import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import type { Grammar } from '../grammar/grammar.ts';
import type { Slip } from '../validation/slip.ts';
import { attributeWords, missingAttributesWords } from './attribute-words.ts';
import { elementWords, incompleteWords } from './element-words.ts';
import { duplicateIdWords, unknownIdrefWords } from './id-words.ts';
import { textWords } from './text-words.ts';
import { attributeValueWords, contentValueWords } from './value-words.ts';
import type { Wording } from './words.ts';

const wordings: { readonly [Kind in Slip['kind']]: Wording<Kind> } = {
  attribute: attributeWords,
  'attribute-value': attributeValueWords,
  'content-value': contentValueWords,
  'duplicate-id': duplicateIdWords,
  element: elementWords,
  incomplete: incompleteWords,
  'missing-attributes': missingAttributesWords,
  text: textWords,
  'unknown-idref': unknownIdrefWords,
};

/** A slip as a finding: its rule, its words, and the smallest place that shows it. */
export function slipFinding(slip: Slip, grammar: Grammar): Diagnostic {
  // The table pairs each kind with its own words, which the type of one entry cannot say.
  const words = (wordings[slip.kind] as Wording<Slip['kind']>)(slip as never, grammar);
  const { path } = slip.element;
  const { file } = 'source' in slip ? slip.source : slip.element.source;
  const message = settled(words.message);
  const actual = words.actual === undefined ? undefined : detached(words.actual);
  const { rule, span, hint, expected, related } = words;
  return finding(rule, file, { span, message, expected, actual, hint, path: path && settled(path), related });
}

/** A text that was put together, as one piece: else it would hold the document that its parts were cut from. */
function settled(text: string): string {
  // To look at one character of it makes it one piece.
  text.charCodeAt(0);
  return text;
}

/** A copy of a text that was cut from a document, which it would hold. Short ones are copies anyway. */
function detached(text: string): string {
  return text.length < 13 ? text : settled(` ${text}`).slice(1);
}
