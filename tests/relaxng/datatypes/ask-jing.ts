import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Elements in one group: jing calls itself for each. */
const most = 60;

/** Whether jing (of Debian) is installed. */
export function jingIsThere(): boolean {
  return spawnSync('jing', [], { encoding: 'utf8' }).error === undefined;
}

/**
 * What jing says of values, each by a pattern of its own, all in one run: whether they are valid.
 * Throws where it refuses a pattern.
 */
export function askJing(cases: readonly (readonly [pattern: string, value: string])[]): boolean[] {
  const folder = mkdtempSync(join(tmpdir(), 'opis-jing-'));
  try {
    const [schema, document] = [join(folder, 'schema.rng'), join(folder, 'document.xml')];
    const root =
      '<element name="r" xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">';
    const patterns = cases.map(([pattern], index) => `<element name="e${index}">${pattern}</element>`);
    writeFileSync(
      schema,
      root +
        grouped(
          patterns,
          (index) => `<element name="g${index}">`,
          () => '</element>',
        ) +
        '</element>',
    );
    // Each value has a line of its own, by which it is known in what jing says.
    const values = cases.map(([, value], index) => `<e${index}>${escaped(value)}</e${index}>`);
    writeFileSync(
      document,
      `<r>${grouped(
        values,
        (index) => `<g${index}>`,
        (index) => `</g${index}>`,
      )}</r>`,
    );
    const { stdout, stderr } = spawnSync('jing', [schema, document], { encoding: 'utf8', maxBuffer: 1e9 });
    if (stdout.includes('schema.rng:') || stderr !== '') throw new Error((stdout + stderr).slice(0, 1000));
    const wrong = new Set([...stdout.matchAll(/document\.xml:(\d+):/g)].map(([, line]) => Number(line) - 1));
    return cases.map((_, index) => !wrong.has(index));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A text within mark-up, on one line. */
export function escaped(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function grouped(
  lines: readonly string[],
  open: (index: number) => string,
  close: (index: number) => string,
): string {
  const groups: string[] = [];
  for (let index = 0; index * most < lines.length; index++)
    groups.push(open(index) + lines.slice(index * most, (index + 1) * most).join('\n') + close(index));
  return groups.join('\n');
}
