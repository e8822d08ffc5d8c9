import { childElements } from './child-elements.ts';
import { oldNamespace, schematronNamespace, xsltNamespace } from './namespaces.ts';
import { queryBinding } from './query-binding.ts';
import { readLet } from './read-let.ts';
import { foreign, readMessage } from './read-message.ts';
import { isAbstractRule, type PatternScope, readPattern } from './read-pattern.ts';
import { readId, readReferences } from './read-remarks.ts';
import { reportUnknown } from './report-unknown.ts';
import type { Foreign, Let, NamedText, Pattern, Phase, Schema } from './schema.ts';
import { attributeOf, placeOf, type SchemaElement, valuePlace } from './schema-element.ts';
import type { SchemaReading } from './schema-reading.ts';

/** A schema by the element `sch:schema`; undefined where it is none. What is wrong with it is reported. */
export function readSchema(node: SchemaElement, reading: SchemaReading): Schema | undefined {
  const { localName, namespace, name } = node.element;
  if (localName !== 'schema' || namespace !== schematronNamespace) {
    const old = namespace === oldNamespace;
    reading.report('schematron/schema-syntax', placeOf(node), {
      message: old
        ? 'The schema is in the language that came before ISO Schematron.'
        : `\`${name}\` must be the element \`schema\` of ISO Schematron.`,
      hint: `Write \`xmlns="${schematronNamespace}"\` at the root element \`schema\`.`,
    });
    return undefined;
  }
  const binding = queryBinding(node, reading);
  if (binding === undefined) return undefined;
  const phase = attributeOf(node, 'defaultPhase')?.trim();
  return {
    binding,
    ...schemaParts(extendedChildren(node, reading, []), reading),
    ...(phase && { defaultPhase: { name: phase, place: valuePlace(node, 'defaultPhase') } }),
    place: placeOf(node),
  };
}

/** The children of a schema; `sch:extends` at the top brings those of another (ISO/IEC 19757-3:2020, 5.4.4). */
function extendedChildren(
  node: SchemaElement,
  reading: SchemaReading,
  within: readonly SchemaElement[],
): SchemaElement[] {
  return childElements(node, reading).flatMap((child) => {
    const { localName, namespace } = child.element;
    if (localName !== 'extends' || namespace !== schematronNamespace) return [child];
    const href = reading.required(child, 'href')?.text.trim();
    const target = href === undefined ? undefined : reading.follow(child, href);
    if (target === undefined) return [];
    if ([...within, node].some(({ element }) => element === target.element)) {
      reading.report('schematron/schema-reference', valuePlace(child, 'href'), {
        message: `The schema \`${href}\` extends itself.`,
        hint: 'Break the circle of `extends`.',
      });
      return [];
    }
    return extendedChildren(target, reading, [...within, node]);
  });
}

/** All that may stand in a schema, in any order. */
export function schemaParts(
  nodes: readonly SchemaElement[],
  reading: SchemaReading,
): Pick<Schema, 'namespaces' | 'lets' | 'patterns' | 'phases' | 'diagnostics' | 'properties'> {
  const ours = (name: string) =>
    nodes.filter(({ element }) => element.localName === name && element.namespace === schematronNamespace);
  const patterns = ours('pattern');
  const rules = [...ours('rules'), ...patterns].flatMap((node) =>
    childElements(node, reading).filter(isAbstractRule),
  );
  // Those of a pattern are known everywhere too.
  const lists = (name: string) => [
    ...ours(name),
    ...patterns
      .flatMap((node) => childElements(node, reading))
      .filter(({ element }) => element.localName === name && element.namespace === schematronNamespace),
  ];
  const isAbstract = (node: SchemaElement) => attributeOf(node, 'abstract')?.trim() === 'true';
  const scope: PatternScope = {
    abstractPattern: (name) => patterns.find((node) => isAbstract(node) && readId(node) === name),
    abstractRule: (name) => rules.find((node) => readId(node) === name),
  };
  for (const node of nodes) {
    const { localName, namespace } = node.element;
    if (namespace === schematronNamespace && !known.includes(localName)) reportUnknown(node, known, reading);
  }
  return {
    namespaces: namespacesOf(ours('ns'), reading),
    lets: nodes.flatMap((node): (Let | Foreign)[] => {
      const { localName, namespace } = node.element;
      if (namespace === xsltNamespace) return [foreign(node)];
      return localName === 'let' && namespace === schematronNamespace
        ? [readLet(node, reading) ?? []].flat()
        : [];
    }),
    patterns: patterns
      .filter((node) => !isAbstract(node))
      .flatMap((node): Pattern[] => [readPattern(node, reading, scope) ?? []].flat()),
    phases: ours('phase').map((node) => readPhase(node, reading)),
    diagnostics: namedTexts(lists('diagnostics'), 'diagnostic', reading),
    properties: namedTexts(lists('properties'), 'property', reading),
  };
}

const known = [
  'diagnostics',
  'extends',
  'include',
  'let',
  'ns',
  'p',
  'param',
  'pattern',
  'phase',
  'properties',
  'rules',
  'title',
];

function namespacesOf(nodes: readonly SchemaElement[], reading: SchemaReading): Map<string, string> {
  const namespaces = new Map<string, string>();
  for (const node of nodes) {
    const prefix = reading.required(node, 'prefix')?.text.trim();
    const uri = reading.required(node, 'uri')?.text.trim();
    if (prefix !== undefined && uri !== undefined) namespaces.set(prefix, uri);
  }
  return namespaces;
}

function readPhase(node: SchemaElement, reading: SchemaReading): Phase {
  const children = childElements(node, reading).filter(
    ({ element }) => element.namespace === schematronNamespace,
  );
  return {
    id: readId(node) ?? '',
    lets: children
      .filter(({ element }) => element.localName === 'let')
      .flatMap((child) => readLet(child, reading) ?? []),
    active: children
      .filter(({ element }) => element.localName === 'active')
      .flatMap((child) => readReferences(child, 'pattern')),
    place: placeOf(node),
  };
}

function namedTexts(
  lists: readonly SchemaElement[],
  name: string,
  reading: SchemaReading,
): Map<string, NamedText> {
  const texts = lists
    .flatMap((list) => childElements(list, reading))
    .filter(({ element }) => element.localName === name && element.namespace === schematronNamespace)
    .map((node) => ({ id: readId(node) ?? '', parts: readMessage(node, reading), place: placeOf(node) }));
  return new Map(texts.map((text) => [text.id, text]));
}
