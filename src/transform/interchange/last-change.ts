import type { Edition } from '../../edition/edition.ts';
import type { EditionSettings } from '../../edition/settings.ts';
import { plainDate } from './correspondence/plain-date.ts';

/** The day that the configuration names, else that of the newest change which a document tells. */
export function lastChange({ documents }: Edition, { publication }: EditionSettings): string | undefined {
  if (publication?.date !== undefined) return publication.date;
  const days = documents.flatMap(({ header }) => plainDate(header.revision?.when) ?? []);
  return days
    .filter((day) => day.length === 10)
    .sort()
    .at(-1);
}
