import type { Edition } from './edition.ts';
import { type EntryList, entryKinds } from './register.ts';

/** All lists of entries of an edition: persons, then bodies, places …, those of register files first. */
export function entryLists({ registers, collected = [] }: Edition): EntryList[] {
  const all = [...registers, ...collected];
  return entryKinds.flatMap((kind) => all.filter((list) => list.kind === kind));
}
