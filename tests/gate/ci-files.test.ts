import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { document } from '../cli/program.ts';

const root = resolve(import.meta.dirname, '../..');
const has = (program: string) => spawnSync(program, ['--version']).status === 0;
const inRepository = spawnSync('git', ['rev-parse', 'HEAD'], { cwd: root }).status === 0;
const place = mkdtempSync(join(tmpdir(), 'opis-ci-'));
/** A clone of the repository as it is committed, with nothing built. */
const clone = join(place, 'clone');
const bin = join(place, 'bin');
/** An edition, somebody else's repository. */
const workspace = join(place, 'workspace');
const runner = join(place, 'runner');

interface Step {
  readonly name?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly if?: string;
  readonly env?: Readonly<Record<string, string>>;
}

describe.skipIf(!has('git') || !has('bash') || !inRepository)(
  'commands of CI files in a clean clone (skipped: git, bash or the repository itself is not at hand)',
  () => {
    beforeAll(() => {
      run('git', ['clone', '--quiet', root, clone], place);
      mkdirSync(bin);
      // What the registry would give is at hand already; all else that `npm ci` does is done.
      writeFileSync(
        join(bin, 'npm'),
        `#!${process.execPath}
const { spawnSync } = require('node:child_process');
const { existsSync, symlinkSync } = require('node:fs');
const args = process.argv.slice(2);
if (args[0] !== 'ci') throw new Error('npm ' + args.join(' '));
const at = args.indexOf('--prefix');
const cwd = at < 0 ? process.cwd() : args[at + 1];
if (!existsSync(cwd + '/package-lock.json')) throw new Error('There is no lock file in ' + cwd);
if (!existsSync(cwd + '/node_modules')) symlinkSync(${JSON.stringify(realpathSync(join(root, 'node_modules')))}, cwd + '/node_modules');
// Compiled once: the clone stays as it is.
if (existsSync(cwd + '/dist/lib/cli.js')) process.exit(0);
const { PATH } = process.env;
const env = { ...process.env, PATH: PATH.split(':').slice(1).join(':') };
process.exit(spawnSync('npm', ['run', '--silent', 'prepare'], { cwd, env, stdio: 'inherit' }).status);
`,
      );
      chmodSync(join(bin, 'npm'), 0o755);
    }, 60_000);
    afterAll(() => rmSync(place, { recursive: true, force: true }));

    beforeEach(() => {
      for (const folder of [workspace, runner]) {
        rmSync(folder, { recursive: true, force: true });
        mkdirSync(folder);
      }
      for (const part of ['tei', 'schema', 'opis.config.yaml'])
        cpSync(join(root, part), join(workspace, part), { recursive: true });
    });

    const slip = () => {
      const text = readFileSync(join(workspace, document), 'utf8');
      writeFileSync(join(workspace, document), text.replace('person:vyshinsky', 'person:vyshinski'));
    };

    describe('action.yml', () => {
      const read = () => parse(readFileSync(join(clone, 'action.yml'), 'utf8'));

      /** Runs the scripts of the action as a runner does, one after another, until one fails. */
      const act = (inputs: Readonly<Record<string, string>> = {}) => {
        const action = read();
        const given: Record<string, string> = {};
        for (const [name, input] of Object.entries<{ default: string }>(action.inputs))
          given[name] = inputs[name] ?? input.default;
        const outputs: Record<string, string> = {};
        let stdout = '';
        let status = 0;
        for (const step of (action.runs.steps as Step[]).filter(({ run: script }) => script !== undefined)) {
          const value = (text: string) =>
            text
              .replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, name) => given[name] ?? '')
              .replace(/\$\{\{ steps\.validate\.outputs\.([\w-]+) \}\}/g, (_, name) => outputs[name] ?? '');
          const env = Object.fromEntries(
            Object.entries(step.env ?? {}).map(([name, text]) => [name, value(text)]),
          );
          writeFileSync(join(runner, 'script.sh'), step.run as string);
          writeFileSync(join(runner, 'output'), '');
          const result = spawnSync(
            'bash',
            ['--noprofile', '--norc', '-eo', 'pipefail', join(runner, 'script.sh')],
            {
              cwd: workspace,
              encoding: 'utf8',
              env: {
                ...environment(),
                ...env,
                GITHUB_ACTION_PATH: clone,
                GITHUB_WORKSPACE: workspace,
                GITHUB_STEP_SUMMARY: join(runner, 'summary'),
                GITHUB_OUTPUT: join(runner, 'output'),
                RUNNER_TEMP: runner,
              },
            },
          );
          for (const line of readFileSync(join(runner, 'output'), 'utf8').split('\n').filter(Boolean))
            outputs[line.slice(0, line.indexOf('='))] = line.slice(line.indexOf('=') + 1);
          stdout += result.stdout;
          status = result.status ?? -1;
          if (status !== 0) break;
        }
        return { status, stdout, outputs };
      };
      const summary = () => readFileSync(join(runner, 'summary'), 'utf8');

      test('no script has an expression in it: inputs come by the environment', () => {
        const steps: Step[] = read().runs.steps;
        expect(steps.filter(({ run: script }) => script !== undefined).length).toBe(3);
        for (const step of steps) expect(step.run ?? '').not.toContain('${{');
        expect(steps.map(({ uses }) => uses).filter(Boolean)).toEqual([
          expect.stringMatching(/^actions\/setup-node@/),
          expect.stringMatching(/^github\/codeql-action\/upload-sarif@/),
        ]);
      });

      test('nothing built is committed', () => {
        expect(run('git', ['ls-files', 'dist', 'node_modules'], clone)).toBe('');
      });

      test('a clean edition passes', () => {
        const { status, outputs } = act();
        expect(status).toBe(0);
        expect(outputs).toEqual({ 'exit-code': '0', sarif: join(runner, 'opis.sarif') });
        expect(summary()).toContain('## opis: no findings');
      }, 180_000);

      test('a slip fails, with an annotation, a summary and a SARIF', () => {
        slip();
        const { status, stdout, outputs } = act();
        expect(status).toBe(1);
        expect(stdout).toMatch(new RegExp(`^::error file=${document},line=\\d+,`, 'm'));
        expect(summary()).toContain('reference/unknown-target');
        const sarif = JSON.parse(readFileSync(outputs.sarif as string, 'utf8'));
        expect(sarif.runs[0].results).toHaveLength(1);
      }, 180_000);

      test('the inputs arrive: paths, checks, grades', () => {
        slip();
        expect(act({ paths: 'tei/registers\n' }).status).toBe(0);
        expect(act({ only: 'xml,relaxng' }).status).toBe(0);
        expect(act({ 'fail-on': 'fatal' }).status).toBe(0);
        expect(act({ baseline: 'none.json' })).toMatchObject({ status: 2 });
        expect(act({ 'changed-since': 'HEAD' })).toMatchObject({ status: 2 });
        expect(act({ schema: 'schema/edition.rng' }).status).toBe(1);
      }, 180_000);

      test.each(['"; touch stolen; "', '$(touch stolen)', '--format=json=stolen'])(
        'an input that tries to be more than text: %s',
        (text) => {
          for (const name of ['paths', 'baseline', 'fail-on'])
            expect(act({ [name]: text }).status, name).toBe(2);
          const all = Object.fromEntries(
            ['schema', 'only', 'changed-since'].map((name) => [name, text] as const),
          );
          expect(act(all).status).toBe(2);
          expect(existsSync(join(workspace, 'stolen'))).toBe(false);
          expect(existsSync(join(clone, 'stolen'))).toBe(false);
        },
        60_000,
      );
    });

    describe('.pre-commit-hooks.yaml', () => {
      interface Hook {
        readonly id: string;
        readonly entry: string;
        readonly args?: readonly string[];
        readonly language: string;
        readonly files: string;
        readonly pass_filenames?: boolean;
        readonly require_serial: boolean;
      }
      const hooks = (): Hook[] => parse(readFileSync(join(clone, '.pre-commit-hooks.yaml'), 'utf8'));
      const programs = join(place, 'installed');

      /** What pre-commit does with `language: node`: the clone is packed, the package installed, its programs put on the path. */
      beforeAll(() => {
        run('npm', ['ci', '--include=dev'], clone, { PATH: `${bin}${delimiter}${process.env.PATH}` });
        const packed = join(place, 'packed');
        mkdirSync(packed);
        run('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', packed], clone);
        run('tar', ['-xzf', run('ls', [packed], place).trim()], packed);
        run('ln', ['-s', join(root, 'node_modules'), join(packed, 'node_modules')], place);
        const { bin: named } = JSON.parse(readFileSync(join(packed, 'package/package.json'), 'utf8'));
        mkdirSync(programs);
        for (const [name, file] of Object.entries<string>(named)) {
          chmodSync(join(packed, 'package', file), 0o755);
          run('ln', ['-s', join(packed, 'package', file), join(programs, name)], place);
        }
      }, 180_000);

      const hook = (id: string, files: readonly string[]) => {
        const found = hooks().find((one) => one.id === id) as Hook;
        const chosen = files.filter((file) => new RegExp(found.files).test(file));
        const args = [...(found.args ?? []), ...(found.pass_filenames === false ? [] : chosen)];
        const [program = '', ...rest] = found.entry.split(' ');
        return spawnSync(program, [...rest, ...args], {
          cwd: workspace,
          encoding: 'utf8',
          env: { ...environment(), PATH: `${programs}${delimiter}${process.env.PATH}` },
        });
      };

      test('there are two, and they are as documented', () => {
        expect(hooks()).toMatchObject([
          { id: 'opis-validate', language: 'node', files: '\\.(xml|tei)$', require_serial: true },
          { id: 'opis-edition', language: 'node', pass_filenames: false },
        ]);
      });

      test('opis-validate checks the files of a commit, against the whole edition', () => {
        expect(hook('opis-validate', [document, 'README.md']).status).toBe(0);
        slip();
        expect(hook('opis-validate', ['tei/registers/persons.xml']).status).toBe(0);
        const { status, stdout } = hook('opis-validate', [document]);
        expect(stdout).toContain('reference/unknown-target');
        expect(status).toBe(1);
      });

      test('a file whose name begins like an option is a file', () => {
        writeFileSync(join(workspace, '--quiet.xml'), '<TEI');
        expect(hook('opis-validate', ['--quiet.xml'])).toMatchObject({
          status: 1,
          stdout: expect.stringContaining('--quiet.xml:1'),
        });
      });

      test('opis-edition finds what a change in one file breaks in another', () => {
        expect(hook('opis-edition', ['tei/registers/places.xml']).status).toBe(0);
        const places = join(workspace, 'tei/registers/places.xml');
        writeFileSync(places, readFileSync(places, 'utf8').replace('xml:id="paris"', 'xml:id="lutetia"'));
        const { status, stdout } = hook('opis-edition', ['tei/registers/places.xml']);
        expect(stdout).toContain(`${document}:`);
        expect(status).toBe(1);
      });
    });

    test('the GitLab job of the README', () => {
      slip();
      const readme = readFileSync(join(clone, 'README.md'), 'utf8');
      const block = /```yaml\n# \.gitlab-ci\.yml\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
      const { validate } = parse(block);
      const env = {
        ...environment(),
        ...validate.variables,
        OPIS_REPOSITORY: root,
        OPIS_FOLDER: join(place, 'gitlab'),
      };
      const statuses = (validate.script as string[]).map(
        (line) => spawnSync('bash', ['-eo', 'pipefail', '-c', line], { cwd: workspace, env }).status,
      );
      expect(statuses).toEqual([0, 0, 1]);
      const { codequality, junit } = validate.artifacts.reports;
      expect(JSON.parse(readFileSync(join(workspace, codequality), 'utf8'))).toMatchObject([
        { check_name: 'reference/unknown-target', location: { path: document } },
      ]);
      expect(readFileSync(join(workspace, junit), 'utf8')).toContain('failures="1"');
    }, 180_000);
  },
);

function environment(): NodeJS.ProcessEnv {
  return { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}`, OPIS_CACHE: join(place, 'cache') };
}

function run(program: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): string {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stdout}${stderr}`);
  return stdout;
}
