import type { Random } from './random.ts';

const names = [
  'a',
  'b',
  'TEI',
  'x:y',
  'a:b:c',
  ':',
  '_',
  'é',
  '中文',
  '\u{10000}a',
  'a\u{eFFFF}',
  'a-1.2',
  'p·q',
  'á\u0301',
  'xmlish',
];
const spaces = [' ', '\n', '\t', '\r\n', '\r', '  ', ' \n '];
const pieces = [
  'x',
  ' ',
  '\n',
  '\r\n',
  '\r',
  '\t',
  ']',
  ']]',
  '>',
  '&amp;',
  '&lt;',
  '&gt;',
  '&quot;',
  '&apos;',
  '&#10;',
  '&#13;',
  '&#x9;',
  '&#xD7FF;',
  '&#x10FFFF;',
  '&#00065;',
  '&#x1f600;',
  '-',
  '--',
  '?',
  '/',
  '=',
  'ä',
  '\u{1f600}',
  '\ufffd',
  '\u0085',
  '\u2028',
  ';',
  '#',
  '\u007f',
  '\ufdd0',
];
const times = (random: Random, most: number, make: () => string): string => {
  let made = '';
  for (let count = random.below(most + 1); count > 0; count--) made += make();
  return made;
};

/** A document that is well-formed and plain, with every construct in many spellings, long where `size` is large. */
export function generateDocument(random: Random, size: number): string {
  const space = () => times(random, 1, () => random.oneOf(spaces));
  const someSpace = () => random.oneOf(spaces);
  const name = () => random.oneOf(names);
  const written = (without: RegExp, most = 4) =>
    times(random, most, () => random.oneOf(pieces).replace(without, ''));
  const comment = () => `<!--${written(/-/g)}${random.onceIn(2) ? 'x-x' : ''}-->`;
  const instruction = () =>
    `<?${random.oneOf(['a', 'xml-model', 'xmlx', 'é', 'x1'])}${random.onceIn(2) ? someSpace() + written(/>/g) : ''}?>`;
  const misc = () => times(random, 2, () => random.oneOf([comment, instruction, someSpace])());
  const attributes = () => {
    const used = new Set<string>();
    const one = () => {
      const next = name();
      if (used.has(next)) return '';
      used.add(next);
      const quote = random.oneOf(['"', "'"]);
      return `${someSpace()}${next}${space()}=${space()}${quote}${written(new RegExp(`[<${quote}]`, 'g'))}${quote}`;
    };
    return times(random, random.onceIn(20) ? 40 : 3, one);
  };
  let left = size;
  const content = (depth: number): string => {
    let made = '';
    while (left > 0 && !random.onceIn(4)) {
      left--;
      const kind = random.below(8);
      if (kind < 3) made += depth < 50 ? element(depth + 1) : '';
      // What touches must not make a `]]>` together.
      else if (kind < 6) made += `${written(/\]/g)}${random.onceIn(3) ? ']]x' : ''}`;
      else if (kind === 6) made += `<![CDATA[${written(/>/g)}${random.oneOf(['', '<', '&', ']', '<!--'])}]]>`;
      else made += random.oneOf([comment, instruction])();
    }
    return made;
  };
  const element = (depth: number): string => {
    const tag = name();
    const start = `<${tag}${attributes()}${space()}`;
    return random.onceIn(3) ? `${start}/>` : `${start}>${content(depth)}</${tag}${space()}>`;
  };
  const quoted = (value: string) => random.oneOf([`"${value}"`, `'${value}'`]);
  const pseudo = (key: string, value: string) => `${someSpace()}${key}${space()}=${space()}${quoted(value)}`;
  const declaration = () =>
    `<?xml${pseudo('version', '1.0')}${random.onceIn(2) ? pseudo('encoding', random.oneOf(['UTF-8', 'utf-8'])) : ''}${
      random.onceIn(3) ? pseudo('standalone', random.oneOf(['yes', 'no'])) : ''
    }${space()}?>`;
  return `${random.onceIn(2) ? declaration() : ''}${misc()}${element(0)}${misc()}`;
}
