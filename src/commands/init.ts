import { Command } from 'commander';
import { displayPath } from '../diagnostics/display-path.ts';
import type { Terminal } from './terminal.ts';

/** `opis init [FOLDER]` */
export function initCommand(terminal: Terminal, done: (code: number) => void): Command {
  const command = new Command('init')
    .description('write a small, commented opis.config.yaml for a folder of TEI, from what is found in it')
    .argument('[folder]', 'the folder', '.')
    .option('--force', 'overwrite the file that is there', false);
  return command.action(async (folder: string, { force }: { readonly force: boolean }) => {
    const { writeInitialConfig } = await import('../initial-config.ts');
    const { cwd } = terminal;
    const result = await writeInitialConfig(folder, { cwd, force });
    if ('reason' in result) {
      command.error(`error: ${result.reason}.`, { exitCode: 2 });
      return;
    }
    const documents = result.documents === 1 ? '1 document' : `${result.documents} documents`;
    terminal.err(
      `Wrote ${displayPath(result.written, cwd)} (${documents}). \`opis build\` makes the site.\n`,
    );
    done(0);
  });
}
