import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { catalogue } from '../../src/diagnostics/catalogue.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { rulePages } from './rule-page.ts';
import { runExamples } from './run-examples.ts';

const project = new URL('../../', import.meta.url);
const pages = rulePages();
const pageOf = new Map(pages.map((page) => [page.id, page]));
const ids: string[] = catalogue.map(({ id }) => id);

/** Where the tests are that run the examples of a source which reading and validating do not trigger. */
const otherRunners: Readonly<Record<string, string>> = {
  config: 'tests/config/',
  graph: 'tests/transform/',
  html: 'tests/publish/',
  xslt: 'tests/transform/',
};

/** All code but the catalogue itself. */
const emitting = readdirSync(new URL('src/', project), { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !path.startsWith('diagnostics/rules/'))
  .map((path) => readFileSync(new URL(`src/${path}`, project), 'utf8'))
  .join('\n');

test('a rule has one entry in the catalogue', () => {
  expect(ids).toEqual([...new Set(ids)]);
});

test('every page is that of a rule', () => {
  expect(pages.map(({ id }) => id).filter((id) => !ids.includes(id))).toEqual([]);
});

describe.each(catalogue.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const page = pageOf.get(id);

  test('has a page with its name and its severity', () => {
    expect(page, `schema/rules/${id}.md`).toBeDefined();
    expect(page?.heading).toBe(id);
    expect(page?.severity).toBe(rule.severity);
  });

  test('is emitted somewhere', () => {
    expect(emitting.includes(`'${id}'`)).toBe(true);
  });

  test('has a wrong and a right example, or a test that says its name', () => {
    if (page?.seeTest === undefined) {
      const verdicts = new Set(page?.examples.map(({ verdict }) => verdict));
      expect([...verdicts].sort()).toEqual(['right', 'wrong']);
      return;
    }
    const file = new URL(page.seeTest, project);
    expect(existsSync(file), page.seeTest).toBe(true);
    expect(readFileSync(file, 'utf8')).toContain(id);
  });

  test('has examples that a test runs', () => {
    if (!page?.examples.length) return;
    const [source = ''] = id.split('/');
    const runner = otherRunners[source];
    if (runner === undefined) {
      expect(page.examples.map(({ language }) => language)).toEqual(page.examples.map(() => 'xml'));
    } else {
      const tests = readdirSync(new URL(runner, project), { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.test.ts'))
        .map((path) => readFileSync(new URL(`${runner}${path}`, project), 'utf8'));
      expect(
        tests.some((test) => /rule-page|schema\/rules/.test(test)),
        runner,
      ).toBe(true);
    }
  });
});

describe('the examples of the pages', () => {
  const examples = pages
    .filter(({ id }) => otherRunners[id.split('/')[0] ?? ''] === undefined)
    .flatMap((page) => page.examples.map((example) => ({ ...example, id: page.id })))
    .filter(({ language }) => language === 'xml');
  let found: ReadonlyMap<string, readonly Diagnostic[]>;

  beforeAll(async () => {
    found = await runExamples(examples);
  }, 120_000);

  test.each(examples.filter(({ verdict }) => verdict === 'wrong'))(
    '$name triggers its rule and no other',
    ({ id, name }) => {
      const told = found.get(name) ?? [];
      const others = told.filter(({ ruleId, severity }) => ruleId !== id && severity !== 'info');
      expect(told.map(({ ruleId }) => ruleId)).toContain(id);
      expect(others).toEqual([]);
    },
  );

  test.each(examples.filter(({ verdict }) => verdict === 'right'))('$name has no findings', ({ name }) => {
    expect(found.get(name)).toEqual([]);
  });
});
