import type { Completions } from '../completions.ts';
import { elementPlace } from './element-place.ts';
import type { LivePlace } from './live-place.ts';
import { wordEnd } from './word-end.ts';

/** What may come after `</`: the name of the innermost element. */
export function endTagCompletions({ grammar, reader, text, offset }: LivePlace, start: number): Completions {
  const { element } = reader.snapshot;
  return {
    place: 'end-tag',
    start,
    end: offset,
    wordEnd: wordEnd(text, offset),
    ...(element && { element: elementPlace(grammar, element) }),
    suggestions: element ? [{ kind: 'end-tag', name: element.name, isComplete: reader.isComplete }] : [],
  };
}
