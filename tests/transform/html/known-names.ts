import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = resolve(import.meta.dirname, '../../../xslt/html');

/**
 * The modules of `xslt/html/` by the elements that the patterns of their templates name: of `list/head` the `head`,
 * of `div[lg]` the `div`. What a predicate names is not what a pattern matches.
 */
export function knownNames(): Map<string, Set<string>> {
  const result = new Map<string, Set<string>>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.xsl'))) {
    const text = readFileSync(join(folder, file), 'utf8').replace(/<!--[\s\S]*?-->/g, '');
    for (const [, pattern = ''] of text.matchAll(/<xsl:template\b[^>]*?\smatch="([^"]*)"/g)) {
      for (const name of lastNames(pattern)) {
        const modules = result.get(name) ?? new Set();
        modules.add(file.slice(0, -'.xsl'.length));
        result.set(name, modules);
      }
    }
  }
  for (const name of statements()) result.set(name, (result.get(name) ?? new Set()).add('records'));
  return result;
}

/** The elements that `common/statements.xsl` lists, all of which one pattern of `records.xsl` matches. */
function statements(): string[] {
  const text = readFileSync(join(folder, '../common/statements.xsl'), 'utf8');
  const [, list = ''] = /name="local:statements"[^>]*select="\s*'([^']*)'/.exec(text) ?? [];
  return list.split(/\s+/).filter((name) => name !== '');
}

/** The names of the last steps of a pattern's alternatives. */
function lastNames(pattern: string): string[] {
  const names: string[] = [];
  const selves = /self::([\w]+)/g;
  for (const alternative of alternatives(withoutPredicates(pattern))) {
    const last = alternative.trim().split('/').at(-1)?.trim() ?? '';
    if (/^[A-Za-z]\w*$/.test(last)) names.push(last);
    // `parent/*[self::a or self::b]` names a and b.
    else if (last === '*') {
      for (const [, name = ''] of pattern.matchAll(selves)) names.push(name);
    }
  }
  return names;
}

function withoutPredicates(pattern: string): string {
  let depth = 0;
  let result = '';
  for (const char of pattern) {
    if (char === '[') depth += 1;
    if (depth === 0) result += char;
    if (char === ']') depth -= 1;
  }
  return result;
}

/** `(a | b)/c | d` is c and d; `a/(b | c)` is b and c. */
function alternatives(pattern: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const char of pattern) {
    if (char === '(') depth += 1;
    if (char === ')') depth -= 1;
    if (char === '|' && depth === 0) {
      parts.push(part);
      part = '';
    } else part += char;
  }
  parts.push(part);
  return parts.flatMap((whole) => {
    const [, inner] = /\/\s*\(([^()]*)\)\s*$/.exec(whole) ?? [];
    return inner === undefined ? [whole] : inner.split('|');
  });
}
