import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { nameSpan } from '../../edition/name-span.ts';
import { pathOf } from '../../edition/path-of.ts';
import type { PlacedParts } from './edition-parts.ts';

/** What an entry says of itself that the graph does not say after it. */
export function refusalFindings({ refusals, document, elementOf }: PlacedParts): Diagnostic[] {
  return refusals.map(({ rule, node, message, hint, actual }) => {
    const element = elementOf(node);
    return finding(rule, document.file, {
      span: element && nameSpan(document.source, element),
      path: element && pathOf(element),
      message,
      hint,
      actual,
    });
  });
}
