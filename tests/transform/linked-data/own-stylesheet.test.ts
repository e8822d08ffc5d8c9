import { expect, test } from 'vitest';
import { tei, transformSources } from '../transform-sources.ts';
import { triplesOf } from './triples.ts';

const base = 'https://example.org/ed/';

/** A stylesheet of an edition's own, with templates. */
const stylesheet = (templates: string) => `<xsl:stylesheet xmlns:opis="https://opis.invalid/ns"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" version="3.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <xsl:import href="opis:linked-data.xsl"/>${templates}</xsl:stylesheet>`;

const letter = tei(
  '<body><p>x</p></body>',
  '<profileDesc><correspDesc><correspAction type="sent"><persName>Ann</persName></correspAction><correspAction type="forwarded"><persName>Bob</persName></correspAction></correspDesc><textClass><keywords><term xml:lang="de">Reise</term></keywords></textClass></profileDesc>',
);

const said = async (templates: string) => {
  const sources = { 'tei/documents/d.xml': letter, 'xslt/linked-data.xsl': stylesheet(templates) };
  const made = await transformSources(sources, { base });
  return { triples: triplesOf(made.files.get('doc/d.ttl') ?? '', base), diagnostics: made.diagnostics };
};

test('says more of a document, in whatever vocabulary', async () => {
  const { triples, diagnostics } = await said(`
    <xsl:template match="TEI" mode="opis:graph-extras">
      <xsl:variable name="record" select="concat('doc/', opis:own-name(.), '#record')"/>
      <xsl:sequence select="teiHeader//term ! opis:say($record, 'schema:keywords', .),
        opis:relate($record, 'dcterms:relation', 'https://example.org/other', .)"/>
    </xsl:template>`);
  expect(diagnostics).toEqual([]);
  expect(triples).toContain(
    `<${base}doc/d#record> <http://schema.org/keywords> ["Reise","de","http://www.w3.org/1999/02/22-rdf-syntax-ns#langString"]`,
  );
  expect(triples).toContain(
    `<${base}doc/d#record> <http://purl.org/dc/terms/relation> <https://example.org/other>`,
  );
});

test('gives a role to other nodes', async () => {
  const { triples } = await said(
    `<xsl:template match="correspAction[@type = 'forwarded']" mode="opis:graph"><xsl:sequence select="persName ! ('copied', .)"/></xsl:template>`,
  );
  expect(triples).toContain(`<${base}doc/d#record> <http://schema.org/ccRecipient> <${base}doc/d#copied-1>`);
});

test('graph/unusable-statement: an address that cannot be an IRI is not said, and told once', async () => {
  const { triples, diagnostics } = await said(
    `<xsl:template match="TEI" mode="opis:graph-extras"><xsl:sequence select="opis:relate('doc/d#record', 'dcterms:relation', 'https://example.org/a b', .), opis:relate('doc/d#record', 'no property', 'doc/d', .), opis:say('doc/d#record', 'no property', .), opis:relate('two words', 'dcterms:relation', 'doc/d', .)"/></xsl:template>`,
  );
  expect(triples.join('\n')).not.toMatch(/a b|no property|terms\/relation/);
  expect(diagnostics.map(({ ruleId, file, actual }) => [ruleId, file, actual])).toEqual([
    ['graph/unusable-statement', 'xslt/linked-data.xsl', 'https://example.org/a b'],
    ['graph/unusable-statement', 'xslt/linked-data.xsl', 'no property'],
    ['graph/unusable-statement', 'xslt/linked-data.xsl', 'two words'],
  ]);
});

test('graph/unknown-role: a role that opis does not know is told once, with the one that may be meant', async () => {
  const { triples, diagnostics } = await said(
    `<xsl:template match="correspAction[@type = 'forwarded']" mode="opis:graph"><xsl:sequence select="persName ! ('copyed', .), persName ! ('copyed', .), persName ! ('forwarder', .)"/></xsl:template>`,
  );
  expect(triples.join('\n')).not.toContain('Bob');
  expect(diagnostics.map(({ ruleId, severity, actual, hint }) => [ruleId, severity, actual, hint])).toEqual([
    ['graph/unknown-role', 'warning', 'copyed', 'Write `copied`, if that is meant.'],
    [
      'graph/unknown-role',
      'warning',
      'forwarder',
      'Give one of the roles that are known, or say it with `opis:say` or `opis:relate`.',
    ],
  ]);
});
