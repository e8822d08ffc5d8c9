import { Command, InvalidArgumentError, Option } from 'commander';
import { type Source, sources } from '../diagnostics/diagnostic.ts';
import { exitCode } from '../diagnostics/exit-code.ts';
import { validate } from '../pipeline.ts';
import { type Engine, engines } from '../pipeline-options.ts';
import {
  addNetworkOption,
  addReportOptions,
  type NetworkOptions,
  type ReportOptions,
} from './command-options.ts';
import { progress } from './progress.ts';
import type { Terminal } from './terminal.ts';
import { writeReports } from './write-reports.ts';

interface ValidateCommandOptions extends ReportOptions, NetworkOptions {
  readonly schema?: readonly string[];
  readonly only?: Source[];
  readonly schematron?: string[];
  readonly phase?: string;
  readonly engine: Engine;
  readonly baseline?: string;
  readonly updateBaseline: boolean;
  readonly baselineAdd: boolean;
  readonly changedSince?: string;
  readonly graph?: boolean;
}

/** `opis validate [paths…]` */
export function validateCommand(terminal: Terminal, done: (code: number) => void): Command {
  const command = new Command('validate')
    .description('check documents and registers, and what they say of each other')
    .argument('[paths...]', 'files or folders to report on (the whole edition)')
    .option(
      '--schema <file>',
      'RELAX NG schema (path or address, either syntax) to use and no other; may be repeated',
      (schema: string, others: readonly string[] = []) => [...others, schema],
    )
    .option('--schematron <files...>', 'Schematron schemas to use in place of the configured ones')
    .option('--phase <name>', 'phase of Schematron to run, #ALL for all rules')
    .addOption(
      new Option('--engine <engine>', 'what judges by RELAX NG: libxml2 is a second opinion')
        .choices(engines)
        .default('opis'),
    )
    .option('--only <sources>', `run these checks only: ${sources.join(', ')}`, parseSources)
    .option('--baseline <file>', 'accept the findings that this file lists: they are counted, not reported')
    .option('--update-baseline', 'take what is there no more out of the baseline', false)
    .option(
      '--baseline-add',
      'accept all that is found into the baseline; makes it where there is none',
      false,
    )
    .option('--graph', 'make the linked data too, and hold it against its shapes')
    .option('--changed-since <revision>', 'report on what git says has changed, and what depends on it');
  return addReportOptions(addNetworkOption(command)).action(
    async (paths: string[], options: ValidateCommandOptions) => {
      const { baseline, updateBaseline, baselineAdd, changedSince } = options;
      if (baseline === undefined && (updateBaseline || baselineAdd)) {
        const given = baselineAdd ? '--baseline-add' : '--update-baseline';
        command.error(`error: ${given} needs a baseline: add \`--baseline FILE\`.`, { exitCode: 2 });
      }
      const update = baselineAdd ? 'add' : updateBaseline ? 'shrink' : undefined;
      const line = progress(terminal, options.quiet);
      const run = await validate({
        paths,
        cwd: terminal.cwd,
        onProgress: line.say,
        engine: options.engine,
        allowNetwork: options.allowNetwork,
        ...(options.schema !== undefined && { schema: options.schema }),
        ...(options.schematron && { schematron: options.schematron }),
        ...(options.phase !== undefined && { phase: options.phase }),
        ...(options.only && { only: options.only }),
        ...(baseline !== undefined && { baseline }),
        ...(update && { updateBaseline: update }),
        ...(changedSince !== undefined && { changedSince }),
        ...(options.graph && { graph: true }),
      });
      line.clear();
      const written = await writeReports(run, options, terminal);
      done(written ? exitCode(run, options.failOn) : 2);
    },
  );
}

function parseSources(value: string): Source[] {
  return value.split(',').map((name) => {
    const source = sources.find((known) => known === name.trim());
    if (source === undefined) throw new InvalidArgumentError(`There is no check “${name.trim()}”.`);
    return source;
  });
}
