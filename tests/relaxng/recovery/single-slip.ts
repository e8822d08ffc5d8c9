import type { Random } from '../reading/random.ts';

const startTag = /<([A-Za-z][\w.-]*)((?:\s+[\w:.-]+="[^"]*")*)\s*(\/?)>/g;
const attribute = /\s+([\w:.-]+)="([^"]*)"/g;

export interface SingleSlip {
  readonly kind: string;
  readonly text: string;
}

/**
 * A document with one thing in it made wrong, as a person would: an element left out, renamed, put in, doubled, moved or unwrapped,
 * an attribute left out, put in or changed, words put where they may not stand or not. Stays well-formed; may stay valid.
 *
 * @param text without comments, CDATA sections and processing instructions within the root
 */
export function singleSlip(text: string, random: Random): SingleSlip | undefined {
  const tags = [...text.matchAll(startTag)];
  const tag = random.oneOf(tags.slice(1));
  if (tag === undefined) return undefined;
  const { index: start, 0: written, 1: name = '', 2: own = '', 3: slash } = tag;
  const inner = start + written.length;
  const end = slash === '/' ? inner : endOf(text, name, inner);
  const whole = text.slice(start, end);
  const changed = (from: number, to: number, by: string) => text.slice(0, from) + by + text.slice(to);
  const other = random.oneOf(tags.slice(1)) as RegExpExecArray;
  const attributes = [...own.matchAll(attribute)].filter(([, of]) => of !== 'xml:id');
  switch (random.below(11)) {
    case 0:
      return { kind: 'delete', text: changed(start, end, '') };
    case 1: {
      const to = random.oneOf(['note', 'strange', `${name}s`, other[1] as string]);
      const renamed = whole.replace(/^<[\w.-]+/, `<${to}`).replace(/<\/[\w.-]+>$/, `</${to}>`);
      return { kind: `rename ${name} to ${to}`, text: changed(start, end, renamed) };
    }
    case 2: {
      const to = random.oneOf(['p', 'strange', 'date', 'head', other[1] as string]);
      return { kind: `insert ${to}`, text: changed(start, start, `<${to}/>`) };
    }
    case 3:
      return { kind: `duplicate ${name}`, text: changed(end, end, whole.replace(/ xml:id="[^"]*"/g, '')) };
    case 4: {
      const without = changed(start, end, '');
      const to = other.index > start ? other.index - whole.length : other.index;
      if (other.index > start && other.index < end) return undefined;
      return {
        kind: `move ${name} before ${other[1]}`,
        text: without.slice(0, to) + whole + without.slice(to),
      };
    }
    case 5: {
      const [chosen] = attributes;
      if (chosen === undefined) return undefined;
      return { kind: `remove @${chosen[1]}`, text: changed(start, inner, written.replace(chosen[0], '')) };
    }
    case 6: {
      const chosen = attributes.length > 0 ? random.oneOf(attributes) : undefined;
      if (chosen === undefined) return undefined;
      const value = random.oneOf(['', 'x y', '§', '1951-13-01', `${chosen[2]}x`]);
      return {
        kind: `@${chosen[1]}="${value}"`,
        text: changed(start, inner, written.replace(chosen[0], ` ${chosen[1]}="${value}"`)),
      };
    }
    case 7:
      return {
        kind: 'add @strange',
        text: changed(start + 1 + name.length, start + 1 + name.length, ' strange="x"'),
      };
    case 8:
      return { kind: `words before ${name}`, text: changed(start, start, 'words') };
    case 9:
      return { kind: `words after ${name}`, text: changed(end, end, 'words') };
    default:
      if (slash === '/') return undefined;
      return {
        kind: `unwrap ${name}`,
        text: changed(start, end, whole.slice(written.length, whole.lastIndexOf('</'))),
      };
  }
}

/** The offset behind the end tag of an element that is open. */
function endOf(text: string, name: string, from: number): number {
  const tags = new RegExp(`<(/?)${name.replaceAll('.', '\\.')}(?=[\\s/>])[^>]*?(/?)>`, 'g');
  tags.lastIndex = from;
  let depth = 1;
  for (let match = tags.exec(text); match !== null; match = tags.exec(text)) {
    if (match[1] === '/') depth--;
    else if (match[2] !== '/') depth++;
    if (depth === 0) return tags.lastIndex;
  }
  return text.length;
}
