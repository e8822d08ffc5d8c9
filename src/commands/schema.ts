import { Command } from 'commander';
import { displayPath } from '../diagnostics/display-path.ts';
import { exitCode } from '../diagnostics/exit-code.ts';
import { checkSchema, convertSchemaFiles } from '../schema-files.ts';
import { addReportOptions, type ReportOptions } from './command-options.ts';
import { report } from './report.ts';
import type { Terminal } from './terminal.ts';

/** `opis schema check|convert` */
export function schemaCommand(terminal: Terminal, done: (code: number) => void): Command {
  const command = new Command('schema').description(
    'check RELAX NG schemas, and convert between their syntaxes',
  );
  const { cwd } = terminal;

  const check = new Command('check')
    .description('hold a schema and its modules against the specification')
    .argument('<schema>', 'the schema, .rng or .rnc');
  addReportOptions(check).action(async (schema: string, options: ReportOptions) => {
    const run = await checkSchema({ schema, cwd });
    report(run, options, terminal);
    done(exitCode(run, options.failOn));
  });

  const convert = new Command('convert')
    .description('write a schema and its modules in the other syntax')
    .argument('<schema>', 'the schema, .rng or .rnc')
    .argument('[out]', 'the file to write (beside the schema, with the other ending)')
    .option('--force', 'overwrite files that are there', false);
  addReportOptions(convert).action(
    async (schema: string, out: string | undefined, options: ReportOptions & { readonly force: boolean }) => {
      const run = await convertSchemaFiles({
        schema,
        cwd,
        force: options.force,
        ...(out !== undefined && { out }),
      });
      if (run.diagnostics.length > 0 || options.format === 'json') report(run, options, terminal);
      if (!options.quiet) for (const path of run.written) terminal.err(`Wrote ${displayPath(path, cwd)}\n`);
      done(exitCode(run, options.failOn));
    },
  );

  for (const part of [check, convert]) command.addCommand(part);
  return command;
}
