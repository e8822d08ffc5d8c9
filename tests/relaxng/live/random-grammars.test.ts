import { expect, test } from 'vitest';
import type { State } from '../../../src/relaxng/automaton/state.ts';
import { completionsAt, type Grammar } from '../../../src/relaxng/index.ts';
import type { SimplePattern } from '../../../src/relaxng/simplify/simple-grammar.ts';
import { Random } from '../reading/random.ts';
import {
  attribute,
  choice,
  element,
  empty,
  grammarOf,
  group,
  interleave,
  oneOrMore,
  optional,
  text,
} from '../small-grammar.ts';

const names = ['a', 'b', 'c', 'd', 'e'];

/** A random pattern of attributes and elements; no attribute can come twice in what it matches. */
function pattern(random: Random, attributes: readonly string[], depth: number): SimplePattern {
  const kind = depth === 0 ? random.below(2) : random.below(8);
  const name = random.oneOf(names);
  const inner = (own: readonly string[]) => pattern(random, own, depth - 1);
  if (kind === 0 && attributes.length > 0) return attribute(random.oneOf(attributes));
  if (kind < 2) return element(name, random.onceIn(2) ? text : empty);
  if (kind < 4) return choice(inner(attributes), inner(attributes));
  if (kind < 5) return optional(inner(attributes));
  if (kind < 6) return oneOrMore(inner([]));
  const half = random.below(attributes.length + 1);
  const [left, right] = [inner(attributes.slice(0, half)), inner(attributes.slice(half))];
  return kind < 7 ? group(left, right) : interleave(left, right);
}

function idOf(grammar: Grammar, name: string): number {
  return grammar.names.idOf('', name);
}

/** Whether a start tag can end without an attribute, whichever others come. */
function canDoWithout(grammar: Grammar, state: State, missing: string): boolean {
  if (grammar.automaton.closeStartTag(state) !== null) return true;
  return names.some((name) => {
    const transition = name === missing ? null : grammar.automaton.attribute(state, idOf(grammar, name));
    return transition !== null && canDoWithout(grammar, transition.after, missing);
  });
}

test('of every name the automaton says what the suggestions say', () => {
  const random = new Random(21);
  let required = 0;
  for (let round = 0; round < 600; round++) {
    const grammar = grammarOf(element('root', pattern(random, names, 4)));
    const { automaton } = grammar;
    const root = automaton.startTag(automaton.start, idOf(grammar, 'root'));
    if (root === null) throw new Error('There is no root.');

    let document = '<root';
    let state = root.child;
    // Attributes, one after the other, each of them one that was suggested.
    for (;;) {
      const { suggestions } = completionsAt(grammar, `${document} `, document.length + 1);
      const mayCome = names.filter((name) => automaton.attribute(state, idOf(grammar, name)) !== null);
      expect(suggestions.map(({ name }) => name).sort()).toEqual(mayCome);
      for (const one of suggestions) {
        if (one.kind !== 'attribute') continue;
        expect(one.need === 'required', `${document} ${one.name}`).toBe(
          !canDoWithout(grammar, state, one.name),
        );
        if (one.need === 'required') required++;
      }
      if (mayCome.length === 0 || (random.onceIn(3) && automaton.closeStartTag(state) !== null)) break;
      const name = random.oneOf(mayCome);
      document += ` ${name}="1"`;
      state = automaton.attribute(state, idOf(grammar, name))?.after as State;
    }
    document += '>';
    state = automaton.closeStartTag(state) ?? automaton.closeStartTagAnyway(state);

    // Elements likewise.
    for (let count = 0; count < 8; count++) {
      const { suggestions } = completionsAt(grammar, document, document.length);
      const mayCome = names.filter((name) => automaton.startTag(state, idOf(grammar, name)) !== null);
      const elements = suggestions.filter(({ kind }) => kind === 'element');
      expect(elements.map(({ name }) => name).sort(), document).toEqual(mayCome);
      expect(suggestions).toContainEqual({ kind: 'end-tag', name: 'root', isComplete: state.accepts });
      if (state.accepts) expect(elements.every((one) => 'need' in one && one.need === 'optional')).toBe(true);
      if (mayCome.length === 0) break;
      const name = random.oneOf(mayCome);
      document += `<${name}/>`;
      const transition = automaton.startTag(state, idOf(grammar, name));
      if (transition === null) break;
      const accepted = transition.child.slots.map(({ nullable }) => nullable);
      state = transition.after ?? automaton.endTag(transition, accepted);
    }
  }
  expect(required).toBeGreaterThan(100);
});
