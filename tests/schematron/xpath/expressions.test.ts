import { describe, expect, test } from 'vitest';
import { calledFunctions } from '../../../src/schematron/xpath/called-functions.ts';
import { addCandidates, noCandidates } from '../../../src/schematron/xpath/context-candidates.ts';
import { exactSpace } from '../../../src/schematron/xpath/exact-space.ts';
import { renameVariables } from '../../../src/schematron/xpath/rename-variables.ts';
import { templateExpressions } from '../../../src/schematron/xpath/template-expressions.ts';
import { tokens } from '../../../src/schematron/xpath/tokens.ts';

test('tokens: names, variables, strings with doubled quotes, comments within comments, operators', () => {
  const all = tokens(
    `a:b/@c[. = "it""s"] (: x (: y :) 'z' :) and $ d:e is Q{urn:x}f(*:g, h:*) => i-j.k() || child::l | 1.5e3`,
  );
  expect(all.map(({ kind, text }) => `${kind[0]}${text}`).join(' ')).toBe(
    'na:b s/ s@ nc s[ s. s= s"it""s" s] nand vd:e nis nQ{urn:x}f s( n*:g s, nh:* s) s=> ni-j.k s( s) s|| nchild s:: nl s| n1.5e3',
  );
});

test('functions that are called or referred to, by any spelling, and nothing else', () => {
  const names = (expression: string) =>
    calledFunctions(expression).map(
      ({ prefix, namespace, localName }) => `${namespace ?? prefix ?? ''}|${localName}`,
    );
  expect(
    names(
      `f(1) + g:h (: c :) (2) => Q{ urn:x }i() , j#1, "k(1)", (: l(1) :) text(), node(), element(a), if (x) then y else z, $m(1), a[n(.)]`,
    ),
  ).toEqual(['|f', 'g|h', 'urn:x|i', '|j', '|n']);
});

describe('the nodes that a context may match', () => {
  const namespaces = new Map([['t', 'urn:t']]);
  const of = (context: string) => {
    const into = noCandidates();
    addCandidates(into, context, namespaces);
    const flags = (
      ['anyElement', 'anyAttribute', 'text', 'comment', 'instruction', 'document'] as const
    ).filter((key) => into[key]);
    return [
      ...into.elements,
      ...[...into.elementsWith].map((name) => `*[@${name}]`),
      ...[...into.attributes].map((name) => `@${name}`),
      ...flags,
    ].join(' ');
  };
  const all = 'anyElement anyAttribute text comment instruction document';
  test.each([
    ['t:a', '{urn:t}a'],
    ['a | t:b//t:c[1]', '{}a {urn:t}c'],
    ['*:a', '{*}a'],
    ['Q{urn:x}a', '{urn:x}a'],
    ['( t:a | b )/c', '{}c'],
    ['*', 'anyElement'],
    ['t:*[@when]', '*[@when]'],
    ['*[not(self::a)][@x]', '*[@x]'],
    ['*[@x and @y = 1]', '*[@x]'],
    ['*[@x or @y]', 'anyElement'],
    ['*[@x and y or @z]', 'anyElement'],
    ['*[@x | @y]', 'anyElement'],
    ['*[@x = 1]', 'anyElement'],
    ['*[@t:x]', 'anyElement'],
    ['*[a[@x]]', 'anyElement'],
    ['a/@x', '@x'],
    ['@*', 'anyAttribute'],
    ['attribute::x', '@x'],
    ['@xml:id', 'anyAttribute'],
    ['a/text()[1]', 'text'],
    ['comment() | processing-instruction()', 'comment instruction'],
    ['/', 'document'],
    ['/a', '{}a'],
    ['element()', 'anyElement'],
    ['descendant::a', '{}a'],
    ['node()', all],
    ['self::a', all],
    ['u:a', all],
    ['id("x")', all],
    ['$x', all],
    ['processing-instruction("x")', all],
    ['element(a)', all],
    ['a except b', all],
    ['.[. instance of element()]', all],
  ])('%s', (context, expected) => expect(of(context)).toBe(expected));
});

test('variables are renamed, save those that an expression declares itself', () => {
  const names = new Map([
    ['x', 'Q{u}x'],
    ['y', 'Q{u}y'],
  ]);
  expect(renameVariables(`$x + $ y + '$x' + $xx (: $x :)`, names)).toBe(
    `$Q{u}x + $Q{u}y + '$x' + $xx (: $x :)`,
  );
  expect(renameVariables('for $x in $y return $x', names)).toBe('for $x in $Q{u}y return $x');
  expect(renameVariables('let $x := $y return $x', names)).toBe('let $x := $Q{u}y return $x');
  expect(renameVariables('some $a in $x, $y in 1 satisfies $y', names)).toBe(
    'some $a in $Q{u}x, $y in 1 satisfies $y',
  );
});

test('what stands in the braces of a template', () => {
  expect(templateExpressions(`a{b}c{{d}}{'}', "{", map { 1: 2 }, (: } :) e}{f`)).toEqual([
    'b',
    `'}', "{", map { 1: 2 }, (: } :) e`,
    'f',
  ]);
});

test('white space in regular expressions is that of XML', () => {
  expect(exactSpace(String.raw`matches(., '^\s+[\s.]\S\\s$')`)).toBe(
    String.raw`matches(., '^[ \t\n\r]+[ \t\n\r.][^ \t\n\r]\\s$')`,
  );
  expect(exactSpace(String.raw`replace(., '\s', 'x', 'q')`)).toBe(String.raw`replace(., '\s', 'x', 'q')`);
});
