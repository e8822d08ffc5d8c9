import type { SchemaElement, SchemaNode } from '../schema-element.ts';
import { textOf } from '../text-of.ts';
import { concat, concatAll, type Doc, group, indent, line } from './doc.ts';
import { attributeOf, type InheritedValues } from './inherited-values.ts';
import type { RncAnnotations } from './rnc-annotations.ts';
import type { RncNames } from './rnc-names.ts';
import { rncLiteral } from './rnc-text.ts';
import { isRelaxNg, nameInValue } from './schema-names.ts';

/** A `data` element: its type with parameters, the foreign elements in it, and its `except`, which is still to be written. */
export function rncData(
  element: SchemaElement,
  values: InheritedValues,
  names: RncNames,
  annotations: RncAnnotations,
): { doc: Doc; initial: SchemaElement[]; except: SchemaElement | undefined } {
  const params: Doc[] = [];
  const initial: SchemaElement[] = [];
  let comments: SchemaNode[] = [];
  let except: SchemaElement | undefined;
  for (const child of element.children) {
    if (child.kind === 'text') continue;
    if (child.kind === 'comment') comments.push(child);
    else if (!isRelaxNg(child)) initial.push(child);
    else if (child.localName === 'param') {
      const setting = `${attributeOf(child, 'name')} = ${rncLiteral(textOf(child))}`;
      params.push(line, annotations.comments(comments), annotations.annotate(child, [], setting));
      comments = [];
    } else except = child;
  }
  const type = names.datatype(values.datatypeLibrary, attributeOf(element, 'type') ?? '');
  const braces = params.length > 0 ? group(concat(' {', indent(2, concatAll(params)), line, '}')) : '';
  return { doc: concat(annotations.comments(comments), type, braces), initial, except };
}

/** A `value` element. */
export function rncValue(element: SchemaElement, values: InheritedValues, names: RncNames): string {
  const type = attributeOf(element, 'type');
  const name = nameInValue(element, values);
  const literal = rncLiteral(name ? names.qName(name.namespace, name.localName) : textOf(element));
  if (type === undefined || (type === 'token' && values.datatypeLibrary === '')) return literal;
  return `${names.datatype(values.datatypeLibrary, type)} ${literal}`;
}
