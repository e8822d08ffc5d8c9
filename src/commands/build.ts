import { Command } from 'commander';
import { displayPath } from '../diagnostics/display-path.ts';
import { exitCode } from '../diagnostics/exit-code.ts';
import { build } from '../pipeline.ts';
import type { BuildResult } from '../pipeline-options.ts';
import {
  addNetworkOption,
  addReportOptions,
  formatOnOutput,
  type NetworkOptions,
  type ReportOptions,
} from './command-options.ts';
import { progress } from './progress.ts';
import type { Terminal } from './terminal.ts';
import { writeReports } from './write-reports.ts';

interface BuildCommandOptions extends ReportOptions, NetworkOptions {
  readonly out?: string;
}

/** `opis build [FOLDER]` */
export function buildCommand(terminal: Terminal, done: (code: number) => void): Command {
  const command = new Command('build')
    .description('validate an edition, transform it and publish the site')
    .argument('[folder]', 'folder of the edition (the working directory)')
    .option('--out <folder>', 'where the site is written (dist/site in the folder of the edition)')
    .addHelpText('after', notes);
  return addReportOptions(addNetworkOption(command)).action(
    async (folder: string | undefined, options: BuildCommandOptions) => {
      const line = progress(terminal, options.quiet);
      const run = await build({
        cwd: terminal.cwd,
        onProgress: line.say,
        allowNetwork: options.allowNetwork,
        ...(folder !== undefined && { folder }),
        ...(options.out !== undefined && { out: options.out }),
      });
      line.clear();
      const written = await writeReports(run, options, terminal);
      if (!options.quiet)
        (formatOnOutput(options) === 'text' ? terminal.out : terminal.err)(outcome(run, terminal.cwd));
      done(written ? exitCode(run, options.failOn) : 2);
    },
  );
}

const notes = `
opis.config.yaml says what is made: its key \`interchange\` names files for others
(cmif, beacon, dts, csl-json, bibtex, ris), \`base\` and \`publication\` what they
must say.
Exit codes: 0 no finding at or above --fail-on; 1 findings; 2 wrong use, or an
edition that cannot be used.`;

function outcome(run: BuildResult, cwd: string): string {
  if (!run.site) return 'Nothing was published; a site that was there before stands as it was.\n';
  const folder = displayPath(run.site.folder, cwd);
  const pages = run.site.files.filter((file) => file.endsWith('.html')).length;
  const counted = [
    count(run.documents, 'document'),
    count(pages, 'page'),
    count(run.site.files.length, 'file'),
  ];
  return `Published ${counted[0]}: ${counted[1]}, ${counted[2]} in ${folder}\nOpen ${folder}/index.html\n`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
