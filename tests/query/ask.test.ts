import { Parser } from 'n3';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/query/answer.ts';
import { ask } from '../../src/query/ask.ts';
import { checkQuery } from '../../src/query/check-query.ts';
import type { QueryFault } from '../../src/query/query-fault.ts';
import { formatsOf, writeAnswer } from '../../src/query/writers/write-answer.ts';

const base = 'https://example.org/ed/';
const graphs = [
  {
    base: `${base}doc/a.ttl`,
    text: '<../person/b#this> a <http://schema.org/Person> ; <http://schema.org/name> "Б, \\"B\\"\\n2"@ru . <a#record> <http://schema.org/sender> <../person/b#this> .',
  },
  {
    base: `${base}doc/c.ttl`,
    text: '<c#record> <http://schema.org/sender> <../person/b#this> ; <http://purl.org/dc/terms/created> "1951-12-25"^^<http://www.w3.org/2001/XMLSchema#date> .',
  },
];

async function asked(query: string, timeLimit = 60): Promise<Answer | QueryFault> {
  const checked = checkQuery(query);
  if ('message' in checked) return checked;
  return ask(graphs, { ...checked, query, base, timeLimit });
}
const written = async (query: string, format: 'table' | 'json' | 'csv' | 'ttl', isNamed = true) => {
  const answer = await asked(query);
  if ('message' in answer) throw new Error(answer.message);
  return writeAnswer(answer, format, { base, isNamed });
};
const faultOf = async (query: string) => {
  const answer = await asked(query);
  return 'message' in answer ? answer : undefined;
};

describe('an answer', () => {
  const all =
    'SELECT ?record ?name ?day { ?record schema:sender ?who . ?who schema:name ?name OPTIONAL { ?record dcterms:created ?day } }';

  test('as a table: every graph is one, IRIs are short, a value is one line', async () => {
    expect(await written(all, 'table')).toBe(
      [
        'record          name      day',
        '──────────────  ────────  ──────────',
        '<doc/a#record>  Б, "B" 2',
        '<doc/c#record>  Б, "B" 2  1951-12-25',
        '',
      ].join('\n'),
    );
  });

  test('as CSV and JSON, with whole addresses, or relative ones where there is none', async () => {
    expect(await written(all, 'csv')).toBe(
      `record,name,day\r\n${base}doc/a#record,"Б, ""B""\n2",\r\n${base}doc/c#record,"Б, ""B""\n2",1951-12-25\r\n`,
    );
    expect(await written('SELECT ?s { ?s a schema:Person }', 'csv', false)).toBe('s\r\nperson/b#this\r\n');
    expect(JSON.parse(await written(`${all} ORDER BY DESC(?day) LIMIT 1`, 'json'))).toEqual({
      head: { vars: ['record', 'name', 'day'] },
      results: {
        bindings: [
          {
            record: { type: 'uri', value: `${base}doc/c#record` },
            name: { type: 'literal', value: 'Б, "B"\n2', 'xml:lang': 'ru' },
            day: { type: 'literal', value: '1951-12-25', datatype: 'http://www.w3.org/2001/XMLSchema#date' },
          },
        ],
      },
    });
  });

  test('as yes and no', async () => {
    expect(await written('ASK { <person/b#this> a schema:Person }', 'table')).toBe('yes\n');
    expect(await written('ASK { <person/c#this> a schema:Person }', 'table')).toBe('no\n');
    expect(JSON.parse(await written('ASK {}', 'json'))).toEqual({ head: {}, boolean: true });
  });

  test('as Turtle, sorted, with prefixes, which another reads as the same triples', async () => {
    const query =
      'CONSTRUCT { ?who schema:author ?r ; a schema:Person ; schema:name ?n ; dcterms:date ?d } WHERE { ?r schema:sender ?who . ?who schema:name ?n OPTIONAL { ?r dcterms:created ?d } }';
    const text = await written(query, 'ttl');
    expect(text).toBe(
      `@base <${base}> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix schema: <http://schema.org/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

<person/b#this> a schema:Person ;
    dcterms:date "1951-12-25"^^xsd:date ;
    schema:author <doc/a#record>, <doc/c#record> ;
    schema:name "Б, \\"B\\"\\n2"@ru .
`,
    );
    expect(new Parser().parse(text)).toHaveLength(5);
    const relative = await written(query, 'ttl', false);
    expect(relative).not.toMatch(/example\.org|@base/);
    expect(new Parser({ baseIRI: base }).parse(relative)).toHaveLength(5);
    expect(await written('DESCRIBE <person/b#this>', 'ttl')).toContain('schema:name');
  });

  test('with nothing in it', async () => {
    expect(await written('SELECT ?x { ?x a rico:Record }', 'table')).toBe('x\n─\n');
    expect(await written('SELECT ?x { ?x a rico:Record }', 'csv')).toBe('x\r\n');
    expect(await written('CONSTRUCT WHERE { ?x a rico:Record }', 'ttl')).toBe('');
  });

  test('has its rows in one order where the query names none', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => written('SELECT * { ?s ?p ?o }', 'csv')));
    expect(new Set(answers).size).toBe(1);
  });

  test('has a format for each form', () => {
    expect(Object.keys(formatsOf).sort()).toEqual(['ASK', 'CONSTRUCT', 'DESCRIBE', 'SELECT']);
  });
});

