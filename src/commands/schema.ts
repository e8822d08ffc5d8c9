import { Command } from 'commander';
import { displayPath } from '../diagnostics/display-path.ts';
import { exitCode } from '../diagnostics/exit-code.ts';
import { checkSchema, convertSchemaFiles } from '../schema-files.ts';
import { addReportOptions, type ReportOptions } from './command-options.ts';
import type { Terminal } from './terminal.ts';
import { writeReports } from './write-reports.ts';

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
    const written = await writeReports(run, options, terminal);
    done(written ? exitCode(run, options.failOn) : 2);
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
      const isAsked = run.diagnostics.length > 0 || options.format !== undefined;
      const written = !isAsked || (await writeReports(run, options, terminal));
      if (!options.quiet) for (const path of run.written) terminal.err(`Wrote ${displayPath(path, cwd)}\n`);
      done(written ? exitCode(run, options.failOn) : 2);
    },
  );

  for (const part of [check, convert]) command.addCommand(part);
  return command;
}
