import { writeFileAtomically } from '../validate/schemas/write-file-atomically.ts';

/** Writes a report whole or not at all; throws what the system answers. */
export function writeReport(path: string, text: string): void {
  writeFileAtomically(path, text);
}
