import { expect, test } from 'vitest';
import { resolveAddress } from '../../src/publish/resolve-address.ts';

const inside = (path: string, fragment?: string) => ({ kind: 'inside', path, ...(fragment && { fragment }) });

test.each([
  ['b.html', inside('doc/b.html')],
  ['./b.html', inside('doc/b.html')],
  ['../person/stalin.html#m-1', inside('person/stalin.html', 'm-1')],
  ['../doc/../index.html', inside('index.html')],
  ['#note-1', inside('doc/a.html', 'note-1')],
  ['', inside('doc/a.html')],
  ['?q=1', inside('doc/a.html')],
  ['b.html?q=../../x#', inside('doc/b.html')],
  ['../person/%D1%8F.html#%D1%8F', inside('person/я.html', 'я')],
  ['100%.html', inside('doc/100%.html')],
  ['../registers/', inside('registers/')],
  ['../../index.html', { kind: 'outside' }],
  ['../person/../../index.html', { kind: 'outside' }],
  ['/index.html', { kind: 'outside' }],
  ['//example.org/', { kind: 'outside' }],
  ['https://example.org/../..', { kind: 'elsewhere' }],
  ['mailto:a@example.org', { kind: 'elsewhere' }],
])('`%s` on doc/a.html', (address, expected) => {
  expect(resolveAddress(address, 'doc/a.html')).toEqual(expected);
});
