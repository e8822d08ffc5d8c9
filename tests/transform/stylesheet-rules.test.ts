import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { describe, expect, test } from 'vitest';

const folder = resolve(import.meta.dirname, '../../xslt');
const xsl = 'http://www.w3.org/1999/XSL/Transform';

interface Declaration {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly depth: number;
}

const modules = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.xsl'))
  .map((path) => path.split(sep).join('/'))
  .sort()
  .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));

/** The elements of XSLT's namespace in a module. */
function declarations(text: string): Declaration[] {
  const found: Declaration[] = [];
  let depth = 0;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', (tag: SaxesTagNS) => {
    if (tag.uri === xsl) {
      const attributes = Object.values(tag.attributes).map(({ name, value }) => [name, value]);
      found.push({ name: tag.local, attributes: Object.fromEntries(attributes), depth });
    }
    depth++;
  });
  parser.on('closetag', () => {
    depth--;
  });
  parser.write(text).close();
  return found;
}

const all = modules.flatMap(({ path, text }) => declarations(text).map((found) => ({ path, ...found })));
const shown = (found: readonly (Declaration & { path: string })[]) =>
  found.map(({ path, name, attributes }) => `${path}: ${name} ${attributes.name ?? attributes.match ?? ''}`);

describe('the stylesheets keep to the rules of the house', () => {
  test('there are modules to look at', () => {
    expect(modules.length).toBeGreaterThan(40);
    expect(all.filter(({ name }) => name === 'template').length).toBeGreaterThan(150);
  });

  test('every function, template, variable and parameter says its type', () => {
    const typed = new Set(['function', 'template', 'variable', 'param']);
    const wrong = all.filter(({ name, attributes }) => typed.has(name) && attributes.as === undefined);
    expect(shown(wrong)).toEqual([]);
  });

  test('the type stands on the first line of the declaration', () => {
    const wrong = modules.flatMap(({ path, text }) =>
      text
        .split('\n')
        .filter((line) => /<xsl:(template|function|variable|param)\b/.test(line))
        .filter((line) => !/\bas=/.test(line) && !/\/>\s*$/.test(line))
        .map((line) => `${path}: ${line.trim()}`),
    );
    expect(wrong).toEqual([]);
  });

  test('every mode that is used is declared, and says what it does without a match and with several', () => {
    const declared = all.filter(({ name, attributes }) => name === 'mode' && attributes.name !== undefined);
    const names = new Set(declared.map(({ attributes }) => attributes.name));
    const used = all
      .filter(
        ({ name, attributes }) => /^(template|apply-templates)$/.test(name) && attributes.mode !== undefined,
      )
      .flatMap(({ attributes }) => (attributes.mode as string).split(/\s+/));
    expect(
      [...new Set(used)].filter((mode) => !names.has(mode) && !/^#(current|all|default)$/.test(mode)),
    ).toEqual([]);
    const vague = declared.filter(
      ({ attributes }) =>
        attributes['on-no-match'] === undefined || attributes['on-multiple-match'] !== 'fail',
    );
    expect(shown(vague)).toEqual([]);
  });

  test('every sort names its collation', () => {
    const wrong = all.filter(({ name, attributes }) => name === 'sort' && attributes.collation === undefined);
    const byNumber = (declaration: Declaration) => declaration.attributes['data-type'] === 'number';
    expect(shown(wrong.filter((declaration) => !byNumber(declaration)))).toEqual([]);
  });

  test.each([
    ['`\\s`, which matches a no-break space as well', /\\s/],
    ['the clock', /current-(date|time|dateTime)\(/],
    ['a generated id in what it makes', /(id|href|name)="[^"]*generate-id\(/],
    ['a look-up over the whole document', /\/\/\*\[@xml:id/],
    ['key(), which is slow on shared documents', /(?<![-\w:])key\(/],
    ['a file or the network', /(?<![-\w])(doc|document|unparsed-text|collection|json-doc)\(/],
    ['code of the host', /ns\.saxonica\.com\/js|ixsl|xsl:evaluate|result-document/],
  ])('no module uses %s', (_, pattern) => {
    const wrong = modules.filter(({ text }) => pattern.test(text.replace(/<!--[\s\S]*?-->/g, '')));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('entries hold parameters, modes and includes only', () => {
    const entries = all.filter(({ path, depth }) => !path.includes('/') && depth === 1);
    const allowed = new Set(['include', 'import', 'param', 'mode', 'output']);
    expect(shown(entries.filter(({ name }) => !allowed.has(name)))).toEqual([]);
  });

  test('every module begins with a comment that says what it owns, and none is longer than 250 lines', () => {
    const silent = modules.filter(
      ({ text }) => !/^<\?xml[^>]*\?>\s*<!--|<xsl:(stylesheet|transform)[^>]*>\s*<!--/.test(text),
    );
    expect(silent.map(({ path }) => path)).toEqual([]);
    expect(
      modules
        .filter(({ path, text }) => text.split('\n').length > 250 && !path.startsWith('common/labels-'))
        .map(({ path }) => path),
    ).toEqual([]);
  });
});
