import { Command, Option } from 'commander';
import type { Rule } from '../diagnostics/rule.ts';
import type { Terminal } from './terminal.ts';

/** `opis rules` */
export function rulesCommand(terminal: Terminal, done: (code: number) => void): Command {
  return new Command('rules')
    .description('list all rules, with the severity that each has unless an edition says otherwise')
    .addOption(
      new Option('--format <format>', 'how they are written').choices(['text', 'json']).default('text'),
    )
    .action(async ({ format }: { readonly format: 'text' | 'json' }) => {
      const { catalogue } = await import('../diagnostics/catalogue.ts');
      const rules: Rule[] = [...catalogue].sort((a, b) => (a.id < b.id ? -1 : 1));
      if (format === 'json') {
        terminal.out(`${JSON.stringify({ version: 1, rules }, null, 2)}\n`);
      } else {
        const columns = Math.max(...rules.map(({ id }) => id.length));
        for (const { id, severity, title } of rules)
          terminal.out(`${id.padEnd(columns)}  ${severity.padEnd(7)}  ${title}\n`);
      }
      done(0);
    });
}
