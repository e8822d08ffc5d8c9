import type { NameClass } from '../../../src/relaxng/pattern/name-class.ts';
import type { SimpleGrammar, SimplePattern } from '../../../src/relaxng/simplify/simple-grammar.ts';

/**
 * A grammar in simple form on one line, an element's content where it is met first, then its name alone:
 * `a{@id{text}, (b{empty} | a)+}`.
 */
export function show({ start }: SimpleGrammar): string {
  const known = new Set<unknown>();
  const pattern = (shown: SimplePattern): string => {
    switch (shown.kind) {
      case 'choice':
        return `(${shown.members.map(pattern).join(' | ')})`;
      case 'group':
        return `(${shown.members.map(pattern).join(', ')})`;
      case 'interleave':
        return `(${shown.members.map(pattern).join(' & ')})`;
      case 'oneOrMore':
        return `${pattern(shown.of)}+`;
      case 'list':
        return `list{${pattern(shown.of)}}`;
      case 'attribute':
        return `@${showNames(shown.nameClass)}{${pattern(shown.of)}}`;
      case 'data': {
        const { name, parameters } = shown.datatype;
        const given = parameters.map((parameter) => `${parameter.name}=${parameter.value}`).join(' ');
        const except = shown.except === undefined ? '' : ` - ${pattern(shown.except)}`;
        return `${name}${given && `(${given})`}${except}`;
      }
      case 'value':
        return `${shown.datatype.name}"${shown.value}"${shown.key === shown.value ? '' : `=${shown.key}`}`;
      case 'ref': {
        const { define } = shown;
        const name = showNames(define.nameClass);
        if (known.has(define)) return name;
        known.add(define);
        return `${name}{${pattern(define.content)}}`;
      }
      default:
        return shown.kind;
    }
  };
  return pattern(start);
}

/** `{urn:a}name`, `name` in no namespace, `{urn:a}*`, `*`, `* - (…)`, `(a | b)`. */
export function showNames(nameClass: NameClass): string {
  if (nameClass.kind === 'choice') return `(${nameClass.members.map(showNames).join(' | ')})`;
  if (nameClass.kind === 'name') {
    return `${nameClass.namespace && `{${nameClass.namespace}}`}${nameClass.localName}`;
  }
  const wildcard = nameClass.kind === 'anyName' ? '*' : `{${nameClass.namespace}}*`;
  return nameClass.except === undefined ? wildcard : `${wildcard} - ${showNames(nameClass.except)}`;
}
