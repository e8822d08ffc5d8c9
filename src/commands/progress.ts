import type { Terminal } from './terminal.ts';

/** Says what is being done in one line that is written over; nothing where standard error is no terminal. */
export function progress(
  terminal: Terminal,
  quiet: boolean,
): { say: (what: string) => void; clear: () => void } {
  if (quiet || !terminal.errIsTerminal) return { say: () => {}, clear: () => {} };
  return {
    say: (what) => terminal.err(`\r\u001b[K${what} …`),
    clear: () => terminal.err('\r\u001b[K'),
  };
}
