import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { beforeAll, describe, expect, test } from 'vitest';
import { type ElementRow, readElementTable, writeElementTable, writtenRow } from './element-table.ts';
import { fixtures } from './fixtures.ts';
import { knownNames } from './known-names.ts';
import { type Became, type Marked, markElements, whatBecame } from './provenance.ts';
import { renderFixtures } from './render-fixtures.ts';

const grammar = resolve(import.meta.dirname, '../../../../shared/data/tei/tei_all.rng');
const styles = resolve(import.meta.dirname, '../../../src/publish/assets/styles');
const update = process.env.UPDATE_GOLDEN === '1';

const known = knownNames();
let table: readonly ElementRow[] = readElementTable();
const byName = () => new Map(table.map((row) => [row.name, row]));

/** What each element of each fixture has become, with the name of the fixture. */
const found: { fixture: string; source: Marked; became: Became }[] = [];

beforeAll(async () => {
  const marks = new Map<string, readonly Marked[]>();
  const all = fixtures().map((fixture) => {
    const { tei, marked } = markElements(fixture.tei);
    marks.set(fixture.name, marked);
    return { ...fixture, tei };
  });
  for (const { fixture, page } of await renderFixtures(all)) {
    for (const [source, became] of whatBecame(page, marks.get(fixture.name) ?? [])) {
      found.push({ fixture: fixture.name, source, became });
    }
  }
  if (update) {
    writeElementTable(table.map((row) => ({ ...row, modules: modulesOf(row.name), html: htmlOf(row.name) })));
    table = readElementTable();
  }
}, 240_000);

function modulesOf(name: string): string[] {
  return [...(known.get(name) ?? [])].sort();
}

function htmlOf(name: string): string[] {
  return [
    ...new Set(found.filter(({ source }) => source.name === name).map(({ became }) => became.html)),
  ].sort();
}

describe('the table of elements', () => {
  test.skipIf(!existsSync(grammar))('has every element of TEI and no other', () => {
    const names = [...readFileSync(grammar, 'utf8').matchAll(/<element name="([^"]+)"/g)].map(
      ([, name]) => name,
    );
    expect(table.map(({ name }) => name)).toEqual([...new Set(names)].sort());
  });

  test('is sorted, an element once', () => {
    const names = table.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)].sort());
    expect(names.length).toBeGreaterThan(580);
  });

  test('names the modules whose patterns name the element', () => {
    const wrong = table.filter(({ name, modules }) => modules.join() !== modulesOf(name).join());
    expect(wrong.map((row) => `${writtenRow(row)} in truth ${modulesOf(row.name).join()}`)).toEqual([]);
  });

  test('patterns name elements of TEI only', () => {
    const names = byName();
    expect([...known.keys()].filter((name) => !names.has(name))).toEqual([]);
  });

  test('says what the fixtures become', () => {
    const wrong = table.filter(({ name, html }) => html.join() !== htmlOf(name).join());
    expect(wrong.map((row) => `${writtenRow(row)} in truth ${htmlOf(row.name).join()}`)).toEqual([]);
  });
});

describe('what the fixtures become', () => {
  test('only quiet elements become a span or div that looks like the text around it', () => {
    const rows = byName();
    const styled = styledClasses();
    const bare = found.filter(
      ({ source, became }) =>
        became.element && isBare(became.element, source, styled) && !rows.get(source.name)?.quiet,
    );
    expect([...new Set(bare.map(({ fixture, source }) => `${source.name} (${fixture})`))]).toEqual([]);
  });
});

/** The classes that any style sheet names. */
function styledClasses(): ReadonlySet<string> {
  const names = readdirSync(styles).flatMap((file) =>
    [...readFileSync(resolve(styles, file), 'utf8').matchAll(/\.(-?[A-Za-z_][\w-]*)/g)].map(
      ([, name]) => name as string,
    ),
  );
  return new Set(names);
}

/** A span or div without a style, a role, a title or words of its own. */
function isBare(
  { tagName, properties, ...element }: Element,
  source: Marked,
  styled: ReadonlySet<string>,
): boolean {
  if (tagName !== 'span' && tagName !== 'div') return false;
  const classes = Array.isArray(properties.className) ? properties.className : [];
  if (classes.some((name) => styled.has(String(name)))) return false;
  if (properties.role !== undefined || properties.title !== undefined) return false;
  return textOf({ type: 'root', children: element.children }).replace(/\s+/g, '') === source.text;
}
