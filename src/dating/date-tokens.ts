import { monthOfName, monthOfRoman } from './month-names.ts';

/** A piece of a date in words. */
export type DateToken =
  | { readonly kind: 'number'; readonly value: number; readonly digits: number }
  | { readonly kind: 'month'; readonly value: number; readonly isRoman: boolean }
  /** `/`; a dash without spaces; a dash with spaces or a word for “until”; a word for “or” or “and”. */
  | { readonly kind: 'slash' | 'dash' | 'until' | 'or' };

/** How a date is bounded by the words around it. */
export type Bound = 'before' | 'after' | 'around';

export interface DateWords {
  readonly tokens: readonly DateToken[];
  readonly bound?: Bound;
  /** The style that the words name: old (Julian) or new (Gregorian). */
  readonly style?: 'old' | 'new';
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const fillers = set(
  'of the on in at de del della dell di du des d le la les l il lo el los den der dem des am im vom zum zu an ' +
    'year jahr jahres an annee ano anno год года году г гг числа den dato datum date dated vom',
);
const weekdays = set(
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun ' +
    'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so mont dienst mittw donnerst freit samst sonnt ' +
    'lundi mardi mercredi jeudi vendredi samedi dimanche lunedi martedi mercoledi giovedi venerdi sabato domenica ' +
    'lunes martes miercoles jueves viernes sabado domingo ' +
    'понедельник вторник среда среду четверг пятница пятницу суббота субботу воскресенье',
);
const until = set('to until till through bis au al hasta fino по до-по');
const or = set('or and oder und u ou et o e y или и');
const bounds: Readonly<Record<Bound, ReadonlySet<string>>> = {
  before: set('before by vor bis avant prima antes до перед'),
  after: set('after since from nach ab seit apres depuis dopo dal despues desde после с от'),
  around: set(
    'about around circa ca c approximately approx um etwa gegen ungefahr wohl vermutlich vers environ verso hacia около примерно ' +
      'early mid middle late beginning end anfang mitte ende debut milieu fin inizio meta fine principios mediados finales начало середина конец ' +
      'spring summer autumn fall winter fruhjahr fruhling sommer herbst printemps ete automne hiver primavera estate autunno inverno verano otono invierno ' +
      'весна лето осень зима probably perhaps vielleicht night nacht ночь between zwischen entre tra fra между',
  ),
};
const notLater =
  /\b(?:no(?:t)? later than|nicht spater als|spatestens|au plus tard|non (?:piu|oltre)(?: tardi)?|a mas tardar)\b|не позднее|не позже/g;
const notEarlier =
  /\b(?:no(?:t)? earlier than|not before|nicht vor|fruhestens|au plus tot|non prima|no antes)\b|не ранее|не раньше/g;
const oldStyle =
  /\b(?:o\. ?s\.|old style|alten stils|a\. ?st\.|vieux style|v\. ?s\.|stile vecchio|estilo antiguo)|ст\. ?ст\.|старого стиля|по старому стилю/g;
const newStyle =
  /\b(?:n\. ?s\.|new style|neuen stils|n\. ?st\.|nouveau style|stile nuovo|estilo nuevo)|н\. ?ст\.|нового стиля|по новому стилю/g;

/**
 * The pieces of a date in words; undefined where something stands there that is no part of a date. Editorial brackets
 * and question marks, weekdays, articles and full stops are passed over.
 */
export function dateTokens(words: string): DateWords | undefined {
  let text = words
    .normalize('NFD')
    // й and ё keep their marks: without them they would be other letters.
    .replace(/(?<=[A-Za-z])\p{M}+/gu, '')
    .normalize('NFC')
    .replace(/ß/g, 'ss')
    // A bracket within a number belongs to it: 2[3.?] is 23.
    .replace(/(?<=\d)\[(?=\d)|(?<=\d)\](?=\d)/g, '')
    .replace(/[[\](){}<>?!*†‹›«»„“”"'’‘ʼ]/g, ' ');
  let bound: Bound | undefined;
  let style: DateWords['style'];
  const take = (pattern: RegExp, then: () => void) => {
    text = text.replace(pattern, (found) => {
      then();
      return ' '.repeat(found.length);
    });
  };
  const lower = (pattern: RegExp) => new RegExp(pattern.source, 'giu');
  take(lower(notLater), () => (bound = 'before'));
  take(lower(notEarlier), () => (bound = 'after'));
  take(lower(oldStyle), () => (style = 'old'));
  take(lower(newStyle), () => (style = style === 'old' ? style : 'new'));

  const tokens: DateToken[] = [];
  const pieces =
    /(\d+)(?:(?:st|nd|rd|th|er|re|eme|ieme|ten|te|-?го|-?е|-?ое)(?![\p{L}])|[°ºª])?|(\p{L}+)|(\s*[-–—]+\s*)|(\/)|([.,;:]+|\s+)|(.)/gsu;
  for (const [, digits, word, dash, slash, passed] of text.matchAll(pieces)) {
    if (passed !== undefined) continue;
    if (digits !== undefined) {
      if (digits.length > 4) return undefined;
      tokens.push({ kind: 'number', value: Number(digits), digits: digits.length });
    } else if (word !== undefined) {
      const read = wordToken(word, tokens.length > 0);
      if (read === undefined) return undefined;
      if (typeof read === 'string') bound ??= read;
      else if (read !== null) tokens.push(read);
    } else if (slash !== undefined) tokens.push({ kind: 'slash' });
    else if (dash === undefined) return undefined;
    else tokens.push({ kind: /^\s.*\s$/s.test(dash) ? 'until' : 'dash' });
  }
  // Where a full stop comes first, the number before it is missing.
  if (/^\s*\./.test(text)) return undefined;
  while (tokens[0] && isJoint(tokens[0])) tokens.shift();
  while (tokens.length > 0 && isJoint(tokens.at(-1) as DateToken)) tokens.pop();
  return { tokens, ...(bound && { bound }), ...(style && { style }) };
}

function isJoint({ kind }: DateToken): boolean {
  return kind !== 'number' && kind !== 'month';
}

/** A piece, a bound, null for a word to be passed over, undefined for one that is none of a date's. */
function wordToken(word: string, isWithin: boolean): DateToken | Bound | null | undefined {
  const roman = monthOfRoman(word);
  if (roman !== undefined) return { kind: 'month', value: roman, isRoman: true };
  const lower = word.toLowerCase();
  const month = monthOfName(lower);
  if (month !== undefined) return { kind: 'month', value: month, isRoman: false };
  if (isWithin && until.has(lower)) return { kind: 'until' };
  if (isWithin && or.has(lower)) return { kind: 'or' };
  for (const bound of ['before', 'after', 'around'] as const) if (bounds[bound].has(lower)) return bound;
  return fillers.has(lower) || weekdays.has(lower) ? null : undefined;
}
