import { includesName } from '../../pattern/includes-name.ts';
import { leavesOf } from '../../pattern/leaves.ts';
import { nameMarks } from '../../reading/namespaces/name-marks.ts';
import type { Completions, NamedPlace } from '../completions.ts';
import { attributeId } from '../reading/attribute-id.ts';
import { brokenValue } from '../scanning/broken-value.ts';
import type { ValueEnding } from '../scanning/ending.ts';
import { elementPlace } from './element-place.ts';
import { escapedAttribute } from './escaped-attribute.ts';
import type { LivePlace } from './live-place.ts';
import { namespaceSuggestions } from './namespace-suggestions.ts';
import { openTag } from './open-tag.ts';
import { valueSuggestions } from './value-suggestions.ts';
import { wordEnd } from './word-end.ts';

/** The values that an attribute may have. */
export function attributeValueCompletions(place: LivePlace, ending: ValueEnding): Completions {
  const { grammar, reader, text, offset } = place;
  const { start, quote, attribute } = ending;
  const { element, state } = openTag(place, ending.tag);
  const { namespaces } = element;
  const id = attributeId(grammar, namespaces, attribute);
  // Where other attributes exclude it, it is judged as if they were not there.
  const transition =
    id < 0
      ? null
      : (grammar.automaton.attribute(state, id) ?? grammar.automaton.attribute(element.transition.child, id));
  const patterns = transition?.values ?? [];
  const typed = text.slice(start, offset);
  const write = (value: string) => escapedAttribute(value, quote);
  const { ids } = reader.snapshot;
  const { suggestions, length, isToken } =
    id === nameMarks.declaration
      ? {
          suggestions: namespaceSuggestions(grammar, ending.tag.name, attribute, write),
          length: typed.length,
          isToken: false,
        }
      : valueSuggestions(grammar, { patterns, typed, namespaces, ids, write });
  const valueEnd = quote === '' ? wordEnd(text, offset) : endOfValue(text, start, offset, quote);
  return {
    place: 'attribute-value',
    start: offset - length,
    end: offset,
    wordEnd: isToken ? Math.min(valueEnd, tokenEnd(text, offset)) : valueEnd,
    element: elementPlace(grammar, element),
    attribute: attributePlace(place, element.transition.child.slots, attribute, id),
    suggestions,
  };
}

function attributePlace(
  { grammar }: LivePlace,
  slots: Parameters<typeof leavesOf>[0],
  name: string,
  id: number,
): NamedPlace {
  if (id < 0) return { name };
  const { namespace, localName } = grammar.names.name(id);
  for (const leaf of leavesOf(slots)) {
    if (leaf.kind !== 'attribute' || !includesName(leaf.declaration.nameClass, namespace, localName))
      continue;
    const documentation = leaf.declaration.documentation?.text;
    if (documentation !== undefined) return { name, documentation };
  }
  return { name };
}

/** The end of the value that an offset lies in; the offset itself where it is not closed. */
function endOfValue(text: string, start: number, offset: number, quote: string): number {
  const { end } = brokenValue(text.slice(0, offset + 2000), start, quote);
  return end === undefined || end < offset || text.charAt(end) !== quote ? offset : end;
}

function tokenEnd(text: string, offset: number): number {
  const rest = /[^ \t\r\n<"']*/y;
  rest.lastIndex = offset;
  rest.test(text);
  return rest.lastIndex;
}
