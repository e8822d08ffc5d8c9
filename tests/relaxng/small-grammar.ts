import { SourceText } from '../../src/diagnostics/source-text.ts';
import type { Datatype, DatatypeLibrary } from '../../src/relaxng/datatypes/datatype.ts';
import { flattenGrammar } from '../../src/relaxng/grammar/flatten-grammar.ts';
import { Grammar } from '../../src/relaxng/grammar/grammar.ts';
import type { ElementDefine, SimplePattern } from '../../src/relaxng/simplify/simple-grammar.ts';
import type { Place } from '../../src/relaxng/syntax/schema-file.ts';

const file = { address: '/small', file: 'small', source: new SourceText(''), syntax: 'rng' } as const;
const place: Place = { file, start: 0, end: 0 };

type Several = readonly [SimplePattern, ...SimplePattern[]];

/** Patterns written down in tests, in place of a schema. */
export const text: SimplePattern = { kind: 'text', place };
export const empty: SimplePattern = { kind: 'empty', place };
export const choice = (...members: Several): SimplePattern => several('choice', members);
export const group = (...members: Several): SimplePattern => several('group', members);
export const interleave = (...members: Several): SimplePattern => several('interleave', members);
export const oneOrMore = (of: SimplePattern): SimplePattern => ({ kind: 'oneOrMore', of, place });
export const optional = (of: SimplePattern): SimplePattern => choice(of, empty);
export const zeroOrMore = (of: SimplePattern): SimplePattern => optional(oneOrMore(of));
export const list = (of: SimplePattern): SimplePattern => ({ kind: 'list', of, place });
export const data = (name: string): SimplePattern => ({ kind: 'data', datatype: datatype(name), place });
export const value = (written: string): SimplePattern => ({
  kind: 'value',
  datatype: datatype('token'),
  value: written,
  key: written,
  place,
});
export const attribute = (localName: string, of: SimplePattern = text): SimplePattern => ({
  kind: 'attribute',
  nameClass: { kind: 'name', namespace: '', localName },
  of,
  place,
});
export const element = (localName: string, content: SimplePattern): SimplePattern =>
  ref({ nameClass: { kind: 'name', namespace: '', localName }, content, place });
export const ref = (define: ElementDefine): SimplePattern => ({ kind: 'ref', define, place });

/** An element whose content refers to itself. */
export function recursive(
  localName: string,
  content: (itself: SimplePattern) => SimplePattern,
): SimplePattern {
  const define = { nameClass: { kind: 'name', namespace: '', localName } as const, content: empty, place };
  const itself = ref(define);
  define.content = content(itself);
  return itself;
}

/** The grammar of a root pattern. */
export function grammarOf(start: SimplePattern): Grammar {
  const { data: flat, documentation } = flattenGrammar({ start, files: [file] });
  return new Grammar({ data: flat, documentation: () => documentation, library: () => library });
}

function several(kind: 'choice' | 'group' | 'interleave', members: Several): SimplePattern {
  return members.length === 1 ? members[0] : { kind, members, place };
}

const types: Readonly<Record<string, RegExp>> = {
  token: /^/,
  integer: /^[+-]?\d+$/,
  ID: /^[A-Za-z]\w*$/,
  IDREF: /^[A-Za-z]\w*$/,
};

function datatype(name: string): Datatype {
  const trimmed = (written: string) => written.trim().replace(/\s+/g, ' ');
  return {
    library: 'small',
    name,
    parameters: [],
    whiteSpace: 'collapse',
    usesContext: false,
    ...((name === 'ID' || name === 'IDREF') && { idType: name }),
    allows: (written) => types[name]?.test(trimmed(written)) ?? false,
    key: trimmed,
  };
}

const library: DatatypeLibrary = { uri: 'small', create: datatype };
