import type { KnownRuleId } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { attributeSpan } from '../../edition/attribute-span.ts';
import { pathOf } from '../../edition/path-of.ts';
import type { DatedElement, DateValue } from './dated-elements.ts';

/** A finding at the value of an attribute that dates an element. */
export function dateFinding(
  rule: KnownRuleId,
  { document, element }: DatedElement,
  { attribute, value }: DateValue,
  { message, hint }: { readonly message: string; readonly hint: string },
): Diagnostic {
  return finding(rule, document.file, {
    span: attributeSpan(document.source, element, attribute.name).value,
    message,
    hint,
    actual: value,
    path: pathOf(element),
  });
}

/** A value as a message quotes it. */
export function quotedValue({ attribute, value }: DateValue): string {
  return `\`@${attribute.name}="${value}"\``;
}
