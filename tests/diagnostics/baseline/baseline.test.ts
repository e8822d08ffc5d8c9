import { describe, expect, test } from 'vitest';
import type { Baseline } from '../../../src/diagnostics/baseline/baseline.ts';
import { matchBaseline } from '../../../src/diagnostics/baseline/match-baseline.ts';
import { readBaseline } from '../../../src/diagnostics/baseline/read-baseline.ts';
import { withAccepted } from '../../../src/diagnostics/baseline/with-accepted.ts';
import { writeBaseline } from '../../../src/diagnostics/baseline/write-baseline.ts';
import type { Severity } from '../../../src/diagnostics/diagnostic.ts';

const print = (number: number) => String(number).padStart(16, '0');
const found = (path: string, number: number, severity: Severity = 'error') => ({
  diagnostic: {
    ruleId: 'relaxng/unexpected-element' as const,
    severity,
    file: path,
    message: '`a` is not "allowed".',
  },
  path,
  message: '`a` is not "allowed".',
  fingerprint: print(number),
});
const everything = () => true;
const none: Baseline = { files: new Map() };
const of = (...findings: ReturnType<typeof found>[]) => withAccepted(none, findings);

describe('matching', () => {
  test('what is accepted is not new, whatever its order', () => {
    const match = matchBaseline([found('b', 2), found('a', 1)], of(found('a', 1), found('b', 2)), everything);
    expect(match).toMatchObject({ fresh: [], accepted: 2, gone: 0 });
  });

  test('a second equal slip is one new finding', () => {
    const match = matchBaseline([found('a', 1), found('a', 1)], of(found('a', 1)), everything);
    expect(match).toMatchObject({ fresh: [found('a', 1)], accepted: 1, gone: 0 });
  });

  test('an equal slip in another file, or in other surroundings, is new, and the old one gone', () => {
    expect(matchBaseline([found('b', 1)], of(found('a', 1)), everything)).toMatchObject({
      accepted: 0,
      gone: 1,
    });
    expect(matchBaseline([found('a', 2)], of(found('a', 1)), everything)).toMatchObject({
      accepted: 0,
      gone: 1,
    });
  });

  test('a fatal finding is never accepted, neither by matching nor by adding', () => {
    const fatal = found('a', 1, 'fatal');
    expect(matchBaseline([fatal], of(found('a', 1)), everything)).toMatchObject({
      fresh: [fatal],
      accepted: 0,
    });
    expect(of(fatal)).toEqual(none);
  });

  test('what is gone is counted and taken out, one of two equal ones too', () => {
    const { gone, shrunk } = matchBaseline(
      [found('a', 1)],
      of(found('a', 1), found('a', 1), found('a', 2)),
      everything,
    );
    expect(gone).toBe(2);
    expect(writeBaseline(shrunk)).toBe(writeBaseline(of(found('a', 1))));
  });

  test('what a run did not look at is left alone', () => {
    const before = of(found('a', 1), found('b', 1));
    const { gone, shrunk } = matchBaseline([], before, (path) => path === 'a');
    expect(gone).toBe(1);
    expect(writeBaseline(shrunk)).toBe(writeBaseline(of(found('b', 1))));
  });
});

describe('the file', () => {
  const baseline: Baseline = {
    files: new Map([
      ['b/x.xml', { content: print(9), findings: of(found('_', 2)).files.get('_')?.findings ?? [] }],
      [
        'a "b"/ü.xml',
        { findings: of(found('_', 2), found('_', 1), found('_', 2)).files.get('_')?.findings ?? [] },
      ],
      ['empty.xml', { findings: [] }],
    ]),
  };

  test('is sorted, one line for each message of a file', () => {
    expect(writeBaseline(baseline)).toBe(
      `{
  "opis-baseline": 1,
  "files": {
    "a \\"b\\"/ü.xml": {
      "relaxng/unexpected-element": {
        "\`a\` is not \\"allowed\\".": "${print(1)} ${print(2)}*2"
      }
    },
    "b/x.xml": {
      "content": "${print(9)}",
      "relaxng/unexpected-element": {
        "\`a\` is not \\"allowed\\".": "${print(2)}"
      }
    }
  }
}
`,
    );
    expect(JSON.parse(writeBaseline(none))).toEqual({ 'opis-baseline': 1, files: {} });
  });

  test('is read as it was written', () => {
    const read = readBaseline(writeBaseline(baseline));
    expect('files' in read && writeBaseline(read)).toBe(writeBaseline(baseline));
    expect('files' in read && read.files.get('b/x.xml')).toEqual(baseline.files.get('b/x.xml'));
  });

  test.each([
    ['', /damaged: it is empty/],
    ['{ "opis-baseline": 1, "fi', /damaged: it is not JSON/],
    ['[]', /damaged: it is no object/],
    ['{}', /says its version/],
    ['{"opis-baseline": 2, "files": {}}', /is of version 2, and this opis reads version 1/],
    ['{"opis-baseline": 1}', /damaged: it has no `"files"`/],
    ['{"opis-baseline": 1, "files": {"a.xml": 7}}', /damaged: what it says of `a.xml` cannot be read/],
    ['{"opis-baseline": 1, "files": {"a.xml": {"r/s": {"m": "xyz"}}}}', /of `a.xml` cannot be read/],
    ['{"opis-baseline": 1, "files": {"a.xml": {"r/s": {"m": "0000000000000001*0"}}}}', /cannot be read/],
    ['{"opis-baseline": 1, "files": {"a.xml": {"r/s": ["0000000000000001"]}}}', /cannot be read/],
    ['{\n<<<<<<< HEAD\n  "opis-baseline": 1\n', /conflict marks/],
  ])('%j is answered with a sentence', (text, said) => {
    const fault = readBaseline(text);
    expect('message' in fault && fault.message).toMatch(said);
    expect('hint' in fault && fault.hint).toMatch(/\.$/);
  });
});
