/**
 * The months in English, German (with the older and Austrian spellings), French, Italian, Spanish and Russian (in the
 * nominative, the genitive and the locative, and as written before 1918), January first, in small letters and without
 * the accents that NFD takes off, but for Russian.
 */
const names: readonly string[] = [
  'january jan januar janner jaenner janvier janv gennaio genn gen enero ene январь января январе янв',
  'february feb febr februar feber hornung fevrier fevr fev febbraio febb febrero февраль февраля феврале фев февр',
  'march mar marz maerz mrz mars marzo март марта марте мар',
  'april apr avril avr aprile abril abr апрель апреля апреле апр',
  'may mai maggio magg mag mayo май мая мае маи',
  'june jun juni juno juin giugno giu junio июнь июня июне июн iюнь iюня',
  'july jul juli julei juillet juil luglio lug lugl julio июль июля июле июл iюль iюля',
  'august aug augustus aout agosto ago август августа августе авг',
  'september sept sep septembre settembre sett set septiembre setiembre сентябрь сентября сентябре сен сент',
  'october oct oktober okt octobre ottobre ott octubre октябрь октября октябре окт',
  'november nov novembre noviembre ноябрь ноября ноябре ноя нояб',
  'december dec dezember dez decembre dicembre dic diciembre декабрь декабря декабре дек',
];

const numbers = new Map(
  names.flatMap((line, index) => line.split(' ').map((name) => [name, index + 1] as const)),
);

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** The month (1 to 12) that a word names, without its full stop; undefined where it names none. */
export function monthOfName(word: string): number | undefined {
  return numbers.get(word);
}

/** The month that a Roman number in capitals stands for. A Cyrillic Х or І, as typewriters had it, counts as the Latin one. */
export function monthOfRoman(word: string): number | undefined {
  const index = roman.indexOf(word.replace(/Х/g, 'X').replace(/І/g, 'I'));
  return index < 0 ? undefined : index + 1;
}
