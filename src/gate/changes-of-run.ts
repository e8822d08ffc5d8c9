import { basename, dirname, extname, join, relative, sep } from 'node:path';
import { configFile } from '../config/load-config.ts';
import { displayPath } from '../diagnostics/display-path.ts';
import { finding } from '../diagnostics/finding.ts';
import type { Edition } from '../edition/edition.ts';
import { type GitChange, GitRepository } from '../engines/git.ts';
import type { Run } from '../run/run.ts';
import { dependentsOf } from './dependents-of.ts';
import { formerDocuments } from './former-documents.ts';

/** What git says has changed, as far as a run can be about it. */
export interface ChangesOfRun {
  /** Whether something changed by which every file is judged: the configuration, a schema. */
  readonly everything: boolean;
  readonly changes: readonly GitChange[];
  readonly repository: GitRepository;
}

/** Files by which others are judged. */
const judging = new Set(['.rng', '.rnc', '.sch', '.isosch', '.xsd', '.nvdl', '.odd', '.dtd']);

/**
 * Asks git what has changed since a revision. A run for which git has no answer is refused.
 *
 * @param schemas absolute paths of the schemas that files are judged by
 */
export async function changesOfRun(
  run: Run,
  revision: string,
  schemas: readonly string[],
): Promise<ChangesOfRun | undefined> {
  const { folder } = run.config;
  const repository = await GitRepository.of(folder);
  const changes = 'message' in repository ? repository : await repository.changesSince(revision);
  if ('message' in repository || 'message' in changes) {
    const { message, hint } = changes as { message: string; hint: string };
    run.refuse(finding('config/unusable-revision', displayPath(folder, run.cwd), { message, hint }));
    return undefined;
  }
  const modules = schemas.map((schema) => dirname(schema)).filter((place) => !isWithin(folder, place));
  const everything = changes.some(
    ({ path }) =>
      schemas.includes(path) ||
      (dirname(path) === folder && [configFile, 'opis.lock.json'].includes(basename(path))) ||
      (modules.some((place) => isWithin(path, place)) && !isOfEdition(run, path)) ||
      (isWithin(path, folder) && judging.has(extname(path).toLowerCase())),
  );
  return { everything, changes: changes.filter(({ path }) => isWithin(path, folder)), repository };
}

/** Has a run report on the files that have changed alone. */
export function narrowToChanges(run: Run, { everything, changes }: ChangesOfRun): void {
  if (!everything) run.narrow(changedFiles(run, changes));
}

/** Has a run report on the files that have changed, and on those that depend on them. */
export async function narrowToDependents(run: Run, edition: Edition, changed: ChangesOfRun): Promise<void> {
  if (changed.everything) return;
  const ofEdition = changed.changes.filter(({ path }) => isOfEdition(run, path));
  const former = await formerDocuments(ofEdition, changed.repository);
  // Of a file that was broken nobody knows what it held, and so not who depends on that.
  if (former === undefined) return;
  const files = changedFiles(run, changed.changes);
  for (const file of dependentsOf(edition, changed.changes, former)) files.add(file);
  run.narrow(files);
}

function changedFiles(run: Run, changes: readonly GitChange[]): Set<string> {
  return new Set(changes.filter(({ present }) => present).map(({ path }) => displayPath(path, run.cwd)));
}

/** Whether a file lies where documents or registers do. */
function isOfEdition({ config: { folder, documents, registers } }: Run, path: string): boolean {
  return isWithin(path, join(folder, documents)) || isWithin(path, join(folder, registers));
}

function isWithin(path: string, folder: string): boolean {
  const inside = relative(folder, path);
  return inside !== '..' && !inside.startsWith(`..${sep}`);
}
