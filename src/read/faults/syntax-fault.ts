import type { XmlElement } from '../../edition/xml-tree.ts';
import type { SyntaxFault } from '../../engines/saxes.ts';
import type { Fault } from '../fault.ts';
import {
  duplicateAttribute,
  lessThanInValue,
  missingSpace,
  missingValue,
  unquotedValue,
} from './attribute-fault.ts';
import { endOfFileFault } from './end-of-file-fault.ts';
import { declarationFault } from './prolog-fault.ts';
import { bareAmpersand, characterReference, undeclaredEntity } from './reference-fault.ts';
import { emptyEndTag, mismatchedEndTag, slashInTag, strayInTag, unknownDeclaration } from './tag-fault.ts';
import {
  commentSyntax,
  forbiddenCharacter,
  plainLessThan,
  plainSectionEnd,
  secondRoot,
  textOutsideRoot,
} from './text-fault.ts';

/** What is known where saxes sees a fault. */
export interface FaultScene {
  /** The text that was parsed. */
  readonly text: string;
  /** The innermost open element. */
  readonly open: XmlElement | null;
  readonly root: XmlElement | undefined;
  /** Whether declarations outside the file were named, and so not read. */
  readonly unread: boolean;
  /** From offsets into the parsed text to those of the file. */
  readonly offset: (at: number) => number;
}

/** A fault in the words of this project, under the rule that says what is wrong, out of saxes' words for it. */
export function syntaxFault({ words, position, construct }: SyntaxFault, scene: FaultScene): Fault {
  const { text, open, root } = scene;
  if (words.startsWith('duplicate attribute:')) return duplicateAttribute(text, construct, scene.offset);
  if (words.startsWith('unclosed tag:')) return endOfFileFault(text, construct, open);
  if (words.startsWith('unmatched closing tag:')) return mismatchedEndTag(text, construct, position, open);
  switch (words) {
    case 'disallowed character.':
      return text[position - 1] === '<'
        ? lessThanInValue(text, construct, position, scene.offset)
        : forbiddenCharacter(text, position);
    case 'malformed comment.':
      return commentSyntax(position);
    case 'the string "]]>" is disallowed in char data.':
      return plainSectionEnd(position);
    case 'text data outside of root node.':
      return textOutsideRoot(text, construct, root);
    case 'documents may contain only one root.':
      return secondRoot(/^<([^\s/>]*)/.exec(text.slice(construct))?.[1] ?? '', construct, root);
    case 'document must contain a root element.':
    case 'unexpected end.':
      return endOfFileFault(text, construct, open);
    case 'unexpected close tag.':
      return mismatchedEndTag(text, construct, position, open);
    case 'disallowed character in tag name':
      return plainLessThan(construct);
    case 'attribute without value.':
      return missingValue(text, construct, position) ?? strayInTag(text, construct, position);
    case 'disallowed character in attribute name.':
      // Right after a name, something other than `=` has been seen.
      return (
        (/[^\s"'=]/.test(text[position - 2] ?? ' ') && missingValue(text, construct, position)) ||
        strayInTag(text, construct, position)
      );
    case 'unquoted attribute value.':
      return unquotedValue(text, construct, position);
    case 'no whitespace between attributes.':
      return missingSpace(text, position);
    case 'disallowed character in tag name.':
    case 'disallowed character in closing tag.':
      return strayInTag(text, construct, position);
    case 'forward-slash in opening tag not followed by >.':
      return slashInTag(position);
    case 'weird empty close tag.':
      return emptyEndTag(position, open);
    case 'undefined entity.':
      return undeclaredEntity(text, position, scene.unread);
    case 'malformed character entity.':
      return characterReference(text, position);
    case 'empty entity name.':
    case 'disallowed character in entity name.':
      return bareAmpersand(text, construct, position) ?? remainder(words, position);
    case 'incorrect syntax.':
      return unknownDeclaration(construct);
    case 'inappropriately located doctype declaration.':
      return {
        ruleId: 'xml/doctype-syntax',
        start: construct,
        end: construct + 9,
        message: 'A document type declaration must stand once only, before the root element.',
        hint: 'Delete this one.',
      };
    case 'processing instruction without a target.':
    case 'disallowed character in processing instruction name.':
    case 'the XML declaration must appear at the start of the document.':
      return instructionName(words, text, construct);
    default:
      return declarationFault(words, text, construct) ?? remainder(words, position);
  }
}

function instructionName(words: string, text: string, construct: number): Fault {
  const name = /^[^\s?>]*/.exec(text.slice(construct + 2))?.[0] ?? '';
  return {
    ruleId: 'xml/processing-instruction-syntax',
    start: construct,
    end: construct + 2 + name.length,
    message: words.startsWith('the XML declaration')
      ? `The name \`${name}\` is reserved: an XML declaration is written \`<?xml … ?>\`, in small letters, at the start of the file.`
      : '`<?` must be followed by the name of a processing instruction.',
    hint: words.startsWith('the XML declaration')
      ? 'Choose another name, or delete it.'
      : 'Write a name such as `<?oxygen … ?>`, or `&lt;?` if these very characters are meant.',
  };
}

/** For words of saxes that are not known here; a newer version might have some. */
function remainder(words: string, position: number): Fault {
  const plain = words.replace(/\.$/, '');
  return {
    ruleId: 'xml/not-well-formed',
    start: Math.max(0, position - 1),
    end: position,
    message: `The file is not well-formed XML: ${plain.charAt(0).toLowerCase()}${plain.slice(1)}.`,
  };
}
