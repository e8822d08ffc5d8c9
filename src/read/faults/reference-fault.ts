import type { Fault } from '../fault.ts';
import { namePattern } from '../xml-names.ts';
import { characterName } from './character-name.ts';

/** Entities that HTML declares and XML does not, the most frequent in texts, with what they stand for. */
const ofHtml: Readonly<Record<string, string>> = {
  nbsp: '\u00a0', shy: '\u00ad', ndash: '–', mdash: '—', hellip: '…', bull: '•', middot: '·',
  lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„', laquo: '«', raquo: '»',
  lsaquo: '‹', rsaquo: '›', auml: 'ä', ouml: 'ö', uuml: 'ü', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', szlig: 'ß',
  eacute: 'é', egrave: 'è', ecirc: 'ê', euml: 'ë', agrave: 'à', aacute: 'á', acirc: 'â', ccedil: 'ç',
  iacute: 'í', oacute: 'ó', ocirc: 'ô', uacute: 'ú', ugrave: 'ù', ucirc: 'û', ntilde: 'ñ', aring: 'å',
  oslash: 'ø', aelig: 'æ', oelig: 'œ', scaron: 'š', Eacute: 'É', copy: '©', reg: '®', trade: '™',
  deg: '°', sect: '§', para: '¶', dagger: '†', times: '×', frac12: '½', euro: '€', pound: '£',
}; // biome-ignore format: a table is easier to read in columns

const reference = new RegExp(`&(?:#[0-9]+|#x[0-9A-Fa-f]+|${namePattern});`, 'uy');
const nameAtStart = new RegExp(`^${namePattern}`, 'u');

/** A reference that names no declared entity; it ends before `position` of a text that begins at `base`. */
export function undeclaredEntity(text: string, position: number, unread: boolean, base = 0): Fault {
  const start = text.lastIndexOf('&', position - 1);
  const name = text.slice(start + 1, position - 1);
  const character = ofHtml[name];
  const code = character && `&#${character.codePointAt(0)};`;
  return {
    ruleId: 'xml/undeclared-entity',
    start: base + start,
    end: base + position,
    message: character
      ? `The entity \`&${name};\` is one of HTML and must be declared before it is used in XML.`
      : unread
        ? `The entity \`&${name};\` is not declared in this file, and declarations outside it are not fetched.`
        : `The entity \`&${name};\` is not declared.`,
    hint: character
      ? `Write the character itself, ${/\s|\u00ad/.test(character) ? '' : `\`${character}\`, `}or \`${code}\`.`
      : `Declare it with \`<!ENTITY ${name} "…">\` in the document type declaration, or write \`&amp;\` if a plain \`&\` is meant.`,
    actual: `&${name};`,
  };
}

/** A character reference that XML does not allow; it ends before `position`. */
export function characterReference(text: string, position: number): Fault {
  const start = text.lastIndexOf('&', position - 1);
  const written = text.slice(start, position);
  const digits = /^&#(?:x([0-9a-f]+)|([0-9]+));$/i.exec(written);
  if (digits && written[2] !== 'X') {
    const code = digits[1] ? Number.parseInt(digits[1], 16) : Number(digits[2]);
    return {
      ruleId: 'xml/forbidden-character',
      start,
      end: position,
      message: `\`${written}\` stands for ${characterName(code)}, which must not be in an XML file.`,
      hint: 'Delete the reference, or write the number of the character that is meant.',
      actual: written,
    };
  }
  return {
    ruleId: 'xml/character-reference',
    start,
    end: position,
    message: `\`${written}\` must name a character by its number: \`&#233;\` or \`&#xE9;\`.`,
    hint: 'Write the number of the character, or write `&amp;` if a plain `&` is meant.',
    actual: written,
  };
}

/** The first `&` from an offset on that begins no reference, as a fault; undefined where there is none before `end`. */
export function bareAmpersand(text: string, from: number, end: number): Fault | undefined {
  for (let at = text.indexOf('&', from); at >= 0 && at < end; at = text.indexOf('&', at + 1)) {
    reference.lastIndex = at;
    if (reference.test(text)) continue;
    const name = nameAtStart.exec(text.slice(at + 1, at + 40))?.[0];
    return {
      ruleId: 'xml/unescaped-character',
      start: at,
      end: at + 1,
      message: 'A plain `&` must be written `&amp;`.',
      hint: name
        ? `Write \`&amp;${name}\`, or \`&${name};\` if the entity of this name is meant.`
        : 'Write `&amp;`.',
      expected: ['&amp;'],
      actual: '&',
    };
  }
  return undefined;
}
