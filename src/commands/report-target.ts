/** The formats that findings are written in. */
export const formats = ['text', 'json', 'sarif', 'junit', 'github', 'gitlab', 'markdown'] as const;

export type Format = (typeof formats)[number];

/** Where a report goes, and how it is written. */
export interface ReportTarget {
  readonly format: Format;
  /** As given; standard output where there is none. */
  readonly file?: string;
}

/**
 * Reads one `--format`, `FORMAT` or `FORMAT=FILE`, beside those read before; two reports on standard output, or in one
 * file, would be neither. Wrong ones are answered with a sentence.
 */
export function reportTarget(written: string, before: readonly ReportTarget[]): ReportTarget | string {
  const at = written.indexOf('=');
  const name = at < 0 ? written : written.slice(0, at);
  const format = formats.find((known) => known === name);
  if (format === undefined) {
    return `There is no format “${name}”. Allowed choices are ${formats.join(', ')}.`;
  }
  if (at < 0) {
    const other = before.find(({ file }) => file === undefined);
    if (other === undefined) return { format };
    return `“${other.format}” and “${format}” cannot both go to standard output; give one of them a file (“--format ${format}=FILE”).`;
  }
  const file = written.slice(at + 1);
  if (file === '') return `“${written}” names no file.`;
  return before.some((other) => other.file === file)
    ? `Two reports cannot go into one file, “${file}”.`
    : { format, file };
}
