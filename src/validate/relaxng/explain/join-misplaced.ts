import type { XmlElement } from '../../../edition/xml-tree.ts';
import type { Slip } from './slip.ts';

/** Where several elements must stand before one and the same, it is that one which stands too early: one slip. */
export function joinMisplaced(slips: readonly Slip[]): readonly Slip[] {
  const tooLate = new Map<XmlElement, XmlElement[]>();
  for (const slip of slips) {
    if (isLate(slip)) tooLate.set(slip.other, [...(tooLate.get(slip.other) ?? []), slip.element]);
  }
  return slips.flatMap((slip): Slip[] => {
    const elements = isLate(slip) ? (tooLate.get(slip.other) ?? []) : [];
    const last = elements.at(-1);
    if (!isLate(slip) || last === undefined || elements.length === 1) return [slip];
    if (slip.element !== elements[0]) return [];
    return [{ rule: 'relaxng/misplaced-element', element: slip.other, must: 'after', other: last }];
  });
}

function isLate(slip: Slip): slip is Extract<Slip, { rule: 'relaxng/misplaced-element' }> {
  return slip.rule === 'relaxng/misplaced-element' && slip.must === 'before';
}
