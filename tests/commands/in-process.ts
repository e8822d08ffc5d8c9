import { main } from '../../src/commands/main.ts';

/** Runs a command in this process, and gives what a user would see. */
export async function command(
  cwd: string,
  args: readonly string[],
  { isTerminal = false, environment = {} as Record<string, string> } = {},
): Promise<{ status: number; stdout: string; stderr: string }> {
  const said = { stdout: '', stderr: '' };
  const status = await main(args, {
    out: (text) => {
      said.stdout += text;
    },
    err: (text) => {
      said.stderr += text;
    },
    outIsTerminal: isTerminal,
    errIsTerminal: false,
    environment,
    cwd,
  });
  return { status, ...said };
}
