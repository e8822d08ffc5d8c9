import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { temporaryEdition } from '../cli/program.ts';

/** A copy of the sample edition, with git where it is wanted. */
export interface EditionInGit {
  readonly folder: string;
  readonly path: (file: string) => string;
  readonly remove: () => void;
  /** Runs git in it and gives what it says; throws where it fails. */
  readonly git: (...args: readonly string[]) => string;
  /** Commits all that is there, and gives the commit. */
  readonly commit: () => string;
  readonly read: (file: string) => string;
  /** Writes a file anew, by what is in it. */
  readonly change: (file: string, from: string, to: string) => void;
}

export const hasGit = spawnSync('git', ['--version']).status === 0;

/** A new copy of the sample edition, which is no repository until `git('init')`. */
export function editionInGit(): EditionInGit {
  const edition = temporaryEdition();
  const git = (...args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync('git', [...who, ...args], {
      cwd: edition.folder,
      encoding: 'utf8',
      env: { ...process.env, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' },
    });
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
    return stdout.trim();
  };
  const read = (file: string) => readFileSync(edition.path(file), 'utf8');
  return {
    ...edition,
    git,
    commit: () => {
      git('add', '-A');
      git('commit', '--quiet', '--allow-empty', '-m', 'test');
      return git('rev-parse', 'HEAD');
    },
    read,
    change: (file, from, to) => {
      const text = read(file);
      if (!text.includes(from)) throw new Error(`“${from}” is not in ${file}.`);
      writeFileSync(edition.path(file), text.replace(from, to));
    },
  };
}

const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'init.defaultBranch=main'];
