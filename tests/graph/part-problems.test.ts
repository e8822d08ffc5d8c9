import { expect, test } from 'vitest';
import { partProblems } from '../../src/graph/check/part-problems.ts';
import type { AnnotationPart } from '../../src/graph/part.ts';

const mention: AnnotationPart = {
  kind: 'annotation',
  iri: 'doc/d#m-1',
  bodies: ['person/a#this'],
  source: 'doc/d.txt',
  start: 3,
  end: 6,
  exact: 'Ann',
  prefix: '𝒳, ',
  suffix: ' w',
};

test('graph/quote: positions count code points, and the quotation is what stands there', () => {
  // The first letter is outside the Basic Multilingual Plane: one code point, two of JavaScript's units.
  expect(partProblems([mention], () => '𝒳, Ann went')).toEqual([]);
  expect(partProblems([mention], () => 'X,  Ann went')).toEqual([
    expect.objectContaining({ rule: 'graph/quote', subject: 'doc/d#m-1', actual: ' An', expected: ['Ann'] }),
  ]);
  expect(partProblems([mention], () => undefined)).toEqual([]);
});
