/** What a command may see and touch of the world outside; `cli.ts` makes it from the process. */
export interface Terminal {
  /** Writes to standard output: the report. */
  readonly out: (text: string) => void;
  /** Writes to standard error: all that is for people when the report is for machines, and progress. */
  readonly err: (text: string) => void;
  /** Whether standard output, standard error are terminals. */
  readonly outIsTerminal: boolean;
  readonly errIsTerminal: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Absolute. */
  readonly cwd: string;
}
