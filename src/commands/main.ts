import { Command, CommanderError } from 'commander';
import { version } from '../version.ts';
import { buildCommand } from './build.ts';
import { explainCommand } from './explain.ts';
import { initCommand } from './init.ts';
import { queryCommand } from './query.ts';
import { rulesCommand } from './rules.ts';
import { schemaCommand } from './schema.ts';
import type { Terminal } from './terminal.ts';
import { validateCommand } from './validate.ts';

/**
 * Runs the command line: arguments without `node` and the program's name, to the exit code
 * (0 nothing to complain of, 1 findings, 2 wrong use or an unusable edition).
 */
export async function main(argv: readonly string[], terminal: Terminal): Promise<number> {
  let code = 0;
  const done = (result: number) => {
    code = result;
  };
  const program = new Command('opis')
    .description('From TEI XML to a published scholarly edition.')
    .version(version(), '--version', 'print the version')
    .helpOption('--help', 'print this help')
    .addHelpText('after', exitCodes)
    .showSuggestionAfterError(true)
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err, outputError });
  const commands = [
    buildCommand(terminal, done),
    initCommand(terminal, done),
    validateCommand(terminal, done),
    queryCommand(terminal, done),
    schemaCommand(terminal, done),
    explainCommand(terminal, done),
    rulesCommand(terminal, done),
  ];
  for (const command of commands) {
    program.addCommand(command.copyInheritedSettings(program));
    for (const part of command.commands) part.copyInheritedSettings(program);
  }
  try {
    if (argv.length === 0) program.help({ error: true });
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    terminal.err(internalError(error, terminal));
    return 2;
  }
}

const exitCodes = `
Exit codes: 0 no finding at or above --fail-on; 1 findings; 2 wrong use, or an edition that cannot be used.`;

function outputError(message: string, write: (text: string) => void): void {
  write(message.replace(/^error: /, 'opis: '));
}

/** A stack helps those who mend opis, not those who use it. */
function internalError(error: unknown, terminal: Terminal): string {
  const shown = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error && terminal.environment.OPIS_DEBUG ? `${error.stack}\n` : '';
  return `opis: this is a fault of opis itself: ${shown.split('\n')[0]}\nSet OPIS_DEBUG=1 to see where, and please report it.\n${stack}`;
}
