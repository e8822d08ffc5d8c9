import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Baseline } from '../diagnostics/baseline/baseline.ts';
import { contentDigest } from './content-digest.ts';

/** Files of a baseline that are no longer where they were; absolute paths. */
export interface Renames {
  /** From the old path to that of a file of this run. */
  readonly moved: ReadonlyMap<string, string>;
  /** Old paths of files that git says were renamed, to a place that this run does not look at. */
  readonly elsewhere: ReadonlySet<string>;
}

/**
 * Finds files of a baseline again that have another name now: by what git says of renames since the baseline was last
 * committed, else by their content. Git is asked only where a file is missing.
 *
 * @param path absolute path of the baseline's file
 * @param files absolute paths of the files that a run looks at
 */
export async function renamesIn(
  path: string,
  baseline: Baseline,
  files: readonly string[],
): Promise<Renames> {
  const moved = new Map<string, string>();
  const elsewhere = new Set<string>();
  const folder = dirname(path);
  const accepted = new Map([...baseline.files].map(([name, file]) => [resolve(folder, name), file]));
  const missing = [...accepted.keys()].filter((file) => !existsSync(file)).sort();
  if (missing.length === 0) return { moved, elsewhere };
  const unclaimed = new Set(files.filter((file) => !accepted.has(file)).sort());
  for (const [from, to] of await saidByGit(path)) {
    if (!accepted.has(from) || existsSync(from)) continue;
    if (unclaimed.delete(to)) moved.set(from, to);
    else if (!accepted.has(to) && existsSync(to)) elsewhere.add(from);
  }
  const lost = missing.filter((file) => !moved.has(file) && !elsewhere.has(file));
  const contents = new Map<string, string[]>();
  if (lost.length > 0) {
    for (const file of unclaimed) {
      const content = contentDigest(file) ?? '';
      contents.set(content, [...(contents.get(content) ?? []), file]);
    }
  }
  for (const file of lost) {
    const to = contents.get(accepted.get(file)?.content ?? '-')?.shift();
    if (to !== undefined) moved.set(file, to);
  }
  return { moved, elsewhere };
}

async function saidByGit(path: string): Promise<ReadonlyMap<string, string>> {
  const { GitRepository } = await import('../engines/git.ts');
  const repository = await GitRepository.of(dirname(path));
  return 'message' in repository ? new Map() : repository.renamesSinceChangeOf(path);
}
