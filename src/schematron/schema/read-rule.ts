import { childElements } from './child-elements.ts';
import { schematronNamespace, xsltNamespace } from './namespaces.ts';
import { readLet } from './read-let.ts';
import { foreign, readMessage } from './read-message.ts';
import { readId, readReferences, readRemarks } from './read-remarks.ts';
import { reportUnknown } from './report-unknown.ts';
import type { Assertion, Rule } from './schema.ts';
import { attributeOf, placeOf, type SchemaElement, valuePlace } from './schema-element.ts';
import type { SchemaReading } from './schema-reading.ts';

/** Finds the abstract rule of a name, from the pattern that a rule stands in. */
export type FindRule = (name: string) => SchemaElement | undefined;

/** A rule that is not abstract, with what it extends (ISO/IEC 19757-3, 5.4.12 and 5.4.4). */
export function readRule(node: SchemaElement, reading: SchemaReading, find: FindRule): Rule | undefined {
  const id = readId(node);
  const context = reading.required(node, 'context');
  const content = ruleContent(node, reading, find, []);
  if (context === undefined) return undefined;
  return {
    kind: 'rule',
    ...(id !== undefined && { id }),
    context,
    content,
    ...readRemarks(node, reading),
    place: placeOf(node),
  };
}

/** What stands in a rule, that of the rules it extends in the place of `sch:extends`. */
function ruleContent(
  node: SchemaElement,
  reading: SchemaReading,
  find: FindRule,
  within: readonly SchemaElement[],
): Rule['content'] {
  return childElements(node, reading).flatMap((child) => {
    const { localName, namespace } = child.element;
    if (namespace === xsltNamespace) return [foreign(child)];
    if (namespace !== schematronNamespace) return [];
    if (localName === 'let') return readLet(child, reading) ?? [];
    if (localName === 'assert' || localName === 'report')
      return readAssertion(child, localName, reading) ?? [];
    if (localName === 'extends') return extended(child, reading, find, [...within, node]);
    if (localName !== 'p' && localName !== 'title') {
      reportUnknown(child, ['assert', 'extends', 'include', 'let', 'p', 'report'], reading);
    }
    return [];
  });
}

function extended(
  node: SchemaElement,
  reading: SchemaReading,
  find: FindRule,
  within: readonly SchemaElement[],
): Rule['content'] {
  const name = attributeOf(node, 'rule')?.trim();
  const href = attributeOf(node, 'href')?.trim();
  const attribute = name !== undefined ? 'rule' : 'href';
  const written = name ?? href;
  if (!written) {
    reading.report('schematron/schema-syntax', placeOf(node), {
      message: '`extends` must name the rule that is extended.',
      hint: 'Write `rule="…"` with the id of an abstract rule, or `href="…"`.',
    });
    return [];
  }
  const target = name !== undefined ? find(name) : reading.follow(node, written);
  if (target === undefined) {
    if (name === undefined) return [];
    reading.report('schematron/schema-reference', valuePlace(node, attribute), {
      message: `There is no abstract rule \`${name}\`.`,
      hint: 'Correct the name, or give the rule that is meant `abstract="true"`.',
      actual: name,
    });
    return [];
  }
  if (within.some(({ element }) => element === target.element)) {
    reading.report('schematron/schema-reference', valuePlace(node, attribute), {
      message: `The rule \`${written}\` extends itself.`,
      hint: 'Break the circle of `extends`.',
      actual: written,
    });
    return [];
  }
  return ruleContent(target, reading, find, within);
}

function readAssertion(
  node: SchemaElement,
  kind: Assertion['kind'],
  reading: SchemaReading,
): Assertion | undefined {
  const test = reading.required(node, 'test');
  const id = readId(node);
  const message = readMessage(node, reading);
  if (test === undefined) return undefined;
  return {
    kind,
    ...(id !== undefined && { id }),
    test,
    message,
    diagnostics: readReferences(node, 'diagnostics'),
    properties: readReferences(node, 'properties'),
    ...readRemarks(node, reading),
    place: placeOf(node),
  };
}
