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

test('an address that cannot be an IRI is not said', async () => {
  const { triples } = await said(
    `<xsl:template match="TEI" mode="opis:graph-extras"><xsl:sequence select="opis:relate('doc/d#record', 'dcterms:relation', 'https://example.org/a b', .), opis:relate('doc/d#record', 'no property', 'doc/d', .)"/></xsl:template>`,
  );
  expect(triples.join('\n')).not.toMatch(/a b|no property|terms\/relation/);
});
