import { expect, test } from 'vitest';
import { validateText } from '../../../src/relaxng/validate-text.ts';
import { choice, element, empty, grammarOf, group, text } from '../small-grammar.ts';

test('an element whose content is not allowed is not allowed', () => {
  const nothing = { kind: 'notAllowed', place: text.place } as const;
  const grammar = grammarOf(element('r', choice(element('a', group(text, nothing)), element('b', empty))));
  expect(validateText(grammar, '<r><b/></r>', 'a.xml')).toEqual([]);
  expect(validateText(grammar, '<r><a/></r>', 'a.xml').map(({ ruleId }) => ruleId)).toEqual([
    'relaxng/unknown-element',
    'relaxng/missing-element',
  ]);
});
