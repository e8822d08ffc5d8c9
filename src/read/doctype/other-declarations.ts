import type { Fault } from '../fault.ts';
import { forbiddenCharacter } from '../faults/text-fault.ts';
import { isXmlCharacter } from '../xml-character.ts';
import { namePattern, spacePattern as space } from '../xml-names.ts';
import { isContentModel } from './content-model.ts';

const element = new RegExp(
  `<!ELEMENT${space}${namePattern}${space}([^<>"'&%;]*[^<>"'&%; \\t\\r\\n])[ \\t\\r\\n]*>`,
  'uy',
);
const literal = `(?:"[^"]*"|'[^']*')`;
const notation = new RegExp(
  `<!NOTATION${space}(${namePattern})${space}` +
    `(?:SYSTEM${space}${literal}|PUBLIC${space}${literal}(?:${space}${literal})?)[ \\t\\r\\n]*>`,
  'uy',
);
const instruction = new RegExp(`<\\?(${namePattern})(?:[ \\t\\r\\n].*?)?\\?>`, 'uys');

/** Passes over an element type declaration: what it allows is the schema's business. Gives the offset after it. */
export function elementDeclaration(text: string, start: number): number | Fault {
  element.lastIndex = start;
  const match = element.exec(text);
  return match && isContentModel(match[1] as string)
    ? start + match[0].length
    : malformed(text, start, 'element declaration');
}

/** Passes over a notation declaration. Gives the offset after it. */
export function notationDeclaration(text: string, start: number): number | Fault {
  return passOver(notation, text, start, 'notation declaration');
}

/** Passes over a processing instruction. Gives the offset after it. */
export function instructionInDoctype(text: string, start: number): number | Fault {
  return passOver(instruction, text, start, 'processing instruction');
}

/** A declaration in the internal subset that is not written as XML demands, or is not closed. */
export function malformed(text: string, start: number, what: string): Fault {
  if (!isXmlCharacter(text.codePointAt(start) ?? 0x20)) return forbiddenCharacter(text, start + 1);
  const shown = /^<?[!?%]?[A-Za-z[-]*/.exec(text.slice(start, start + 12))?.[0] || text.charAt(start);
  const end = start + shown.length;
  if (!text.includes('>', start)) {
    return {
      ruleId: 'xml/unterminated-markup',
      start,
      end,
      message: `The ${what} that begins with \`${shown}\` is not closed before the text it stands in ends.`,
      hint: 'Complete the declaration.',
    };
  }
  return {
    ruleId: 'xml/doctype-syntax',
    start,
    end,
    message:
      what === 'declaration'
        ? `In a document type declaration there must be declarations, comments and processing instructions only; \`${shown}\` is none of them.`
        : `The ${what} that begins with \`${shown}\` is not written as XML demands.`,
    hint: 'Check its keyword, names, spaces and quotation marks.',
    actual: shown,
  };
}

function passOver(pattern: RegExp, text: string, start: number, what: string): number | Fault {
  pattern.lastIndex = start;
  const match = pattern.exec(text);
  const name = match?.[1] ?? '';
  // Namespaces in XML 1.0, section 7: no colon. `xml` in any letters is reserved.
  if (!match || name.includes(':') || /^xml$/i.test(name)) return malformed(text, start, what);
  return start + match[0].length;
}
