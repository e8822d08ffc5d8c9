import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { finding } from '../../../diagnostics/finding.ts';
import { pathOf } from '../../../edition/path-of.ts';
import type { Slip } from '../explain/slip.ts';
import { missingAttribute, unexpectedAttribute } from './attribute-words.ts';
import {
  misplacedElement,
  missingElement,
  repeatedElement,
  unexpectedElement,
  unknownElement,
} from './element-words.ts';
import { missingText, unexpectedText } from './text-words.ts';
import { invalidValue } from './value-words.ts';
import type { Setting, Words } from './words.ts';

const words: { readonly [RuleName in Slip['rule']]: Words<RuleName> } = {
  'relaxng/invalid-value': invalidValue,
  'relaxng/misplaced-element': misplacedElement,
  'relaxng/missing-attribute': missingAttribute,
  'relaxng/missing-element': missingElement,
  'relaxng/missing-text': missingText,
  'relaxng/repeated-element': repeatedElement,
  'relaxng/unexpected-attribute': unexpectedAttribute,
  'relaxng/unexpected-element': unexpectedElement,
  'relaxng/unexpected-text': unexpectedText,
  'relaxng/unknown-element': unknownElement,
};

/** A slip as a finding: its words, and the smallest place that shows it. */
export function slipFinding(slip: Slip, setting: Setting): Diagnostic {
  // The table pairs each rule with its own words, which the type of one entry cannot say.
  const details = (words[slip.rule] as Words<Slip['rule']>)(slip as never, setting);
  const path = pathOf(slip.element);
  return finding(slip.rule, setting.document.file, { ...details, path });
}
