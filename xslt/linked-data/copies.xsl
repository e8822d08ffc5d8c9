<?xml version="1.0" encoding="UTF-8"?>
<!-- The copies of a record in archives: one instantiation with its holder and its signature each. Owns msDesc. -->
<xsl:stylesheet
    xmlns:local="https://opis.invalid/ns/linked-data/copies"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="msDesc" mode="opis:graph" as="xs:string*">
    <xsl:variable name="address" as="xs:string" select="opis:document-iri(.)"/>
    <xsl:variable name="record" as="xs:string" select="opis:record(.)"/>
    <xsl:variable name="identifier" as="element(msIdentifier)" select="msIdentifier"/>
    <xsl:variable name="id" as="xs:string" select="(@xml:id ! normalize-space(.), 'copy-' || position())[1]"/>
    <xsl:variable name="copy" as="xs:string" select="$address || '#' || $id"/>
    <xsl:variable name="signature" as="xs:string" select="$address || '#sig-' || replace($id, '^copy-', '')"/>
    <xsl:variable name="words" as="xs:string" select="opis:signature($identifier)"/>
    <xsl:variable name="holder" as="xs:string?" select="($identifier/(repository | institution)/@ref ! opis:things(.))[1]"/>
    <xsl:variable name="type" as="xs:string" select="$opis:address || 'vocab#archival-signature'"/>
    <xsl:sequence select="
        opis:link($record, 'rico:hasOrHadAnalogueInstantiation', $copy),
        opis:link($record, 'schema:holdingArchive', $holder),
        opis:classify($copy, 'a', 'rico:Instantiation'),
        opis:link($copy, 'rico:hasOrHadHolder', $holder),
        opis:say-in('en', $copy, 'rico:carrierExtent', local:leaves(.))"/>
    <xsl:if test="$words ne ''">
      <xsl:sequence select="
          opis:say($record, 'schema:itemLocation', $words),
          opis:link($copy, 'rico:hasOrHadIdentifier', $signature),
          opis:classify($signature, 'a', 'rico:Identifier'),
          opis:link($signature, 'rico:hasIdentifierType', $type),
          opis:say($signature, 'rico:textualValue', $words),
          opis:say-typed($signature, 'skos:notation', opis:notation(.), '&lt;' || $opis:address || 'vocab#canonical>'),
          opis:classify($type, 'a', ('rico:IdentifierType', 'skos:Concept')),
          opis:say-in('en', $type, 'skos:prefLabel', 'archival signature')"/>
    </xsl:if>
    <xsl:sequence select="opis:record-sets($identifier, $holder)"/>
  </xsl:template>

  <!-- The normal form of a signature, RU:AVPRF/059a/5a/p11/5/76-77; nothing where a level is not known. -->
  <xsl:function name="opis:notation" as="xs:string?">
    <xsl:param name="copy" as="element(msDesc)"/>
    <xsl:variable name="identifier" as="element(msIdentifier)" select="$copy/msIdentifier"/>
    <xsl:variable name="levels" as="map(xs:string, xs:string)" select="opis:levels($identifier)"/>
    <xsl:variable name="locus" as="element(locus)?" select="$copy/msContents/summary/locus[@from]"/>
    <xsl:if test="$identifier/country/@key and $identifier/repository and $levels('fond') and $levels('opis') and $levels('delo')">
      <xsl:sequence select="
          $identifier/country[1]/@key || ':' || string-join((
            $identifier/repository[1] ! upper-case(replace(., '[^\p{L}\p{N}]', '')),
            $levels('fond'), $levels('opis'), $levels('papka') ! ('p' || .), $levels('delo'),
            $locus ! string-join(distinct-values((@from, @to)), '-')), '/')"/>
    </xsl:if>
  </xsl:function>

  <!-- Local components -->

  <!-- How many leaves a copy has, where they are counted by plain numbers. -->
  <xsl:function name="local:leaves" as="xs:string?">
    <xsl:param name="copy" as="element(msDesc)"/>
    <xsl:variable name="locus" as="element(locus)?" select="
        $copy/msContents/summary/locus[@from castable as xs:positiveInteger and @to castable as xs:positiveInteger][1]"/>
    <xsl:variable name="count" as="xs:integer?" select="$locus ! (xs:integer(@to) - xs:integer(@from) + 1)"/>
    <xsl:sequence select="
        $count[. gt 0] ! (. || (if (. eq 1) then ' leaf (' else ' leaves (')
          || string-join(distinct-values($locus/(@from, @to)), '-') || ')')"/>
  </xsl:function>

</xsl:stylesheet>
