import { join, sep } from 'node:path';
import type { Edition } from '../edition/edition.ts';
import { GitRepository } from '../engines/git.ts';

/**
 * When the sources of an edition were as they are, so that what is made of them can say so and is the same whenever it is
 * made: what the environment says (`SOURCE_DATE_EPOCH`, reproducible-builds.org), else the time of the last commit that
 * changed something in the edition's folder, where nothing that the site is made of has changed since. Never the clock.
 *
 * @param epoch seconds since 1970, as the environment has them
 * @param site absolute path of the folder that is made, which may lie in that of the edition
 * @returns ISO 8601 in UTC; undefined where neither can tell
 */
export async function sourceDate(
  edition: Pick<Edition, 'folder'>,
  { epoch, site }: { readonly epoch: string | undefined; readonly site: string },
): Promise<string | undefined> {
  if (epoch !== undefined && /^\d{1,12}$/.test(epoch)) return isoTime(Number(epoch));
  const repository = await GitRepository.of(edition.folder);
  if (!(repository instanceof GitRepository)) return undefined;
  const seconds = await repository.lastCommitTime(edition.folder);
  if (seconds === undefined) return undefined;
  const changes = await repository.changesSince('HEAD');
  if (!Array.isArray(changes)) return undefined;
  const own = join(edition.folder, sep);
  const isSource = ({ path }: { readonly path: string }) =>
    path.startsWith(own) &&
    !path.startsWith(join(site, sep)) &&
    (/\.(xml|tei)$/i.test(path) ||
      path === join(edition.folder, 'opis.config.yaml') ||
      path.startsWith(join(edition.folder, 'xslt', sep)));
  return changes.some(isSource) ? undefined : isoTime(seconds);
}

function isoTime(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}
