import { matchesValue } from '../automaton/matches-value.ts';
import type { PlainAttributes } from '../automaton/plain-attributes.ts';
import type { State } from '../automaton/state.ts';
import type { Grammar } from '../grammar/grammar.ts';
import type { NamespaceContext } from '../reading/namespace-contexts.ts';
import { nameMarks } from '../reading/namespaces/name-marks.ts';
import type { ResolveName } from '../reading/namespaces/namespace-context.ts';
import type { AttributeList } from '../reading/xml-handler.ts';
import type { DocumentIds } from './document-ids.ts';
import type { OpenElements } from './open-elements.ts';

/** The state after the attributes of the innermost element, if they are as they should be; else null, and nothing is told. */
export function plainStartTag(
  { values, required, closed }: PlainAttributes,
  attributes: AttributeList,
  { table }: Grammar,
  idOf: ResolveName,
  elements: OpenElements,
  documentIds: DocumentIds,
): State | null {
  const { count, names } = attributes;
  if (count === 0) return required === 0 ? closed : null;
  const context = elements.namespaces[elements.depth] as NamespaceContext;
  let missing = required;
  let ids = 0;
  for (let index = 0; index < count; index++) {
    const name = names[index] as string;
    const id = context.attributeIds.get(name) ?? context.resolveAttribute(name, idOf);
    if (id === nameMarks.declaration) continue;
    const attribute = values.get(id);
    if (attribute === undefined) return null;
    const { value } = attribute;
    if (value.kind !== 'text' && !matchesValue(table, value, attributes.values[index] as string, context))
      return null;
    if (attribute.isRequired) missing--;
    if (attribute.idType !== undefined) ids++;
  }
  if (missing > 0) return null;
  for (let index = 0; index < count && ids > 0; index++) {
    const name = names[index] as string;
    const idType = values.get(context.attributeIds.get(name) ?? context.resolveAttribute(name, idOf))?.idType;
    if (idType === undefined) continue;
    documentIds.add(idType, elements, name, attributes.values[index] as string);
    ids--;
  }
  return closed;
}
