import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readEdition } from '../../src/read/read-edition.ts';

const folder = fileURLToPath(new URL('../../../shared/data/schnitzler-briefe/', import.meta.url));
const atHand = existsSync(folder);

describe.skipIf(!atHand)(`1,000 letters${atHand ? '' : ` (skipped: ${folder} is not at hand)`}`, () => {
  test('are read, with their dates and correspondents', () => {
    const { edition, diagnostics, files } = readEdition({
      folder,
      cwd: folder,
      documents: 'editions',
      registers: 'registers',
    });
    expect(diagnostics.filter(({ severity }) => severity === 'fatal' || severity === 'error')).toEqual([]);
    expect(edition.documents).toHaveLength(1000);
    expect(files).toHaveLength(1006);
    for (const { header, path } of edition.documents) {
      expect(header.date, path).toBeDefined();
      expect(header.titles[0], path).toMatch(/./);
      const roles = header.correspondents.map(({ role }) => role);
      expect(roles, path).toContain('sender');
      expect(roles, path).toContain('recipient');
    }
    const letter = edition.documents.find(({ id }) => id === 'L00157');
    expect(letter?.header).toMatchObject({
      titles: [
        expect.stringMatching(/^Arthur Schnitzler an Richard Beer-Hofmann, 11\.\s1\.\s1893$/),
        expect.anything(),
        '1893-01-11',
      ],
      date: { when: '1893-01-11' },
      languages: ['de-AT'],
      signatures: ['Yale Collection of German Literature, MSS 31'],
      identifiers: [{ type: 'handle', value: 'https://hdl.handle.net/21.11115/0000-000E-6BBE-5' }],
      revision: { when: '2019-10-24', text: 'Finalisiert' },
    });
    const years = edition.documents.map(
      ({ header: { date } }) => date?.when ?? date?.notBefore ?? date?.from ?? '',
    );
    const dated = years.filter((year) => year !== '');
    expect(dated).toEqual([...dated].sort());
  });
});
