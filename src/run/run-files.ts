import type { EditionFiles } from '../read/list-edition.ts';
import type { Run } from './run.ts';

/** What a run reads: the edition, and what was asked for by name. */
export function filesOf({ config, located, cwd }: Run): EditionFiles {
  const { folder, documents, registers, order } = config;
  const { selected: given = [], configured } = located;
  return { folder, cwd, documents, registers, order, given, givenOnly: !configured && given.length > 0 };
}
