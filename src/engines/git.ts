import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

/** Why git does not answer. */
export interface GitFault {
  /** One sentence. */
  readonly message: string;
  /** One imperative sentence. */
  readonly hint: string;
}

/** A file that is not as it was in a revision. */
export interface GitChange {
  /** Absolute. */
  readonly path: string;
  /** The name of its former content, for `contents`; absent where the file is new. */
  readonly former?: string;
  /** Whether it is there now. */
  readonly present: boolean;
}

const run = promisify(execFile);

/**
 * The repository that a folder belongs to. This is the one place of opis that runs git: without a shell, with its answers
 * cut by NUL so that a file may have any name, and with all that would make it run something of the repository's own left
 * out (hooks, file system monitors, external diffs, text conversions).
 */
export class GitRepository {
  readonly #folder: string;
  readonly #top: string;

  private constructor(folder: string, top: string) {
    this.#folder = folder;
    this.#top = top;
  }

  /** Never rejects. */
  static async of(folder: string): Promise<GitRepository | GitFault> {
    try {
      const up = (await git(folder, ['rev-parse', '--show-cdup'])).toString('utf8').replace(/\n$/, '');
      return new GitRepository(folder, resolve(folder, up));
    } catch (error) {
      return faultOf(error, folder);
    }
  }

