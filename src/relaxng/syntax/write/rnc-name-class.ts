import type { SchemaElement } from '../schema-element.ts';
import { concat, group, indent, line } from './doc.ts';
import type { InheritedValues } from './inherited-values.ts';
import type { RncFlattening } from './rnc-flattening.ts';
import type { RncJoining } from './rnc-joining.ts';
import type { RncNames } from './rnc-names.ts';
import { asPrimary, type RncPiece } from './rnc-piece.ts';
import { firstRelaxNg, nameInContent } from './schema-names.ts';

/** Writes an element of a name class whose children have been written. */
export function nameClassPiece(
  element: SchemaElement,
  values: InheritedValues,
  names: RncNames,
  joining: RncJoining,
  flattening: RncFlattening,
): RncPiece {
  const { localName } = element;
  if (localName === 'name') {
    const name = nameInContent(element, values);
    const doc = values.ofAttribute
      ? names.attributeName(name.namespace, name.localName)
      : names.elementName(name.namespace, name.localName);
    return { doc, kind: 'primary' };
  }
  const content = flattening.arrange(element.children);
  if (localName === 'choice') {
    const piece = joining.join(content, '|');
    return joining.annotate(element, content.initial, piece, false);
  }
  const head = localName === 'anyName' ? '*' : names.nsName(values.ns);
  const except = firstRelaxNg(element);
  if (except === undefined)
    return joining.annotate(element, content.initial, { doc: head, kind: 'primary' }, true);
  const excepted = flattening.arrange(except.children);
  const operand = asPrimary(joining.annotate(except, excepted.initial, joining.join(excepted, '|'), false));
  const doc = group(concat(head, indent(2, concat(line, '- ', operand))));
  return joining.annotate(element, content.initial, { doc, kind: 'except' }, true);
}
