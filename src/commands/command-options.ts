import { type Command, Option } from 'commander';
import type { Severity } from '../diagnostics/diagnostic.ts';
import { severities } from '../diagnostics/diagnostic.ts';
import { type Format, formats } from './report.ts';

/** What every command that finds something takes. */
export interface ReportOptions {
  readonly format: Format;
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
    .addOption(new Option('--format <format>', 'how findings are written').choices(formats).default('text'))
    .addOption(
      new Option('--fail-on <severity>', 'the least grave finding that makes the exit code 1')
        .choices(severities)
        .default('error'),
    )
    .option('--quiet', 'say nothing but findings', false);
}
