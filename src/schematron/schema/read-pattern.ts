import { childElements } from './child-elements.ts';
import { schematronNamespace, xsltNamespace } from './namespaces.ts';
import { readLet } from './read-let.ts';
import { foreign } from './read-message.ts';
import { readId, readRemarks } from './read-remarks.ts';
import { type FindRule, readRule } from './read-rule.ts';
import { reportUnknown } from './report-unknown.ts';
import type { Foreign, Let, Pattern, Rule } from './schema.ts';
import { attributeOf, placeOf, type SchemaElement, valuePlace } from './schema-element.ts';
import type { SchemaReading } from './schema-reading.ts';

/** What a pattern may refer to outside of itself. */
export interface PatternScope {
  readonly abstractPattern: (name: string) => SchemaElement | undefined;
  /** Abstract rules of `sch:rules` and of other patterns. */
  readonly abstractRule: FindRule;
}

/** A pattern that is not abstract; one that is an instance is read from the abstract pattern with its parameters. */
export function readPattern(
  node: SchemaElement,
  reading: SchemaReading,
  scope: PatternScope,
): Pattern | undefined {
  const id = readId(node);
  const isA = attributeOf(node, 'is-a')?.trim();
  if (isA === undefined) return patternOf(node, node, id, reading, scope);
  const abstract = scope.abstractPattern(isA);
  if (abstract === undefined) {
    reading.report('schematron/schema-reference', valuePlace(node, 'is-a'), {
      message: `There is no abstract pattern \`${isA}\`.`,
      hint: 'Correct the name, or give the pattern that is meant `abstract="true"`.',
      actual: isA,
    });
    return undefined;
  }
  const given = parametersOf(node, reading);
  // Values may use the parameters that stand before, and the abstract pattern may have values of its own for some.
  const parameters = new Map([...parametersOf(abstract, reading), ...given]);
  return patternOf(abstract, node, id, reading.within(parameters), scope);
}

function parametersOf(node: SchemaElement, reading: SchemaReading): Map<string, string> {
  const parameters = new Map<string, string>();
  for (const child of childElements(node, reading)) {
    if (child.element.localName !== 'param' || child.element.namespace !== schematronNamespace) continue;
    const name = attributeOf(child, 'name')?.trim();
    const value = attributeOf(child, 'value');
    if (name && value !== undefined) parameters.set(name, value);
    else reading.required(child, name ? 'value' : 'name');
  }
  return parameters;
}

function patternOf(
  node: SchemaElement,
  instance: SchemaElement,
  id: string | undefined,
  reading: SchemaReading,
  scope: PatternScope,
): Pattern {
  if (attributeOf(node, 'documents') !== undefined) {
    reading.report('schematron/schema-unsupported', valuePlace(node, 'documents'), {
      message: 'The pattern is for other documents than the one that is checked, and is left out.',
      hint: 'Remove `documents`, and let the rules look at the document itself.',
    });
    return { lets: [], rules: [], place: placeOf(instance) };
  }
  const children = childElements(node, reading).filter(({ element }) => isOurs(element.namespace));
  const ownRules = children.filter(isAbstractRule);
  const find: FindRule = (name) => ownRules.find((rule) => readId(rule) === name) ?? scope.abstractRule(name);
  const lets: (Let | Foreign)[] = [];
  const rules: Rule[] = [];
  for (const child of children) {
    const { localName, namespace } = child.element;
    if (namespace === xsltNamespace) lets.push(foreign(child));
    else if (localName === 'let') lets.push(...[readLet(child, reading) ?? []].flat());
    else if (localName === 'rule') {
      if (isAbstractRule(child)) continue;
      rules.push(...[readRule(child, reading, find) ?? []].flat());
    } else if (!['p', 'title', 'param', 'diagnostics', 'properties'].includes(localName)) {
      reportUnknown(child, ['include', 'let', 'p', 'param', 'rule', 'title'], reading);
    }
  }
  return {
    ...(id !== undefined && { id }),
    lets,
    rules,
    ...readRemarks(node, reading),
    ...readRemarks(instance, reading),
    place: placeOf(instance),
  };
}

function isOurs(namespace: string): boolean {
  return namespace === schematronNamespace || namespace === xsltNamespace;
}

/** Whether an element is a rule that is there to be extended only. */
export function isAbstractRule(node: SchemaElement): boolean {
  const { localName, namespace } = node.element;
  return (
    localName === 'rule' &&
    namespace === schematronNamespace &&
    attributeOf(node, 'abstract')?.trim() === 'true'
  );
}
