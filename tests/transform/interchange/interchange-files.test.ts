import { describe, expect, test } from 'vitest';
import { interchangeFormats } from '../../../src/edition/interchange-format.ts';
import { letter, madeFrom, sample } from './made-files.ts';

const everything = [...interchangeFormats];

describe('files for others', () => {
  test('are made only where they are asked for', () => {
    expect([...madeFrom(sample, {}).files]).toEqual([]);
    expect([...madeFrom(sample, { interchange: ['ris', 'ris'] }).files.keys()]).toEqual([
      'data/citations.ris',
      'doc/wcda-113019.ris',
    ]);
  });

  test('of whole addresses are not made without one, which is said once', () => {
    const made = madeFrom(sample, { interchange: everything, base: undefined as never });
    expect([...made.files.keys()].filter((path) => /^(dts|data\/(cmif|beacon))/.test(path))).toEqual([]);
    expect(made.told).toEqual(['config/interchange-not-made']);
    expect(made.diagnostics.map(({ message }) => message)).toEqual([
      'The edition names no address of its own, so what `interchange` asks for as `cmif`, `beacon` and `dts` is not made: it holds whole addresses.',
    ]);
  });

  test('count the documents that are no letters', () => {
    const made = madeFrom({ ...sample, 'tei/documents/x.xml': letter('<p/>') }, { interchange: ['cmif'] });
    expect(made.told).toEqual(['graph/left-out-letters']);
    expect(made.files.get('data/cmif.xml')?.match(/<correspDesc /g)).toHaveLength(1);
  });

  test('are the same every time, and have no two places that a file system takes for one', () => {
    const [first, second] = [1, 2].map(() => madeFrom(sample, { interchange: everything }));
    expect(second?.files).toEqual(first?.files);
    const paths = [...(first?.files.keys() ?? [])];
    expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
  });
});
