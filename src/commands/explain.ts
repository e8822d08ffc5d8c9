import { Command } from 'commander';
import type { Terminal } from './terminal.ts';

/** Columns that a page has on a terminal: more are hard to read. */
const width = 80;

/** `opis explain RULE` */
export function explainCommand(terminal: Terminal, done: (code: number) => void): Command {
  const command = new Command('explain')
    .description('print the page of a rule: what it asks for, why, and how to mend what it finds')
    .argument('<rule>', 'the id of the rule, such as reference/unknown-target');
  return command.action(async (rule: string) => {
    const { catalogue } = await import('../diagnostics/catalogue.ts');
    const { rulePage } = await import('../rule-page.ts');
    const { closestRule } = await import('../closest-rule.ts');
    const page = catalogue.some(({ id }) => id === rule) ? rulePage(rule) : undefined;
    if (page === undefined) {
      const near = closestRule(rule);
      const advice = near ? `write \`${near}\` if that is meant` : '`opis rules` lists them all';
      command.error(`error: there is no rule \`${rule}\`; ${advice}.`, { exitCode: 2 });
      return;
    }
    const { pageText } = await import('./page-text.ts');
    const colour = terminal.outIsTerminal && !terminal.environment.NO_COLOR;
    const painted = (code: string) => (text: string) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
    terminal.out(pageText(page, width, { bold: painted('1'), dim: painted('2'), code: painted('36') }));
    done(0);
  });
}
