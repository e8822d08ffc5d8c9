import { describe, expect, test } from 'vitest';
import { edtf, endsBeforeStart } from '../../src/dating/edtf.ts';

describe('EDTF of TEI’s attributes', () => {
  test.each([
    [{ when: '1951-12-25' }, '1951-12-25'],
    [{ when: '1951-12' }, '1951-12'],
    [{ when: '1951', isDoubtful: true }, '1951?'],
    [{ when: '--12-25' }, 'XXXX-12-25'],
    [{ when: '-0043-03-15' }, '-0043-03-15'],
    [{ when: '12025' }, 'Y12025'],
    [{ when: '1951-12-25Z' }, '1951-12-25'],
    [{ when: '1951-12-25T10:30:00Z' }, '1951-12-25T10:30:00Z'],
    [{ notBefore: '1951-12-24', notAfter: '1951-12-25' }, '[1951-12-24..1951-12-25]'],
    [{ notAfter: '1951-12-27', isDoubtful: true }, '[..1951-12-27?]'],
    [{ notBefore: '1951' }, '[1951..]'],
    [{ from: '1951-01', to: '1951-02', isDoubtful: true }, '1951-01?/1951-02?'],
    [{ from: '1951' }, '1951/..'],
    [{ to: '1951' }, '../1951'],
  ])('%j is %s', (values, expected) => {
    expect(edtf(values)).toBe(expected);
  });

  test.each([
    [{}],
    [{ when: '1951-02-29' }],
    [{ when: 'Christmas' }],
    [{ notBefore: '1951-12-27', notAfter: '1951-12-24' }],
    [{ from: '1951-13', to: '1952' }],
  ])('%j has none', (values) => {
    expect(edtf(values)).toBeUndefined();
  });

  test('a month does not end before one of its days', () => {
    expect(endsBeforeStart('1951-12-25', '1951-12')).toBe(false);
    expect(endsBeforeStart('1951-12-25', '1951-11')).toBe(true);
    expect(endsBeforeStart(undefined, '1951')).toBe(false);
  });
});
