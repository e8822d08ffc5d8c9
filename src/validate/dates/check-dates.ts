import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Edition } from '../../edition/edition.ts';
import { pointerResolver } from '../../edition/pointer-resolver.ts';
import type { SourceDocument } from '../../edition/source-document.ts';
import { boundFindings } from './bounds.ts';
import { calendarsDisagree } from './calendars-disagree.ts';
import { datedElements } from './dated-elements.ts';
import { impossibleValues } from './impossible-values.ts';
import { OutsideLife } from './outside-life.ts';
import { reversedLives } from './reversed-lives.ts';
import { wordsDisagree } from './words-disagree.ts';

/** What is wrong with the dates of these documents: in themselves, against their words, against the lives of persons. */
export function checkDates(edition: Edition, documents: readonly SourceDocument[]): Diagnostic[] {
  const lives = new OutsideLife(edition, pointerResolver(edition));
  return documents.flatMap((document) => [
    ...datedElements(document).flatMap((dated) => {
      const impossible = impossibleValues(dated);
      // Of a date that there is not, nothing more can be said.
      return impossible.length > 0
        ? impossible
        : [...boundFindings(dated), ...calendarsDisagree(dated), ...wordsDisagree(dated)];
    }),
    ...reversedLives(document),
    ...lives.of(document),
  ]);
}
