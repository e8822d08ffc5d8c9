import { readSource } from '../read/read-source.ts';

/** The text of a file as findings have their places in it; undefined where it cannot be read. */
export function fileText(path: string): string | undefined {
  const source = readSource(path, path);
  return 'ruleId' in source ? undefined : source.text;
}
