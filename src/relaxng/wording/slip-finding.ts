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
  const { rule, ...details } = (wordings[slip.kind] as Wording<Slip['kind']>)(slip as never, grammar);
  const { source, path } = slip.element;
  return finding(rule, source.file, { ...details, path });
}
