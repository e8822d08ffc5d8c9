import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type FindingDetails, finding } from '../../diagnostics/finding.ts';
import { pathOf } from '../../edition/path-of.ts';
import type { NearPointer } from './nearest-pointer.ts';
import type { Pointer } from './pointers-of.ts';

type RuleName =
  | 'reference/undeclared-prefix'
  | 'reference/unknown-target'
  | 'reference/unmatched-prefix'
  | 'reference/wrong-kind';

interface Details extends Pick<FindingDetails, 'message' | 'related'> {
  /** What was probably meant, if that is known … */
  readonly near?: NearPointer | undefined;
  /** … and what to do if it is not. */
  readonly remedy: string;
}

/** A finding about a pointer, at the value it is about. */
export function referenceFinding(rule: RuleName, pointer: Pointer, details: Details): Diagnostic {
  const { document, element, value } = pointer;
  const { near, remedy, message, related } = details;
  return finding(rule, document.file, {
    span: pointer.span(),
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

/** The other places of a slip that stands in several: as a remark in its message, and as places. */
export function alsoAt(others: readonly Pointer[]): { remark: string; related?: FindingDetails['related'] } {
  if (others.length === 0) return { remark: '' };
  const related = others.map((pointer) => {
    const { line, column } = pointer.span();
    return { file: pointer.document.file, line, column, message: `${quoted(pointer)} stands here too.` };
  });
  return {
    remark: `, here and in ${others.length} other place${others.length > 1 ? 's' : ''} of this file`,
    related,
  };
}
