import { describe, expect, test } from 'vitest';
import { checkQuery } from '../../src/query/check-query.ts';

const faultOf = (query: string) => {
  const checked = checkQuery(query);
  return 'message' in checked ? checked : undefined;
};

describe('a query may be asked', () => {
  test.each([
    ['SELECT * { ?s ?p ?o }', 'SELECT', false],
    ['# who?\nPREFIX x: <urn:x#> BASE <urn:y> select ?s { ?s x:p ?o } order by ?s', 'SELECT', true],
    ['ASK { <person/stalin#this> schema:name "SERVICE FROM GRAPH" }', 'ASK', false],
    ['CONSTRUCT WHERE { ?s rico:title ?o }', 'CONSTRUCT', false],
    ['DESCRIBE <doc/x#record>', 'DESCRIBE', false],
    ['SELECT ?service ?from { ?service schema:service ?from . _:b rdf:type <urn:GRAPH> }', 'SELECT', false],
    ["SELECT * { ?s ?p '''a 'SERVICE' # no comment''' . # SERVICE\n }", 'SELECT', false],
    ['SELECT * { ?s ?p ?o FILTER(?a<?b && ?b>?a) }', 'SELECT', false],
    ['SELECT * { ?s ?p "x\\"SERVICE"@en-GB }', 'SELECT', false],
  ])('%s', (query, form, isOrdered) => {
    expect(checkQuery(query)).toEqual({ form, isOrdered });
  });
});

describe('a query is refused', () => {
  test.each([
    ['SELECT * { SERVICE <http://x.org/> { ?s ?p ?o } }', 'asks a remote service (SERVICE)', 11],
    ['SELECT * { service silent ?x { ?s ?p ?o } }', 'asks a remote service (SERVICE)', 11],
    ['SELECT * { ?s ?p "a" . SERVICE<http://x.org/>{} }', 'asks a remote service (SERVICE)', 23],
    ['SELECT * FROM <http://x.org/> { ?s ?p ?o }', 'names the data that it is over (FROM)', 9],
    ['ASK FROM NAMED <http://x.org/> { ?s ?p ?o }', 'names the data that it is over (FROM)', 4],
    ['SELECT * { GRAPH ?g { ?s ?p ?o } }', 'asks a graph by its name (GRAPH)', 11],
    ['LOAD <http://x.org/>', 'changes data (LOAD)', 0],
    ['PREFIX x: <urn:x> INSERT DATA { x:a x:b x:c }', 'changes data (INSERT)', 18],
    ['DELETE WHERE { ?s ?p ?o }', 'changes data (DELETE)', 0],
    ['SELCT * { ?s ?p ?o }', 'asks for nothing', 0],
    ['PREFIX x: <urn:x>', 'asks for nothing', 0],
    ['{ ?s ?p ?o }', 'asks for nothing', 0],
  ])('%s', (query, message, at) => {
    const fault = faultOf(query);
    expect(fault?.message).toContain(message);
    expect(fault?.at).toBe(at);
  });

  test.each(['', ' \n', '# nothing'])('an empty one: %j', (query) => {
    expect(faultOf(query)).toEqual({ message: 'The query is empty.' });
  });

  test('a prefix that nobody declared, with the nearest', () => {
    expect(faultOf('SELECT * { ?s shema:name ?o }')).toEqual({
      message: 'The prefix `shema:` is not declared.',
      hint: 'Write `schema:` if that is meant, or declare it: `PREFIX shema: <…>`.',
      at: 14,
    });
    expect(faultOf('SELECT * { ?s verylongprefix:name ?o }')?.hint).toMatch(
      /^Declare it: .*Known without that are dcat, /,
    );
    expect(faultOf('SELECT * { ?s :name ?o }')?.message).toBe('The prefix `:` is not declared.');
  });

  test('however long it is, in no time', () => {
    expect(faultOf(`SELECT * { ${'"'.repeat(100_000)} SERVICE <x> {} }`)).toBeDefined();
    expect(faultOf(`SELECT * { ${'<'.repeat(50_000)} `)).toBeUndefined();
  });
});
