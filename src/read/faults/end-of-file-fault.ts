import type { XmlElement } from '../../edition/xml-tree.ts';
import type { Fault } from '../fault.ts';
import { scanTag } from '../scan-tag.ts';
import { bareAmpersand } from './reference-fault.ts';
import { unknownDeclaration } from './tag-fault.ts';

const delimiters = [
  ['<!--', 'comment', '-->'],
  ['<![CDATA[', 'CDATA section', ']]>'],
  ['<?', 'processing instruction', '?>'],
  ['<!DOCTYPE', 'document type declaration', '>'],
] as const;

/** What is missing where the text ends; `construct` is where its last piece begins, `open` the innermost open element. */
export function endOfFileFault(text: string, construct: number, open: XmlElement | null): Fault {
  if (text[construct] === '<') return unterminated(text, construct);
  const ampersand = bareAmpersand(text, construct, text.length);
  if (ampersand) return ampersand;
  if (open) return unclosed(open);
  return {
    ruleId: 'xml/empty-file',
    start: 0,
    end: 0,
    message: 'The file holds no element: an XML file must have a root element.',
    hint: 'Check whether the file was saved as it should have been.',
  };
}

function unclosed(open: XmlElement): Fault {
  return {
    ruleId: 'xml/unclosed-element',
    start: open.start,
    end: Math.min(open.start + 1 + open.name.length, open.startTagEnd),
    inFile: true,
    message: `\`<${open.name}>\` is not closed before the file ends.`,
    hint: `Add \`</${open.name}>\` where the element should end; if the file breaks off, look for its complete copy.`,
    expected: [`</${open.name}>`],
  };
}

function unterminated(text: string, construct: number): Fault {
  const found = delimiters.find(([start]) => text.startsWith(start, construct));
  if (found) {
    const [start, name, end] = found;
    return {
      ruleId: 'xml/unterminated-markup',
      start: construct,
      end: construct + start.length,
      message: `The ${name} that begins with \`${start}\` is not closed by \`${end}\` before the file ends.`,
      hint: `Add \`${end}\` where it should end.`,
      expected: [end],
    };
  }
  const declaration = text.slice(construct, construct + 9);
  if (text.startsWith('<!', construct) && !delimiters.some(([start]) => start.startsWith(declaration))) {
    return unknownDeclaration(construct);
  }
  const { nameEnd, open, end } = scanTag(text, construct);
  // A tag that is complete is not what the parser was in: it had taken an `&` for the start of a reference.
  const ampersand = end === undefined ? undefined : bareAmpersand(text, construct, end);
  if (ampersand) return ampersand;
  const tag = text.slice(construct, nameEnd);
  return {
    ruleId: 'xml/unterminated-markup',
    start: construct,
    end: nameEnd,
    message: open
      ? `The file ends within the value of \`@${open.name}\` in the tag \`${tag}\`.`
      : `The file ends within the tag \`${tag}\`.`,
    hint: 'Complete the tag; if the file breaks off, look for its complete copy.',
  };
}
