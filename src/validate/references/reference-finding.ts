import type { KnownRuleId } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type FindingDetails, finding } from '../../diagnostics/finding.ts';
import { relatedPlace } from '../../diagnostics/related-place.ts';
import { pathOf } from '../../edition/path-of.ts';
import type { NearPointer } from './nearest-pointer.ts';
import { type Pointer, spanOf } from './pointers-of.ts';

interface Details extends Pick<FindingDetails, 'message' | 'related'> {
  /** What was probably meant, if that is known … */
  readonly near?: NearPointer | undefined;
  /** … and what to do if it is not. */
  readonly remedy: string;
}

/** A finding about a pointer, at the value it is about. */
export function referenceFinding(rule: KnownRuleId, pointer: Pointer, details: Details): Diagnostic {
  const { document, element, value } = pointer;
  const { near, remedy, message, related } = details;
  return finding(rule, document.file, {
    span: spanOf(pointer),
    message,
    hint: near
      ? `Write \`${near.value}\`${near.entry ? ` (${near.entry.label})` : ''}, if that is meant.`
      : remedy,
    expected: near && [near.value],
    actual: value,
    path: pathOf(element),
    related,
  });
}

/** A pointer as a message quotes it. */
export function quoted({ attribute, value }: Pointer): string {
  return `\`@${attribute.name}="${value}"\``;
}

/** Of a slip that stands in more places than this the first are named. */
const mostPlaces = 10;

/** The other places of a slip that stands in several: as a remark in its message, and as places. */
export function alsoAt(others: readonly Pointer[]): { remark: string; related?: FindingDetails['related'] } {
  if (others.length === 0) return { remark: '' };
  const related = others
    .slice(0, mostPlaces)
    .map((pointer) =>
      relatedPlace(pointer.document.file, spanOf(pointer), `${quoted(pointer)} stands here too.`),
    );
  return {
    remark: `, here and in ${others.length} other place${others.length > 1 ? 's' : ''} of this file`,
    related,
  };
}
