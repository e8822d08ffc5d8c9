import type { NameClass } from '../../../src/relaxng/pattern/name-class.ts';
import type {
  ElementDefine,
  SimpleGrammar,
  SimplePattern,
} from '../../../src/relaxng/simplify/simple-grammar.ts';

/**
 * A grammar as lines that are the same for grammars that differ in the names and the order of their definitions only:
 * definitions are numbered as they are met from `start`, patterns as they are first made.
 */
export function canonicalGrammar(grammar: SimpleGrammar, withDocumentation = true): string {
  const numbers = new Map<ElementDefine, number>();
  const shapes = new Map<string, number>();
  const known = new Map<SimplePattern, string>();
  const lines: string[] = [];
  const shape = (text: string): string => {
    const number = shapes.get(text);
    if (number !== undefined) return `#${number}`;
    shapes.set(text, shapes.size);
    lines.push(`#${shapes.size - 1} ${text}`);
    return `#${shapes.size - 1}`;
  };
  const walk = (pattern: SimplePattern): string => {
    const before = known.get(pattern);
    if (before !== undefined) return before;
    const made = describe(pattern);
    known.set(pattern, made);
    return made;
  };
  const documented = (words: string | undefined) =>
    withDocumentation && words !== undefined ? ` ${JSON.stringify(words)}` : '';
  const describe = (pattern: SimplePattern): string => {
    const about = documented('documentation' in pattern ? pattern.documentation : undefined);
    switch (pattern.kind) {
      case 'choice':
      case 'group':
      case 'interleave':
        return shape(`${pattern.kind} ${members(pattern).map(walk).join(' ')}`);
      case 'oneOrMore':
      case 'list':
        return shape(`${pattern.kind} ${walk(pattern.of)}`);
      case 'data': {
        const { library, name, parameters } = pattern.datatype;
        const settings = parameters.map((parameter) => `${parameter.name}=${parameter.value}`).join(' ');
        return shape(
          `data ${library} ${name} ${settings} - ${pattern.except ? walk(pattern.except) : ''}${about}`,
        );
      }
      case 'value':
        return shape(`value ${pattern.datatype.library} ${pattern.datatype.name} ${pattern.key}${about}`);
      case 'attribute':
        return shape(`attribute ${canonicalNameClass(pattern.nameClass)} ${walk(pattern.of)}${about}`);
      case 'ref': {
        let number = numbers.get(pattern.define);
        if (number === undefined) {
          number = numbers.size;
          numbers.set(pattern.define, number);
        }
        return `@${number}`;
      }
      default:
        return pattern.kind;
    }
  };
  lines.push(`start ${walk(grammar.start)}`);
  // The map grows while it is gone through.
  for (const [{ nameClass, content, documentation }, number] of numbers) {
    lines.push(`@${number} ${canonicalNameClass(nameClass)} ${walk(content)}${documented(documentation)}`);
  }
  return lines.join('\n');
}

/** The members of an operator, with those of the same operator among them in their places. */
function members(pattern: SimplePattern & { members: readonly SimplePattern[] }): SimplePattern[] {
  return pattern.members.flatMap((member) =>
    member.kind === pattern.kind ? members(member as typeof pattern) : [member],
  );
}

function canonicalNameClass(nameClass: NameClass): string {
  switch (nameClass.kind) {
    case 'name':
      return `{${nameClass.namespace}}${nameClass.localName}`;
    case 'nsName':
      return `{${nameClass.namespace}}*${except(nameClass.except)}`;
    case 'anyName':
      return `*${except(nameClass.except)}`;
    default: {
      const flat = (members: readonly NameClass[]): NameClass[] =>
        members.flatMap((member) => (member.kind === 'choice' ? flat(member.members) : [member]));
      return `(${flat(nameClass.members).map(canonicalNameClass).join('|')})`;
    }
  }
}

function except(nameClass: NameClass | undefined): string {
  return nameClass === undefined ? '' : `-(${canonicalNameClass(nameClass)})`;
}
