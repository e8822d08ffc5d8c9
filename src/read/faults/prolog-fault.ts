import type { Fault } from '../fault.ts';

/** A fault where an XML declaration names a version that is not read; its place is the version's number. */
export function versionFault(
  version: string | undefined,
  text: string,
  start: number,
  end: number,
): Fault | undefined {
  if (version === undefined || version === '1.0') return undefined;
  const at = text.indexOf(version, start);
  const found = at >= 0 && at < end;
  return {
    ruleId: 'xml/version',
    start: found ? at : start,
    end: found ? at + version.length : end,
    message: `The file declares XML ${version}, but only XML 1.0, which TEI is written in, is read.`,
    hint: 'Write `version="1.0"`; unless the file uses control characters, nothing else must change.',
    expected: ['1.0'],
    actual: version,
  };
}

/**
 * A fault where the target of the processing instruction at `start` has a colon (Namespaces in XML 1.0,
 * section 7) or is not followed by white space or the end (XML 1.0, section 2.6), which saxes lets pass.
 */
export function instructionFault(target: string, text: string, start: number): Fault | undefined {
  const end = start + 2 + target.length;
  const ends = /[ \t\r\n]/.test(text.charAt(end)) || text.startsWith('?>', end);
  if (ends && !target.includes(':')) return undefined;
  return {
    ruleId: 'xml/processing-instruction-syntax',
    start: start + 2,
    end,
    message: ends
      ? `The name of the processing instruction \`<?${target}?>\` must have no colon.`
      : `The name of the processing instruction, \`<?${target}\`, must be followed by a space or by \`?>\`.`,
    hint: ends ? 'Write the name without the colon.' : 'Insert a space after the name.',
    actual: target,
  };
}

/** What saxes says of an XML declaration, and what to say instead. */
const reasons: Readonly<Record<string, string>> = {
  'XML declaration is incomplete.': 'is not complete',
  'did not expect any more name/value pairs.':
    'says more than a version, an encoding and whether the file stands alone',
  'value required.': 'has a name without a value',
  'value must be quoted.': 'has a value without quotation marks',
  'version number must match /^1\\.[0-9]+$/.': 'must name a version such as `1.0`',
  'encoding value must match /^[A-Za-z0-9][A-Za-z0-9._-]*$/.':
    'names an encoding that cannot be one: the name must be made of Latin letters, digits, `.`, `_` and `-`',
  'standalone value must match "yes" or "no".': 'must have `yes` or `no` as the value of `standalone`',
  'whitespace required.': 'must have a space between its parts',
  'XML declaration must contain a version.': 'must name a version',
  'The character ? is disallowed anywhere in XML declarations.': 'must end with `?>`',
};

/** What is wrong with an XML declaration, by saxes' words for it; undefined where the words are about something else. */
export function declarationFault(words: string, text: string, construct: number): Fault | undefined {
  if (words === 'an XML declaration must be at the start of the document.') {
    return {
      ruleId: 'xml/xml-declaration',
      start: construct,
      end: construct + 5,
      message: 'An XML declaration must be the very first thing in the file, without even a space before it.',
      hint: /^\s*$/.test(text.slice(0, construct))
        ? 'Delete the white space before `<?xml`.'
        : 'Delete it here, or delete what stands before it.',
    };
  }
  const reason = /^expected (?:the name|one of)/.test(words)
    ? 'may have `version`, `encoding` and `standalone` only, each once and in this order'
    : reasons[words];
  if (reason === undefined) return undefined;
  const close = text.indexOf('>', construct);
  return {
    ruleId: 'xml/xml-declaration',
    start: construct,
    end: close < 0 ? text.length : close + 1,
    message: `The XML declaration ${reason}.`,
    hint: 'Write `<?xml version="1.0" encoding="UTF-8"?>`.',
  };
}
