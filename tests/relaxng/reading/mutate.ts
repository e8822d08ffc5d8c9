import type { Random } from './random.ts';

const snippets = [
  '<',
  '>',
  '/',
  '&',
  ';',
  '"',
  "'",
  '=',
  ']',
  ']]>',
  '-',
  '--',
  '-->',
  '<!--',
  '<![CDATA[',
  '<?',
  '?>',
  '?',
  '!',
  '#',
  ' ',
  '\r',
  '\n',
  '\t',
  '\0',
  '\u0001',
  '\u000b',
  '\u001f',
  '\ufffe',
  '\uffff',
  '\ud800',
  '\udc00',
  '\ud83d\ude00',
  '\ufeff',
  'a',
  '1',
  '-',
  '.',
  ':',
  '·',
  '\u0300',
  '×',
  '<a>',
  '</a>',
  '<a/>',
  ' a="1"',
  ' b=1',
  ' c',
  '&amp;',
  '&x;',
  '&#0;',
  '&#xD800;',
  '&#xFFFE;',
  '&#x110000;',
  '&#;',
  '&#x;',
  '&# 1;',
  '&#X41;',
  '& ',
  '<!DOCTYPE a>',
  '<!DOCTYPE a [<!ENTITY x "y">]>',
  '<?xml version="1.0"?>',
  '<?xml?>',
  '<?XML a?>',
  '<?a:b?>',
  '<?a?b?>',
  '</',
  '/>',
  '1.1',
  'version="1.1"',
];

/** A text with a few characters more, less, other or elsewhere. */
export function mutate(text: string, random: Random): string {
  let mutated = text;
  for (let count = 1 + random.below(3); count > 0; count--) {
    const at = random.below(mutated.length + 1);
    const to = Math.min(mutated.length, at + random.below(4));
    const rest = mutated.slice(to);
    switch (random.below(5)) {
      case 0:
        mutated = mutated.slice(0, at) + rest;
        break;
      case 1:
        mutated = mutated.slice(0, at) + random.oneOf(snippets) + mutated.slice(at);
        break;
      case 2:
        mutated = mutated.slice(0, at) + random.oneOf(snippets) + rest;
        break;
      case 3: {
        const from = random.below(mutated.length + 1);
        mutated = mutated.slice(0, at) + mutated.slice(from, from + 1 + random.below(12)) + mutated.slice(at);
        break;
      }
      default:
        mutated = random.onceIn(2) ? mutated.slice(0, at) : mutated.slice(at);
    }
  }
  return mutated;
}
