import type { XmlAttribute, XmlElement } from '../../../edition/xml-tree.ts';
import { attributeDerivative, attributesOnly, replaceAttributes } from '../grammar/attribute-derivative.ts';
import type { Grammar } from '../grammar/grammar.ts';
import { leavesOf, needsOf } from '../grammar/leaves.ts';
import { includesName } from '../grammar/name-class.ts';
import type { AttributeDeclaration, Pattern } from '../grammar/pattern.ts';
import { matchesText } from '../grammar/text-derivative.ts';
import type { Slip } from './slip.ts';

/** The slips in an element's attributes, and the content that is left for its children. */
export function checkAttributes(
  grammar: Grammar,
  element: XmlElement,
  content: Pattern,
): { readonly slips: readonly Slip[]; readonly rest: Pattern } {
  const { table } = grammar;
  const slips: Slip[] = [];
  const accepted: XmlAttribute[] = [];
  const strictly = (pattern: Pattern, attribute: XmlAttribute) =>
    attributeDerivative(table, pattern, attribute, ({ value }) => matchesText(table, value, attribute.value));

  let rest = content;
  for (const attribute of element.attributes) {
    const after = strictly(rest, attribute);
    if (after !== table.notAllowed) {
      rest = after;
      accepted.push(attribute);
      continue;
    }
    const whateverValue = attributeDerivative(table, rest, attribute, () => true);
    if (whateverValue !== table.notAllowed) {
      slips.push(invalidValue(element, attribute, declarations(rest, attribute)));
      rest = whateverValue;
      accepted.push(attribute);
      continue;
    }
    const rival = accepted.find((other) => {
      const without = accepted.filter((candidate) => candidate !== other).reduce(strictly, content);
      return strictly(without, attribute) !== table.notAllowed;
    });
    const expected = leavesOf(rest).filter(({ kind }) => kind === 'attribute');
    slips.push({
      rule: 'relaxng/unexpected-attribute',
      element,
      attribute,
      expected,
      ...(rival && { rival }),
    });
  }

  const closed = replaceAttributes(table, rest, table.notAllowed);
  if (closed !== table.notAllowed) return { slips, rest: closed };
  const needs = needsOf(attributesOnly(table, rest));
  if (needs.length > 0) slips.push({ rule: 'relaxng/missing-attribute', element, needs });
  return { slips, rest: replaceAttributes(table, rest, table.empty) };
}

function declarations(pattern: Pattern, name: XmlAttribute): AttributeDeclaration[] {
  return leavesOf(pattern).flatMap((leaf) =>
    leaf.kind === 'attribute' && includesName(leaf.declaration.nameClass, name.namespace, name.localName)
      ? [leaf.declaration]
      : [],
  );
}

function invalidValue(element: XmlElement, attribute: XmlAttribute, all: AttributeDeclaration[]): Slip {
  return {
    rule: 'relaxng/invalid-value',
    element,
    attribute,
    value: attribute.value,
    allowed: [...new Set(all.map(({ value }) => value))],
    documentation: all.find(({ documentation }) => documentation !== undefined)?.documentation,
  };
}
