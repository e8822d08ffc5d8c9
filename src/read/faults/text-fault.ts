import type { XmlElement } from '../../edition/xml-tree.ts';
import type { Fault } from '../fault.ts';
import { characterName } from './character-name.ts';

/** A character before `position` that XML does not allow anywhere. */
export function forbiddenCharacter(text: string, position: number): Fault {
  // A half of a surrogate pair takes what follows it along.
  const before = text.charCodeAt(position - 2);
  const start = before >= 0xd800 && before <= 0xdbff ? position - 2 : position - 1;
  const code = text.charCodeAt(start);
  return {
    ruleId: 'xml/forbidden-character',
    start,
    end: start + 1,
    message: `Here stands ${characterName(code)}, which must not be in an XML file.`,
    hint: 'Delete it; it is invisible in most editors, so delete and retype what stands around it.',
    actual: `U+${code.toString(16).toUpperCase().padStart(4, '0')}`,
  };
}

/** A `<` in the text that begins nothing; it stands at `construct`. */
export function plainLessThan(construct: number): Fault {
  return {
    ruleId: 'xml/unescaped-character',
    start: construct,
    end: construct + 1,
    message: 'A plain `<` must be written `&lt;`, since it begins a tag.',
    hint: 'Write `&lt;`; if a tag is meant, remove what stands between `<` and its name.',
    expected: ['&lt;'],
    actual: '<',
  };
}

/** A `]]>` in the text, which ends before `position`. */
export function plainSectionEnd(position: number): Fault {
  return {
    ruleId: 'xml/unescaped-character',
    start: position - 3,
    end: position,
    message: 'In text, `]]>` must be written `]]&gt;`, since it ends a CDATA section.',
    hint: 'Write `]]&gt;`.',
    expected: [']]&gt;'],
    actual: ']]>',
  };
}

/** Text, or a CDATA section, before or after the root element; it begins at or after `construct`. */
export function textOutsideRoot(text: string, construct: number, root: XmlElement | undefined): Fault {
  const at = construct + text.slice(construct).search(/[^ \t\r\n]/);
  const end = text.startsWith('<![CDATA[', at)
    ? at + 9
    : at + (/^[^<\r\n]*[^<\s]/.exec(text.slice(at))?.[0].length ?? 1);
  return {
    ruleId: 'xml/text-outside-root',
    start: at,
    end,
    message: root
      ? `Text stands after the end of the root element \`<${root.name}>\`, where only comments and processing instructions may be.`
      : 'Text stands before the root element, where only comments and processing instructions may be.',
    hint: root
      ? 'Move it into the root element, or delete it.'
      : 'Delete it, or check whether the file begins with a tag.',
  };
}

/** A second element beside the root. */
export function secondRoot(name: string, construct: number, root: XmlElement | undefined): Fault {
  return {
    ruleId: 'xml/text-outside-root',
    start: construct,
    end: construct + 1 + name.length,
    message: `\`<${name}>\` stands after the end of the root element; a file must have one root element only.`,
    hint: 'Move it into the root element, or into a file of its own.',
    related: root && [{ offset: root.start, message: `\`<${root.name}>\` is the root element.` }],
  };
}

/** A comment with `--` in it, seen at the character after it. */
export function commentSyntax(position: number): Fault {
  return {
    ruleId: 'xml/comment-syntax',
    start: position - 3,
    end: position - 1,
    message: 'A comment must not contain `--` except in the `-->` that ends it.',
    hint: 'Write one hyphen, or a dash, in place of the two.',
    actual: '--',
  };
}
