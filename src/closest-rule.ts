import { catalogue } from './diagnostics/catalogue.ts';
import { closest } from './engines/fastest-levenshtein.ts';

/** The rule that a name, with its source or without, is most like; undefined where none is close. */
export function closestRule(name: string): string | undefined {
  const ids = catalogue.map(({ id }) => id);
  const ends = ids.filter((id) => id.endsWith(`/${name}`));
  if (ends.length > 0) return ends[0];
  const near = closest(name, ids);
  if (near !== undefined || name.includes('/')) return near;
  const shortened = new Map(ids.map((id) => [id.slice(id.indexOf('/') + 1), id]));
  return shortened.get(closest(name, shortened.keys()) ?? '');
}
