import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import type { AcceptedFile, Baseline } from '../diagnostics/baseline/baseline.ts';
import { type FingerprintedFinding, findingKey } from '../diagnostics/baseline/fingerprinted-finding.ts';
import { matchBaseline } from '../diagnostics/baseline/match-baseline.ts';
import { readBaseline } from '../diagnostics/baseline/read-baseline.ts';
import { withAccepted } from '../diagnostics/baseline/with-accepted.ts';
import { writeBaseline } from '../diagnostics/baseline/write-baseline.ts';
import { displayPath } from '../diagnostics/display-path.ts';
import { finding } from '../diagnostics/finding.ts';
import { fingerprintsOf } from '../diagnostics/fingerprints/fingerprints-of.ts';
import type { BaselineUpdate, ValidateResult } from '../pipeline-options.ts';
import type { Run } from '../run/run.ts';
import { writeFileAtomically } from '../validate/schemas/write-file-atomically.ts';
import { contentDigest } from './content-digest.ts';
import { fileText } from './file-text.ts';
import { portableMessages } from './portable-message.ts';
import { type Renames, renamesIn } from './renames.ts';

/** A baseline that a run is held against, with the file that it stands in. */
export interface BaselineOfRun {
  /** Absolute. */
  readonly path: string;
  readonly update: BaselineUpdate | undefined;
  readonly baseline: Baseline;
  /** What stands in the file; undefined where it is to be made. */
  readonly written: string | undefined;
}

/** Reads a baseline before anything else is done; a run with one that cannot be used is refused. */
export function baselineOfRun(
  run: Run,
  file: string,
  update: BaselineUpdate | undefined,
): BaselineOfRun | undefined {
  const path = resolve(run.cwd, file);
  if (!existsSync(path)) {
    if (update === 'add') return { path, update, baseline: { files: new Map() }, written: undefined };
    refuse(
      run,
      path,
      `There is no baseline \`${file}\`.`,
      'Make it with `--baseline-add`, or correct the path.',
    );
    return undefined;
  }
  let written: string;
  try {
    written = readFileSync(path, 'utf8');
  } catch {
    refuse(run, path, `The baseline \`${file}\` cannot be read.`, 'Give yourself the right to read it.');
    return undefined;
  }
  const baseline = readBaseline(written.replace(/^\uFEFF/, ''));
  if ('files' in baseline) return { path, update, baseline, written };
  refuse(run, path, baseline.message, baseline.hint);
  return undefined;
}

/** Takes the findings that a baseline accepts out of what a run has found, and writes the baseline anew where that is asked for. */
export async function holdAgainstBaseline(run: Run, held: BaselineOfRun): Promise<ValidateResult> {
  const result = run.result();
  if (run.unusable) return result;
  const folder = dirname(held.path);
  const nameOf = (path: string) => relative(folder, path).split(sep).join('/') || '.';
  const renames = await renamesIn(
    held.path,
    held.baseline,
    result.files.map((file) => resolve(run.cwd, file)),
  );
  const baseline = renamed(held.baseline, renames, folder, nameOf);
  const portable = portableMessages(run.cwd, nameOf);
  const messages = result.diagnostics.map(({ message }) => portable(message));
  const prints = fingerprintsOf(
    result.diagnostics.map((found, index) => ({ ...found, message: messages[index] as string })),
    (file) => fileText(resolve(run.cwd, file)),
  );
  const findings = result.diagnostics.map(
    (diagnostic, index): FingerprintedFinding => ({
      diagnostic,
      message: messages[index] as string,
      path: nameOf(resolve(run.cwd, diagnostic.file)),
      fingerprint: prints[index] as string,
    }),
  );
  const match = matchBaseline(findings, baseline, coverage(run, result, folder, renames));
  const fatal = match.fresh.filter(({ diagnostic }) => diagnostic.severity === 'fatal');
  const adds = held.update === 'add';
  const counts = {
    accepted: adds ? findings.length - fatal.length : match.accepted,
    gone: match.gone,
    written: false,
  };
  if (held.update !== undefined) {
    const next = adds ? withAccepted(match.shrunk, match.fresh) : match.shrunk;
    const looked = new Set(result.files.map((file) => resolve(run.cwd, file)));
    const text = writeBaseline(withContents(next, baseline, (path) => looked.has(path), folder));
    if (text !== held.written) {
      try {
        writeFileAtomically(held.path, text);
        counts.written = true;
      } catch {
        refuse(
          run,
          held.path,
          'The baseline cannot be written.',
          'Give another path, or the right to write it.',
        );
        return run.result();
      }
    }
  }
  return run.resultBeside(
    counts,
    (adds ? fatal : match.fresh).map(({ diagnostic }) => diagnostic),
  );
}

/** What a run can say is gone: nothing of files that it did not look at, or of checks that did not run on them. */
function coverage(
  run: Run,
  { files, diagnostics, summary }: ValidateResult,
  folder: string,
  renames: Renames,
) {
  const looked = new Set(files);
  const broken = new Set(diagnostics.flatMap(({ severity, file }) => (severity === 'fatal' ? [file] : [])));
  const ran = (source: string) => {
    if (source === 'relaxng' || source === 'schematron') return summary.checked[source] !== undefined;
    return run.wants(source);
  };
  return (path: string, ruleId: string): boolean => {
    const source = ruleId.split('/')[0] as string;
    const absolute = resolve(folder, path);
    const file = displayPath(absolute, run.cwd);
    if (!ran(source) || broken.has(file) || renames.elsewhere.has(absolute)) return false;
    // That nobody mentions an entry is not asked where a file that might cannot be read.
    if (broken.size > 0 && ruleId === 'reference/unmentioned-entry') return false;
    if (run.isWhole || looked.has(file) || source === 'config') return true;
    return !existsSync(absolute) && run.isSelected(file);
  };
}

function renamed(
  baseline: Baseline,
  { moved }: Renames,
  folder: string,
  nameOf: (path: string) => string,
): Baseline {
  if (moved.size === 0) return baseline;
  return {
    files: new Map(
      [...baseline.files].map(([path, file]) => {
        const to = moved.get(resolve(folder, path));
        return [to === undefined ? path : nameOf(to), file];
      }),
    ),
  };
}

/**
 * A baseline that says of each file whose findings are others than before what its content is now: the line of a file
 * that was edited, and of which no more is to be said, stays as it is.
 */
function withContents(next: Baseline, before: Baseline, looked: (path: string) => boolean, folder: string) {
  const files = [...next.files].map(([path, file]) => {
    const known = before.files.get(path);
    const absolute = resolve(folder, path);
    const isSame = known?.content !== undefined && entries(known) === entries(file);
    const content = isSame || !looked(absolute) ? known?.content : contentDigest(absolute);
    return [path, { findings: file.findings, ...(content !== undefined && { content }) }] as const;
  });
  return { files: new Map(files) };
}

function entries({ findings }: AcceptedFile): string {
  return findings
    .map((one) => `${one.count} ${findingKey('', one)}`)
    .sort()
    .join('\n');
}

function refuse(run: Run, path: string, message: string, hint: string): void {
  run.refuse(finding('config/unusable-baseline', displayPath(path, run.cwd), { message, hint }));
}
