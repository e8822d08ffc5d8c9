import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { closest } from '../../../engines/fastest-levenshtein.ts';
import { isFormerNcName as isNcName } from '../../../engines/xmlchars.ts';
import { inSection } from '../in-section.ts';
import { schemaAttribute } from '../schema-attribute.ts';
import { relaxNgNamespace, type SchemaAttribute, type SchemaElement } from '../schema-element.ts';
import type { Place } from '../schema-file.ts';
import { schemaFinding } from '../schema-finding.ts';
import { trimSpace } from '../trim-space.ts';
import type { ElementSyntax } from './element-syntax.ts';
import { uriReference } from './uri-reference.ts';

/** Holds the attributes of an element against section 3; those of other namespaces are nobody's business. */
export function checkAttributes(
  element: SchemaElement,
  { attributes, required }: ElementSyntax,
  diagnostics: Diagnostic[],
): void {
  for (let index = 0; index < element.attributes.length; index++) {
    const attribute = element.attributes[index] as SchemaAttribute;
    const { namespace, localName, name } = attribute;
    if (namespace !== '') {
      if (namespace !== relaxNgNamespace) continue;
      diagnostics.push(unknown(element, attribute, 'Write the attributes of RELAX NG without a prefix.'));
    } else if (localName === 'datatypeLibrary') {
      checkDatatypeLibrary(attribute, diagnostics);
    } else if (localName !== 'ns') {
      const syntax = Object.hasOwn(attributes, localName) ? attributes[localName] : undefined;
      if (syntax === undefined) {
        const like = closest(name, [...Object.keys(attributes), 'ns', 'datatypeLibrary']);
        const hint = like === undefined ? 'Remove it.' : `Write \`${like}\`, if that is meant.`;
        diagnostics.push(unknown(element, attribute, hint));
      } else {
        const wrong = valueFault(attribute, syntax);
        if (wrong) diagnostics.push(wrongValue(attribute, wrong));
      }
    }
  }
  for (let index = 0; index < required.length; index++) {
    const name = required[index] as string;
    if (schemaAttribute(element, name) !== undefined) continue;
    const message = inSection('3', `\`${element.name}\` must have the attribute \`${name}\`.`);
    diagnostics.push(schemaFinding('relaxng/schema-syntax', element.place, { message }));
  }
}

/** Whether a text is a QName: an NCName, or two with a colon between (Namespaces in XML 1.0, section 4). */
export function isQName(text: string): boolean {
  const colon = text.indexOf(':');
  if (colon < 0) return isNcName(text);
  return isNcName(text.slice(0, colon)) && isNcName(text.slice(colon + 1));
}

function valueFault(
  { value }: SchemaAttribute,
  syntax: ElementSyntax['attributes'][string],
): string | undefined {
  const trimmed = trimSpace(value);
  switch (syntax) {
    case 'NCName':
      return isNcName(trimmed) ? undefined : 'must be a name without a colon';
    case 'QName':
      return isQName(trimmed) ? undefined : 'must be a name, with a prefix or without';
    case 'combine':
      return trimmed === 'choice' || trimmed === 'interleave'
        ? undefined
        : 'must be `choice` or `interleave`';
    default:
      return uriReference(value) ? undefined : 'must be a URI reference';
  }
}

function wrongValue(attribute: SchemaAttribute, demand: string): Diagnostic {
  return schemaFinding('relaxng/schema-syntax', attribute.place, {
    message: inSection('3', `The value of \`@${attribute.name}\` ${demand}, ${isNot(attribute.value)}.`),
    actual: attribute.value,
  });
}

function checkDatatypeLibrary(attribute: SchemaAttribute, diagnostics: Diagnostic[]): void {
  if (attribute.value === '') return;
  const uri = uriReference(attribute.value);
  if (uri === undefined) diagnostics.push(wrongValue(attribute, 'must be a URI'));
  else if (!uri.isAbsolute) {
    diagnostics.push(wrongValue(attribute, 'must be an absolute URI, which begins with its scheme'));
  } else if (uri.hasFragment) diagnostics.push(wrongValue(attribute, 'must be a URI without a fragment'));
}

function unknown(element: SchemaElement, attribute: SchemaAttribute, hint: string): Diagnostic {
  const message = inSection('3', `\`${element.name}\` must not have the attribute \`${attribute.name}\`.`);
  return schemaFinding('relaxng/schema-syntax', namePlace(attribute), { message, hint });
}

/** The name of an attribute in the XML syntax; in the compact one what stands for the attribute. */
function namePlace({ name, place }: SchemaAttribute): Place {
  const { file } = place;
  if (file.syntax === 'rnc') return place;
  const start = file.source.text.lastIndexOf(name, place.start - 2);
  return start < 0 ? place : { file, start, end: start + name.length };
}

function isNot(value: string): string {
  return value === '' ? 'and is empty' : `not \`${value}\``;
}