  /**
   * What differs between a revision and the files as they are, committed or not, those that git does not know yet
   * included (those it is told to ignore are not). Where this branch and the revision have gone different ways, what
   * counts is the commit where they parted: what others did since is not ours.
   */
  async changesSince(revision: string): Promise<readonly GitChange[] | GitFault> {
    const commit = await this.#commit(revision);
    if (commit === undefined) {
      return {
        message: `Git knows no revision \`${revision}\`.`,
        hint: 'Correct the name, or fetch it: a clone of a CI server often holds the last commit only (`fetch-depth: 0` fetches all).',
      };
    }
    try {
      const base = (await this.#line(['merge-base', commit, 'HEAD'])) ?? commit;
      const raw = ['diff', '--raw', '-z', '--no-renames', '--no-abbrev', ...plainDiff, base, '--'];
      const differing = fields(await git(this.#top, raw));
      const changes = new Map<string, GitChange>();
      for (let index = 0; index + 1 < differing.length; index += 2) {
        const [, , former = '', , status = ''] = (differing[index] as string).split(' ');
        const path = resolve(this.#top, differing[index + 1] as string);
        changes.set(path, { path, present: status !== 'D', ...(status !== 'A' && { former }) });
      }
      const others = fields(await git(this.#top, ['ls-files', '--others', '--exclude-standard', '-z']));
      // A file that was taken out of the index and is still there has changed, or not, like any other.
      for (const name of others) {
        const path = resolve(this.#top, name);
        changes.set(path, { ...changes.get(path), path, present: true });
      }
      return [...changes.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
    } catch (error) {
      return faultOf(error, this.#folder);
    }
  }

  /** Former contents of files; those that git does not give, such as those of a submodule, are left out. */
  async contents(names: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
    const found = new Map<string, Buffer>();
    const wanted = [...new Set(names)];
    if (wanted.length === 0) return found;
    const answer = await git(this.#top, ['cat-file', '--batch'], `${wanted.join('\n')}\n`);
    for (let offset = 0; offset < answer.length; ) {
      const lineEnd = answer.indexOf(10, offset);
      const [name = '', kind = '', size = ''] = answer.toString('latin1', offset, lineEnd).split(' ');
      offset = lineEnd + 1;
      if (size === '') continue;
      const end = offset + Number(size);
      if (kind === 'blob') found.set(name, answer.subarray(offset, end));
      offset = end + 1;
    }
    return found;
  }

  /**
   * Files that git says were renamed since the last commit that changed a file, from the old absolute path to the new
   * one; those that are not committed yet count where they are in the index. Empty where git cannot tell.
   */
  async renamesSinceChangeOf(file: string): Promise<ReadonlyMap<string, string>> {
    const renames = new Map<string, string>();
    try {
      const commit = (await this.#line(['log', '-1', '--format=%H', '--', file])) ?? 'HEAD';
      const names = ['diff', '--name-status', '-z', '--find-renames', '-l4000', '--diff-filter=R'];
      const parts = fields(await git(this.#top, [...names, ...plainDiff, commit, '--']));
      for (let index = 0; index + 2 < parts.length; index += 3) {
        const [from = '', to = ''] = parts.slice(index + 1);
        renames.set(resolve(this.#top, from), resolve(this.#top, to));
      }
    } catch {
      // No commit yet, or git itself fails: then nothing is known of renames, and a file is known by its content.
    }
    return renames;
  }

  /** When the last commit that changed something in a folder was made, in seconds since 1970; undefined where there is none. */
  async lastCommitTime(folder: string): Promise<number | undefined> {
    const seconds = await this.#line(['log', '-1', '--format=%ct', '--', folder]);
    return seconds !== undefined && /^\d+$/.test(seconds) ? Number(seconds) : undefined;
  }

  async #commit(revision: string): Promise<string | undefined> {
    if (revision === '' || revision.includes('\0')) return undefined;
    return this.#line(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
  }

  /** The one line that git answers; undefined where it answers nothing or fails. */
  async #line(args: readonly string[]): Promise<string | undefined> {
    try {
      return (await git(this.#top, args)).toString('utf8').split('\n')[0]?.trim() || undefined;
    } catch {
      return undefined;
    }
  }
}

const plainDiff = ['--no-ext-diff', '--no-textconv', '--no-color', '--ignore-submodules=all'];

const settings = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.quotePath=false',
  'diff.relative=false',
  'diff.orderFile=/dev/null',
  'safe.bareRepository=explicit',
  'submodule.recurse=false',
].flatMap((setting) => ['-c', setting]);

async function git(folder: string, args: readonly string[], input = ''): Promise<Buffer> {
  // A hook that opis is run from sets variables that would lead git elsewhere.
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  const answering = run('git', ['--no-pager', '--literal-pathspecs', ...settings, ...args], {
    cwd: folder,
    encoding: 'buffer',
    maxBuffer: 1024 ** 3,
    timeout: 120_000,
    windowsHide: true,
    env: {
      ...Object.fromEntries(inherited),
      LC_ALL: 'C',
      GIT_OPTIONAL_LOCKS: '0',
      GIT_TERMINAL_PROMPT: '0',
      GIT_NO_LAZY_FETCH: '1',
    },
  });
  answering.child.stdin?.on('error', () => {});
  answering.child.stdin?.end(input);
  return (await answering).stdout;
}

function fields(answer: Buffer): string[] {
  const parts = answer.toString('utf8').split('\0');
  return parts.slice(0, -1);
}

function faultOf(error: unknown, folder: string): GitFault {
  const { code, stderr = '' } = error as { readonly code?: unknown; readonly stderr?: unknown };
  if (code === 'ENOENT') {
    return {
      message: 'Git was asked for what has changed, and it is not installed.',
      hint: 'Install git, or run without `--changed-since`.',
    };
  }
  const said = String(stderr).trim();
  if (/not a git repository|work tree/i.test(said)) {
    return {
      message: `\`${folder}\` belongs to no git repository, so nothing is known of what has changed.`,
      hint: 'Run in a clone of the edition, or without `--changed-since`.',
    };
  }
  if (/dubious ownership/.test(said)) {
    return {
      message: `Git does not read the repository of \`${folder}\`, because it belongs to another user.`,
      hint: 'Allow it with `git config --global --add safe.directory` and the folder of the repository.',
    };
  }
  const words = said.split('\n')[0]?.replace(/^(fatal|error): /, '') || 'it gives no reason';
  return {
    message: `Git cannot say what has changed: ${words.replace(/[.\s]*$/, '')}.`,
    hint: 'Run `git status` in the folder of the edition to see what is wrong.',
  };
}
