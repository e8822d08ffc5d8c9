import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type IncludeTag, includeFinding } from './include-finding.ts';
import type { XPointer } from './xpointer.ts';

const known = 'an id alone, or `element(…)` with an id or the numbers of elements: `element(/1/2)`';

/** Says why `@xpointer` leads to nothing; `pointer` is what was understood of it, undefined for nothing. */
export function missingTarget(
  tag: IncludeTag,
  written: string,
  pointer: XPointer | undefined,
  file: string,
): Diagnostic {
  const told = (message: string, hint: string): Diagnostic =>
    includeFinding('xml/include-no-target', tag, { message, hint, actual: written, attribute: 'xpointer' });
  const value = `\`@xpointer="${written}"\``;
  if (pointer === undefined) return told(`${value} is not written as a pointer must be.`, `Write ${known}.`);
  const [scheme] = pointer.unknown;
  if (pointer.parts.length === 0) {
    return told(
      scheme === undefined
        ? `${value} points to nothing.`
        : `${value} is of the scheme \`${scheme}()\`, which is not known here.`,
      `Write ${known}.`,
    );
  }
  return told(
    `${value} leads to no element of \`${file}\`.`,
    pointer.parts.some(({ id }) => id !== undefined)
      ? 'Point to the `xml:id` of an element there.'
      : 'Count the elements anew: the first number is that of the root, `1`, the next that of a child of it.',
  );
}
