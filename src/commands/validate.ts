import { Command, InvalidArgumentError, Option } from 'commander';
import { type Source, sources } from '../diagnostics/diagnostic.ts';
import { exitCode } from '../diagnostics/exit-code.ts';
import { validate } from '../pipeline.ts';
import { type Engine, engines } from '../pipeline-options.ts';
import { addReportOptions, type ReportOptions } from './command-options.ts';
import { progress } from './progress.ts';
import { report } from './report.ts';
import type { Terminal } from './terminal.ts';

interface ValidateCommandOptions extends ReportOptions {
  readonly schema?: string;
  readonly only?: Source[];
  readonly schematron?: string[];
  readonly phase?: string;
  readonly engine: Engine;
}

/** `opis validate [paths…]` */
export function validateCommand(terminal: Terminal, done: (code: number) => void): Command {
  const command = new Command('validate')
    .description('check documents and registers, and what they say of each other')
    .argument('[paths...]', 'files or folders to report on (the whole edition)')
    .option('--schema <file>', 'RELAX NG schema, in either syntax, to use in place of the configured one')
    .option('--schematron <files...>', 'Schematron schemas to use in place of the configured ones')
    .option('--phase <name>', 'phase of Schematron to run, #ALL for all rules')
    .addOption(
      new Option('--engine <engine>', 'what judges by RELAX NG: libxml2 is a second opinion')
        .choices(engines)
        .default('opis'),
    )
    .option('--only <sources>', `run these checks only: ${sources.join(', ')}`, parseSources);
  return addReportOptions(command).action(async (paths: string[], options: ValidateCommandOptions) => {
    const line = progress(terminal, options.quiet);
    const run = await validate({
      paths,
      cwd: terminal.cwd,
      onProgress: line.say,
      engine: options.engine,
      ...(options.schema !== undefined && { schema: options.schema }),
      ...(options.schematron && { schematron: options.schematron }),
      ...(options.phase !== undefined && { phase: options.phase }),
      ...(options.only && { only: options.only }),
    });
    line.clear();
    report(run, options, terminal);
    done(exitCode(run, options.failOn));
  });
}

function parseSources(value: string): Source[] {
  return value.split(',').map((name) => {
    const source = sources.find((known) => known === name.trim());
    if (source === undefined) throw new InvalidArgumentError(`There is no check “${name.trim()}”.`);
    return source;
  });
}
