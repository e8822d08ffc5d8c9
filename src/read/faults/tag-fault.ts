import type { XmlElement } from '../../edition/xml-tree.ts';
import type { Fault } from '../fault.ts';
import { scanTag } from '../scan-tag.ts';

/** A character before `position` that cannot stand where it does in the tag at `construct`. */
export function strayInTag(text: string, construct: number, position: number): Fault {
  const code = text.codePointAt(position - 2) ?? 0;
  const astral = code > 0xffff;
  const start = position - (astral ? 2 : 1);
  const character = text.slice(start, position);
  const tag = text.slice(construct, Math.min(start, scanTag(text, construct).nameEnd) || position);
  const kind = tag.startsWith('</') ? 'end tag' : 'start tag';
  if (character === '<') {
    return {
      ruleId: 'xml/tag-syntax',
      start: construct,
      end: construct + tag.length,
      message: `The ${kind} \`${tag}\` must be closed with \`>\` before the next \`<\`.`,
      hint: 'Add the missing `>`.',
    };
  }
  return {
    ruleId: kind === 'start tag' && /["'=]/.test(character) ? 'xml/attribute-syntax' : 'xml/tag-syntax',
    start,
    end: position,
    message: `\`${character}\` must not stand here in the ${kind} \`${tag}\`.`,
    hint: /["']/.test(character)
      ? 'Check the quotation marks: one may be missing, or one too many.'
      : kind === 'end tag'
        ? `Write \`${tag}>\`.`
        : 'Remove the character, or write it as part of a value between quotation marks.',
    actual: character,
  };
}

/** A `<!` in content, at `construct`, that begins neither a comment nor a CDATA section. */
export function unknownDeclaration(construct: number): Fault {
  return {
    ruleId: 'xml/tag-syntax',
    start: construct,
    end: construct + 2,
    message: '`<!` must begin a comment, `<!-- -->`, or a CDATA section, `<![CDATA[ ]]>`.',
    hint: 'Write `&lt;!` if these very characters are meant.',
    actual: '<!',
  };
}

/** `</>`, which ends before `position`. */
export function emptyEndTag(position: number, open: XmlElement | null): Fault {
  return {
    ruleId: 'xml/tag-syntax',
    start: position - 3,
    end: position,
    message: 'An end tag must name the element that it closes.',
    hint: open ? `Write \`</${open.name}>\`.` : 'Delete it.',
    expected: open ? [`</${open.name}>`] : undefined,
    actual: '</>',
  };
}

/** A `/` in a tag, two characters before `position`, that no `>` follows. */
export function slashInTag(position: number): Fault {
  return {
    ruleId: 'xml/tag-syntax',
    start: position - 2,
    end: position - 1,
    message: 'In a tag without content, `/` must be followed by `>` at once.',
    hint: 'Write `/>`, or put the `/` between quotation marks if it belongs to a value.',
    expected: ['/>'],
    actual: '/',
  };
}

/** An end tag that is not that of the innermost open element. */
export function mismatchedEndTag(
  text: string,
  construct: number,
  position: number,
  open: XmlElement | null,
): Fault {
  const name = /^<\/([^\s>]*)/.exec(text.slice(construct, position))?.[1] ?? '';
  const outer = ancestorNamed(open, name);
  return {
    ruleId: 'xml/mismatched-end-tag',
    start: construct,
    end: position,
    message: open
      ? outer
        ? `\`</${name}>\` stands where \`</${open.name}>\` must come first.`
        : `\`</${name}>\` must be \`</${open.name}>\`: no element \`${name}\` is open here.`
      : `\`</${name}>\` closes nothing: the root element has ended before.`,
    hint: open
      ? outer
        ? `Add \`</${open.name}>\` where the element \`${open.name}\` should end.`
        : `Write \`</${open.name}>\`, or add the start tag \`<${name}>\` where it belongs.`
      : 'Delete it.',
    expected: open ? [`</${open.name}>`] : undefined,
    actual: `</${name}>`,
    related: open && [{ offset: open.start, message: `\`<${open.name}>\` is opened here.` }],
  } as Fault;
}

function ancestorNamed(element: XmlElement | null, name: string): boolean {
  for (let current = element; current; current = current.parent) if (current.name === name) return true;
  return false;
}
