import { encodedDate } from '../../dating/encoded-date.ts';
import { daysOf } from '../../dating/partial-date.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { childElements } from '../../edition/child-elements.ts';
import { elementsNamed } from '../../edition/document-elements.ts';
import { nameSpan } from '../../edition/name-span.ts';
import { pathOf } from '../../edition/path-of.ts';
import type { SourceDocument } from '../../edition/source-document.ts';
import { datesOf } from '../life-dates.ts';

/** Persons whose death comes before their birth. */
export function reversedLives(document: SourceDocument): Diagnostic[] {
  return elementsNamed(document.tree, 'person').flatMap((person) => {
    const { birth = '', death = '' } = datesOf(person);
    const [born, died] = [birth, death].map((value) => {
      const read = encodedDate(value);
      return read && 'date' in read ? daysOf(read.date) : undefined;
    });
    if (!born || !died || died.last >= born.first) return [];
    const element = childElements(person, 'death')[0] ?? person;
    return finding('date/reversed-life', document.file, {
      span: nameSpan(document.source, element),
      message: `This person died ${death}, before having been born ${birth}.`,
      hint: 'Correct one of the two dates.',
      path: pathOf(element),
    });
  });
}
