import { Command } from 'commander';
import { displayPath } from '../diagnostics/display-path.ts';
import { exitCode } from '../diagnostics/exit-code.ts';
import { checkSchema, convertSchemaFiles } from '../schema-files.ts';
import { type AddedToEdition, addSchemaToEdition } from '../schema-files-added.ts';
import {
  addNetworkOption,
  addReportOptions,
  type NetworkOptions,
  type ReportOptions,
} from './command-options.ts';
import type { Terminal } from './terminal.ts';
import { writeReports } from './write-reports.ts';

/** `opis schema check|convert|add` */
export function schemaCommand(terminal: Terminal, done: (code: number) => void): Command {
  const command = new Command('schema').description(
    'check RELAX NG schemas, convert between their syntaxes, and add them to an edition',
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

  const add = new Command('add')
    .description('copy a schema with its modules into the edition, pinned by its SHA-256 in opis.lock.json')
    .argument('<schema>', 'the schema, .rng or .rnc: a path, or an http or https address')
    .option('--name <name>', 'what it is called in the edition (its own name)');
  addReportOptions(addNetworkOption(add)).action(
    async (source: string, options: ReportOptions & NetworkOptions & { readonly name?: string }) => {
      const run = await addSchemaToEdition({
        source,
        cwd,
        allowNetwork: options.allowNetwork,
        ...(options.name !== undefined && { name: options.name }),
      });
      const isAsked = run.diagnostics.length > 0 || options.format !== undefined;
      const written = !isAsked || (await writeReports(run, options, terminal));
      if (run.added && !options.quiet) terminal.err(added(run.added, displayPath(run.configuration, cwd)));
      done(written ? exitCode(run, options.failOn) : 2);
    },
  );

  for (const part of [check, convert, add]) command.addCommand(part);
  return command;
}

/** What was done, and what is left to do. */
function added({ schema, isUsed }: AddedToEdition, configuration: string): string {
  const { path, files, sha256, version, unchanged, line } = schema;
  const modules =
    files.length === 1 ? '' : `, with ${files.length - 1} ${files.length === 2 ? 'module' : 'modules'}`;
  const known = version === undefined ? '' : `${version}, `;
  const done = unchanged ? `\`${path}\` is there already, unchanged` : `Added \`${path}\``;
  const next = isUsed
    ? 'The configuration names it already.'
    : `To use it, write into ${configuration}:\n  ${line}`;
  return `${done}${modules} (${known}SHA-256 ${sha256}).\n${next}\n`;
}
