import { resolve } from 'node:path';
import { displayPath } from '../diagnostics/display-path.ts';
import type { ReportedRun } from '../diagnostics/reporters/reported-run.ts';
import type { ReportOptions } from './command-options.ts';
import { report } from './report.ts';
import type { Format, ReportTarget } from './report-target.ts';
import type { Terminal } from './terminal.ts';

/**
 * Writes the findings of a run in all the formats that were asked for, each reporter loaded only where it is used.
 * Answers whether all could be written; what could not is said.
 */
export async function writeReports(
  run: ReportedRun,
  options: ReportOptions,
  terminal: Terminal,
): Promise<boolean> {
  const targets: readonly ReportTarget[] = options.format ?? [{ format: 'text' }];
  let written = true;
  for (const { format, file } of targets) {
    if (file === undefined) {
      if (format === 'text' || format === 'json') report(run, { format, quiet: options.quiet }, terminal);
      else terminal.out(await textOf(format, run, options, terminal));
      continue;
    }
    const path = resolve(terminal.cwd, file);
    const text = await textOf(format, run, options, terminal);
    const { writeReport } = await import('../gate/write-report.ts');
    try {
      writeReport(path, text);
      if (!options.quiet) terminal.err(`Wrote ${displayPath(path, terminal.cwd)}\n`);
    } catch (error) {
      const { code = 'no reason' } = error as NodeJS.ErrnoException;
      terminal.err(`opis: the report \`${file}\` cannot be written (${code}).\n`);
      written = false;
    }
  }
  if (!options.quiet && targets.every(({ file }) => file !== undefined)) {
    const { reportText } = await import('../diagnostics/reporters/text.ts');
    terminal.err(reportText([], run.summary, { colour: false, line: () => '' }));
  }
  return written;
}

async function textOf(
  format: Format,
  run: ReportedRun,
  options: ReportOptions,
  terminal: Terminal,
): Promise<string> {
  switch (format) {
    case 'text':
    case 'json': {
      const parts: string[] = [];
      const out = (text: string) => parts.push(text);
      report(run, { format, quiet: false }, { ...terminal, out, outIsTerminal: false });
      return parts.join('');
    }
    case 'sarif': {
      const { reportSarif } = await import('../diagnostics/reporters/sarif.ts');
      const { rulePage } = await import('../rule-page.ts');
      const { version } = await import('../version.ts');
      const fingerprints = await fingerprintsOf(run, terminal);
      return reportSarif(run, { version: version(), page: rulePage, fingerprints });
    }
    case 'gitlab': {
      const { reportGitlab } = await import('../diagnostics/reporters/gitlab.ts');
      return reportGitlab(run, { fingerprints: await fingerprintsOf(run, terminal) });
    }
    case 'junit': {
      const { reportJunit } = await import('../diagnostics/reporters/junit.ts');
      return reportJunit(run, { failOn: options.failOn });
    }
    case 'github':
      return (await import('../diagnostics/reporters/github.ts')).reportGithub(run);
    case 'markdown':
      return (await import('../diagnostics/reporters/markdown.ts')).reportMarkdown(run);
  }
}

async function fingerprintsOf({ diagnostics }: ReportedRun, { cwd }: Terminal): Promise<readonly string[]> {
  const { fingerprintsOf: of } = await import('../diagnostics/fingerprints/fingerprints-of.ts');
  const { fileText } = await import('../gate/file-text.ts');
  return of(diagnostics, (file) => fileText(resolve(cwd, file)));
}
