import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Severity } from '../diagnostics/diagnostic.ts';
import { severities } from '../diagnostics/diagnostic.ts';
import { type Format, formats, type ReportTarget, reportTarget } from './report-target.ts';

/** What every command that finds something takes. */
export interface ReportOptions {
  /** What was asked for; where nothing was, a text on standard output. */
  readonly format?: readonly ReportTarget[];
  readonly failOn: Severity;
  readonly quiet: boolean;
}

/** What every command takes that may need schemas of the network. */
export interface NetworkOptions {
  readonly allowNetwork: boolean;
}

/** Adds the option of every command that may need schemas of the network. */
export function addNetworkOption(command: Command): Command {
  return command.option(
    '--allow-network',
    'fetch schemas of the network, and pin them in opis.lock.json',
    false,
  );
}

/** Adds the options that every command that finds something takes. */
export function addReportOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--format <format[=file]>',
        `how findings are written: ${formats.join(', ')} (text), into a file where one is given; may be repeated`,
      ).argParser(addTarget),
    )
    .addOption(
      new Option('--fail-on <severity>', 'the least grave finding that makes the exit code 1')
        .choices(severities)
        .default('error'),
    )
    .option('--quiet', 'say nothing but findings', false);
}

/** The format that goes to standard output; undefined where all reports go into files. */
export function formatOnOutput({ format }: ReportOptions): Format | undefined {
  return format === undefined ? 'text' : format.find(({ file }) => file === undefined)?.format;
}

function addTarget(written: string, before: readonly ReportTarget[] = []): ReportTarget[] {
  const target = reportTarget(written, before);
  if (typeof target === 'string') throw new InvalidArgumentError(target);
  return [...before, target];
}
