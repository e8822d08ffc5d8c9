import { expect, test } from 'vitest';
import { ChunkedText } from '../../../src/relaxng/live/chunked-text.ts';
import { Random } from '../reading/random.ts';

test('it is the text that a string would be after the same replacements', () => {
  const random = new Random(2);
  for (const length of [0, 1, 32_768, 32_769, 200_000]) {
    let text = Array.from({ length }, (_, index) => String.fromCharCode(97 + (index % 26))).join('');
    const chunked = new ChunkedText(text);
    for (let round = 0; round < 200; round++) {
      const start = random.below(text.length + 1);
      const most = random.onceIn(10) ? text.length - start : Math.min(5, text.length - start);
      const end = start + random.below(most + 1);
      const replacement = 'x'.repeat(random.onceIn(10) ? random.below(100_000) : random.below(4));
      chunked.replace(start, end, replacement);
      text = text.slice(0, start) + replacement + text.slice(end);
      expect(chunked.length).toBe(text.length);
      const from = random.below(text.length + 1);
      const to = from + random.below(50_000);
      expect(chunked.slice(from, to) === text.slice(from, to)).toBe(true);
    }
    expect(chunked.toString() === text).toBe(true);
  }
});