describe('a query that is not answered', () => {
  test.each([
    ['SELECT * { ?s ?p ?o', 'The query ends before it is complete: a `}` is missing.', 19],
    ['SELECT (COUNT(?s AS ?n) { ?s ?p ?o }', 'The query is not SPARQL: `AS` cannot stand here.', 17],
    ['SELECT * { ?s ?p ?o } LIMIT ', 'The query ends before it is complete.', 27],
    [
      'SELECT * {\n  ?s a schema:Person\n  ?s schema:name ?n }',
      'The query is not SPARQL: `?s` cannot stand here.',
      34,
    ],
    ['SELECT * { ?s ?p "x }', 'The string that begins here is not closed.', 17],
    [
      'SELECT * { ?s <a b> ?o }',
      'What begins here is no IRI: it must have no space, quote, brace or backslash in it, and end with `>`.',
      14,
    ],
    ['SELECT * { ?s ?p “x” }', 'The query is not SPARQL: `“` cannot stand here.', 17],
    [
      'SELECT ?a ?a { ?a ?p ?o }',
      'The query is not SPARQL: two or more of the resulting columns have the same name (?a).',
      undefined,
    ],
    [
      'SELECT ?a { ?a ?p ?o FILTER(regex(?o)) }',
      'The query is not SPARQL: it cannot be read to its end. What is wrong stands here or before.',
      expect.any(Number),
    ],
  ])('%s', async (query, message, at) => {
    const fault = await faultOf(query);
    expect(fault?.message).toBe(message);
    expect(fault?.at).toEqual(at);
  });

  test('is told where a triple wants a full stop before it', async () => {
    const fault = await faultOf('SELECT * { ?s a schema:Person ?s schema:name ?n }');
    expect(fault?.hint).toBe('End the triple before it with a full stop.');
  });

  test('for lack of an end is stopped', async () => {
    const cross = Array.from({ length: 14 }, (_, index) => `?a${index} ?b${index} ?c${index} .`).join(' ');
    const started = await asked(`SELECT (COUNT(*) AS ?n) { ${cross} }`, 1);
    expect(started).toMatchObject({ message: 'The query was stopped: it has no answer after 1 second.' });
  });

  test('however deeply it nests, there is a sentence', async () => {
    const fault = await faultOf(`SELECT * { FILTER(${'('.repeat(50_000)}1${')'.repeat(50_000)}) }`);
    expect(fault?.message).toMatch(/^The query /);
  });
});
