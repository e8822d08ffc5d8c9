import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { displayPath } from '../diagnostics/display-path.ts';
import { exitCode } from '../diagnostics/exit-code.ts';
import { SourceText } from '../diagnostics/source-text.ts';
import { query } from '../pipeline-query.ts';
import type { QueryFault } from '../query/query-fault.ts';
import { type AnswerFormat, answerFormats } from '../query/writers/answer-format.ts';
import { progress } from './progress.ts';
import { report } from './report.ts';
import type { Terminal } from './terminal.ts';

interface QueryCommandOptions {
  readonly file?: string;
  readonly format?: AnswerFormat;
  readonly timeout: number;
  readonly quiet: boolean;
}

/** `opis query [SPARQL] [FOLDER]` */
export function queryCommand(terminal: Terminal, done: (code: number) => void): Command {
  const command = new Command('query')
    .description('ask the linked data of an edition by SPARQL 1.1; nothing is fetched')
    .argument('[sparql]', 'SELECT, ASK, CONSTRUCT or DESCRIBE; with --file, the folder')
    .argument('[folder]', 'folder of the edition (the working directory)')
    .option('--file <file>', 'read the query from a file')
    .addOption(
      new Option('--format <format>', 'how the answer is written (table; ttl for a graph)').choices(
        answerFormats,
      ),
    )
    .option('--timeout <seconds>', 'stop a query that takes longer', seconds, 60)
    .option('--quiet', 'say nothing but the answer and what is wrong', false)
    .addHelpText('after', notes);
  return command.action(
    async (first: string | undefined, second: string | undefined, options: QueryCommandOptions) => {
      const { file, format } = options;
      const fail = (message: string) => command.error(`error: ${message}`, { exitCode: 2 });
      if (file === undefined && first === undefined)
        return fail('say what to ask, or name a file of it with `--file`.');
      if (file !== undefined && second !== undefined)
        return fail('with `--file` there is one folder, and no query beside it.');
      const text = file === undefined ? (first as string) : textOf(resolve(terminal.cwd, file));
      if (text === undefined) return fail(`\`${file}\` cannot be read as a UTF-8 text file.`);
      const folder = file === undefined ? second : first;
      const line = progress(terminal, options.quiet);
      const run = await query({
        query: text,
        cwd: terminal.cwd,
        onProgress: line.say,
        timeLimit: options.timeout,
        ...(folder !== undefined && { folder }),
      });
      line.clear();
      const { outcome } = run;
      if (run.diagnostics.length > 0)
        report(
          run,
          { format: 'text', quiet: true },
          { ...terminal, out: terminal.err, outIsTerminal: terminal.errIsTerminal },
        );
      if (outcome?.kind === 'fault')
        return fail(
          faultText(outcome.fault, text, file && displayPath(resolve(terminal.cwd, file), terminal.cwd)),
        );
      if (outcome === undefined) return done(exitCode(run, 'error') || 2);
      const { formatsOf, writeAnswer } = await import('../query/writers/write-answer.ts');
      const possible = formatsOf[outcome.form];
      const chosen = format ?? (possible[0] as AnswerFormat);
      if (!possible.includes(chosen))
        return fail(
          `what ${outcome.form} gives cannot be written as ${chosen}: use --format ${possible.length < 3 ? possible.join(' or ') : `${possible.slice(0, -1).join(', ')} or ${possible.at(-1)}`}.`,
        );
      terminal.out(writeAnswer(outcome.answer, chosen, outcome.address));
      if (outcome.answer.kind === 'rows' && chosen === 'table' && !options.quiet) {
        const { length } = outcome.answer.rows;
        terminal.err(`${length} ${length === 1 ? 'row' : 'rows'}\n`);
      }
      done(exitCode(run, 'error'));
    },
  );
}

const notes = `
The graph is made from the TEI as it is now, and kept in the cache. The prefixes
of the graph (schema:, rico:, dcterms: …) need not be declared, and
<person/stalin#this> is an address below that of the edition.
Exit codes: 0 answered, be it with nothing or no; 1 answered without documents
that cannot be read; 2 not answered.`;

function seconds(value: string): number {
  const number = Number(value);
  if (!(number > 0 && number <= 86_400)) throw new InvalidArgumentError('Give a number of seconds.');
  return number;
}

function textOf(path: string): string | undefined {
  try {
    if (!statSync(path).isFile()) return undefined;
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch {
    return undefined;
  }
}

/** The place first, then the line of the query with what is wrong marked. */
function faultText({ message, hint, at }: QueryFault, query: string, file: string | undefined): string {
  const lines = [message];
  if (at !== undefined) {
    const source = new SourceText(query);
    const { line, column } = source.position(at);
    lines[0] = `${file ?? 'query'}:${line}:${column}: ${message}`;
    const shown = (query.split(/\r\n|\n|\r/)[line - 1] ?? '').replace(/[\p{Cc}]/gu, ' ');
    const from = Math.max(0, column - 61);
    lines.push(`  | ${shown.slice(from, from + 120)}`, `  | ${' '.repeat(column - 1 - from)}^`);
  }
  if (hint !== undefined) lines.push(`  help: ${hint}`);
  return lines.join('\n');
}
