/**
 * What an element of RELAX NG is by its place: `choice` and `except` mean one thing among patterns and another among
 * names, and a `div` in an `include` may hold less than one in a `grammar`.
 */
export type SyntaxKind =
  | PatternName
  | 'name'
  | 'anyName'
  | 'nsName'
  | 'choice of names'
  | 'except of names'
  | 'except of data'
  | 'param'
  | 'start'
  | 'define'
  | 'include'
  | 'div of grammar'
  | 'div of include';

type PatternName = (typeof patternNames)[number];

const patternNames = [
  'element',
  'attribute',
  'group',
  'interleave',
  'choice',
  'optional',
  'zeroOrMore',
  'oneOrMore',
  'list',
  'mixed',
  'ref',
  'parentRef',
  'empty',
  'value',
  'data',
  'notAllowed',
  'externalRef',
  'grammar',
  'text',
] as const;

type Kinds = ReadonlyMap<string, SyntaxKind>;

const patterns: Kinds = new Map(patternNames.map((name) => [name, name]));
const names: Kinds = new Map<string, SyntaxKind>([
  ['name', 'name'],
  ['anyName', 'anyName'],
  ['nsName', 'nsName'],
  ['choice', 'choice of names'],
]);
const grammarContent: Kinds = new Map<string, SyntaxKind>([
  ['start', 'start'],
  ['define', 'define'],
  ['div', 'div of grammar'],
  ['include', 'include'],
]);
const includeContent: Kinds = new Map<string, SyntaxKind>([
  ['start', 'start'],
  ['define', 'define'],
  ['div', 'div of include'],
]);

/** What may stand in an element. Foreign elements may beside it, but for where there is a string. */
export type ContentSyntax =
  | { readonly is: 'nothing' | 'string' }
  /** Elements of some kinds, `least` to `most` of them; `naming`: a name class first, unless there is `@name`. */
  | {
      readonly is: 'elements';
      readonly of: Kinds;
      /** What these elements are called together. */
      readonly noun: string;
      readonly least: 0 | 1;
      readonly most: 1 | undefined;
      readonly naming: boolean;
    }
  | { readonly is: 'parameters' };

type AttributeSyntax = 'QName' | 'NCName' | 'URI' | 'combine';

export interface ElementSyntax {
  /** The attributes beside `ns` and `datatypeLibrary`, which may stand everywhere. */
  readonly attributes: Readonly<Record<string, AttributeSyntax>>;
  readonly required: readonly string[];
  readonly content: ContentSyntax;
}

const nothing: ContentSyntax = { is: 'nothing' };
const string: ContentSyntax = { is: 'string' };

function elements(
  of: Kinds,
  noun: string,
  { least = 1, most, naming = false }: { least?: 0 | 1; most?: 1; naming?: boolean } = {},
): ContentSyntax {
  return { is: 'elements', of, noun, least, most, naming };
}

function syntax(
  content: ContentSyntax,
  attributes: Readonly<Record<string, AttributeSyntax>> = {},
  required: readonly string[] = [],
): ElementSyntax {
  return { attributes, required, content };
}

const severalPatterns = syntax(elements(patterns, 'pattern'));
const reference = syntax(nothing, { name: 'NCName' }, ['name']);
const exceptNames = elements(new Map([['except', 'except of names']]), '`except`', { least: 0, most: 1 });

/** RELAX NG's full syntax (section 3). */
export const fullSyntax: Readonly<Record<SyntaxKind, ElementSyntax>> = {
  element: syntax(elements(patterns, 'pattern', { naming: true }), { name: 'QName' }),
  attribute: syntax(elements(patterns, 'pattern', { least: 0, most: 1, naming: true }), { name: 'QName' }),
  group: severalPatterns,
  interleave: severalPatterns,
  choice: severalPatterns,
  optional: severalPatterns,
  zeroOrMore: severalPatterns,
  oneOrMore: severalPatterns,
  list: severalPatterns,
  mixed: severalPatterns,
  ref: reference,
  parentRef: reference,
  empty: syntax(nothing),
  text: syntax(nothing),
  notAllowed: syntax(nothing),
  value: syntax(string, { type: 'NCName' }),
  data: syntax({ is: 'parameters' }, { type: 'NCName' }, ['type']),
  param: syntax(string, { name: 'NCName' }, ['name']),
  'except of data': severalPatterns,
  externalRef: syntax(nothing, { href: 'URI' }, ['href']),
  grammar: syntax(elements(grammarContent, 'definition', { least: 0 })),
  'div of grammar': syntax(elements(grammarContent, 'definition', { least: 0 })),
  include: syntax(elements(includeContent, 'definition', { least: 0 }), { href: 'URI' }, ['href']),
  'div of include': syntax(elements(includeContent, 'definition', { least: 0 })),
  start: syntax(elements(patterns, 'pattern', { most: 1 }), { combine: 'combine' }),
  define: syntax(elements(patterns, 'pattern'), { name: 'NCName', combine: 'combine' }, ['name']),
  name: syntax(string),
  anyName: syntax(exceptNames),
  nsName: syntax(exceptNames),
  'choice of names': syntax(elements(names, 'name class')),
  'except of names': syntax(elements(names, 'name class')),
};

/** What a root may be, and what may name an element or attribute. */
export { names as nameClassKinds, patterns as patternKinds };

/** Every local name that RELAX NG has. */
export const elementNames: ReadonlySet<string> = new Set([
  ...patterns.keys(),
  ...names.keys(),
  ...grammarContent.keys(),
  'param',
  'except',
]);
