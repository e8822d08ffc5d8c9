import { createHash } from 'node:crypto';
import type { Severity } from '../diagnostic.ts';
import { ordinals } from './ordinals.ts';
import type { ReportedRun } from './reported-run.ts';

const grades: Readonly<Record<Severity, 'blocker' | 'major' | 'minor' | 'info'>> = {
  fatal: 'blocker',
  error: 'major',
  warning: 'minor',
  info: 'info',
};

/**
 * The report of a run as GitLab's code quality report: an array of `description`, `check_name`, `fingerprint`, `severity`
 * and `location`. A fingerprint is told once. A finding on a whole file stands at its first line, for GitLab asks for one.
 * Ends with a line feed.
 *
 * @param options the fingerprint of each finding, in their order
 */
export function reportGitlab(
  { diagnostics }: ReportedRun,
  options: { readonly fingerprints: readonly string[] },
): string {
  const prints = diagnostics.map(({ file }, index) => `${file}\0${options.fingerprints[index]}`);
  const numbers = ordinals(prints);
  const issues = diagnostics.map(({ message, hint, ruleId, severity, file, line = 1, endLine }, index) => ({
    description: hint === undefined ? message : `${message} ${hint}`,
    check_name: ruleId,
    fingerprint: createHash('sha256')
      .update(`${prints[index]}\0${numbers[index]}`)
      .digest('hex')
      .slice(0, 32),
    severity: grades[severity],
    location: { path: file, lines: { begin: line, ...(endLine !== undefined && { end: endLine }) } },
  }));
  return `${JSON.stringify(issues, null, 1)}\n`;
}
