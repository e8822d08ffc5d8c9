import { type EncodedDate, encodedDate } from '../../dating/encoded-date.ts';
import type { PartialDate } from '../../dating/partial-date.ts';
import { elementsHaving } from '../../edition/document-elements.ts';
import { teiNamespace } from '../../edition/namespaces.ts';
import type { SourceDocument } from '../../edition/source-document.ts';
import type { XmlAttribute, XmlElement } from '../../edition/xml-tree.ts';

/** The attributes that date something (TEI P5, att.datable.w3c), without the ending of their ISO form. */
export type DateRole = 'when' | 'notBefore' | 'notAfter' | 'from' | 'to';

/** One attribute that dates an element. */
export interface DateValue {
  readonly attribute: XmlAttribute;
  readonly value: string;
  readonly read: EncodedDate;
}

/** An element and what its attributes say of its date. */
export interface DatedElement {
  readonly document: SourceDocument;
  readonly element: XmlElement;
  readonly values: ReadonlyMap<DateRole, DateValue>;
}

const roles: ReadonlyMap<string, DateRole> = new Map(
  (['when', 'notBefore', 'notAfter', 'from', 'to'] as const).flatMap((role) => [
    [role, role],
    [`${role}-iso`, role],
  ]),
);

/** Elements whose `@from` and `@to` are pointers, leaves, pages or units. */
const others: ReadonlySet<string> = new Set([
  'app',
  'arc',
  'biblScope',
  'citedRange',
  'conversion',
  'locus',
  'locusGrp',
  'rt',
  'span',
  'tech',
]);

/** The elements of a document that attributes date, in order. */
export function datedElements(document: SourceDocument): DatedElement[] {
  const found: DatedElement[] = [];
  for (const element of elementsHaving(document.tree, roles.keys())) {
    if (element.namespace !== teiNamespace) continue;
    let values: Map<DateRole, DateValue> | undefined;
    for (const attribute of element.attributes) {
      const role = attribute.namespace === '' ? roles.get(attribute.localName) : undefined;
      if (role === undefined || others.has(element.localName)) continue;
      const value = attribute.value.trim();
      if (value === '' || values?.has(role)) continue;
      values ??= new Map();
      values.set(role, { attribute, value, read: encodedDate(value) });
    }
    if (values) found.push({ document, element, values });
  }
  return found;
}

/** What an attribute says, where it says a date that there is. */
export function dateOf({ values }: DatedElement, role: DateRole): PartialDate | undefined {
  const read = values.get(role)?.read;
  return read && 'date' in read ? read.date : undefined;
}
