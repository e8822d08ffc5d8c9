import type { Fault } from '../fault.ts';
import { namePattern, spacePattern as space } from '../xml-names.ts';
import { DeclarationScanner } from './declaration-scanner.ts';
import type { Doctype } from './doctype.ts';
import { malformed } from './other-declarations.ts';

const external = `(?:SYSTEM${space}|PUBLIC${space}(?:"[^"]*"|'[^']*')${space})("[^"]*"|'[^']*')`;
const opening = new RegExp(
  `<!DOCTYPE${space}${namePattern}(?:${space}(${external}))?[ \\t\\r\\n]*([[>])`,
  'uyd',
);

/**
 * Reads the document type declaration that begins at an offset. Of the internal subset it takes entities
 * and the defaults and types of attributes; parameter entities declared in it are read where they are
 * used between declarations. Nothing outside the file is ever fetched.
 */
export function scanDoctype(text: string, start: number): Doctype {
  const scanner = new DeclarationScanner(text);
  const result = (end: number, fault?: Fault): Doctype => ({
    end,
    entities: scanner.entities,
    attributes: scanner.attributes,
    notes: scanner.notes,
    unread: scanner.unread,
    ...(fault && { fault }),
  });

  opening.lastIndex = start;
  const match = opening.exec(text);
  if (!match && !text.includes('>', start)) {
    return result(start, malformed(text, start, 'document type declaration'));
  }
  if (!match) {
    return result(start, {
      ruleId: 'xml/doctype-syntax',
      start,
      end: start + 9,
      message:
        'The document type declaration must be `<!DOCTYPE`, the name of the root element, and what it declares.',
      hint: 'Write `<!DOCTYPE TEI [ … ]>`, or delete it: a TEI file needs none.',
    });
  }
  const place = match.indices?.[1];
  if (place) {
    scanner.unread = true;
    const address = (match[2] as string).slice(1, -1);
    scanner.notes.push({
      ruleId: 'xml/external-declaration',
      start: place[0],
      end: place[1],
      message: `The document type declaration names \`${address}\`, which is not fetched: what it declares is not known.`,
      hint: 'Delete the reference if nothing of it is needed, or copy what is needed into the file.',
      actual: address,
    });
  }
  const after = start + match[0].length;
  if (match[3] === '>') return result(after);

  const end = scanner.scan(after);
  if (typeof end !== 'number') return result(end.start, end);
  const close = /[ \t\r\n]*>/y;
  close.lastIndex = end;
  const closing = close.exec(text);
  if (closing) return result(end + closing[0].length);
  return result(end, {
    ruleId: 'xml/doctype-syntax',
    start: end - 1,
    end,
    message: 'After the `]` of the document type declaration there must be `>` and nothing else.',
    hint: 'Write `]>`.',
    expected: [']>'],
  });
}
