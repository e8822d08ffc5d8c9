import {
  type Completions,
  completionsAt,
  type Grammar,
  type Suggestion,
} from '../../../src/relaxng/index.ts';

/** What may come at the last bar `|` in a text. */
export function atTheBar(grammar: Grammar, text: string): Completions {
  const offset = text.lastIndexOf('|');
  if (offset < 0) throw new Error('There is no bar.');
  return completionsAt(grammar, text.slice(0, offset) + text.slice(offset + 1), offset);
}

/**
 * Suggestions in short: `name` of an element, `@name` of an attribute, `/name` of an end tag, `"name"` of a value, `#name` of an
 * ID, `(name)` of a datatype, `name!` of what is required, `name?` of what is one of several, `/name…` where the
 * element is not complete.
 */
export function inShort({ suggestions }: Completions): string {
  return suggestions.map(short).join(' ');
}

function short(suggestion: Suggestion): string {
  const { kind, name } = suggestion;
  switch (kind) {
    case 'element':
    case 'attribute': {
      const mark = { required: '!', 'one-of': '?', optional: '' }[suggestion.need];
      return `${kind === 'attribute' ? '@' : ''}${name}${mark}`;
    }
    case 'end-tag':
      return `/${name}${suggestion.isComplete ? '' : '…'}`;
    case 'value':
      return name.startsWith('"') ? name : `"${name}"`;
    case 'id':
      return `#${name}`;
    case 'datatype':
      return `(${name})`;
    case 'wildcard':
      return suggestion.of === 'attribute' ? `@${name}` : name;
  }
}
