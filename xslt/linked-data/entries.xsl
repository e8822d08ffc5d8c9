<?xml version="1.0" encoding="UTF-8"?>
<!-- The persons, bodies and places that a graph speaks of: names and identifiers. Owns person, org, place of the registers. -->
<xsl:stylesheet
    xmlns:local="https://opis.invalid/ns/linked-data/entries"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The entries that the document's text, correspondents and copies lead to. -->
  <xsl:template name="opis:entries" as="xs:string*">
    <xsl:context-item as="element(TEI)" use="required"/>
    <xsl:variable name="pointers" as="attribute()*" select="
        opis:references(.), teiHeader/profileDesc/correspDesc/correspAction/*/@ref,
        teiHeader/fileDesc/titleStmt/author//@ref, teiHeader/fileDesc/sourceDesc//(repository | institution)/@ref"/>
    <xsl:for-each-group select="$pointers ! opis:targets(.)[@iri]" group-by="string(@href)">
      <xsl:sequence select="local:entry(.)"/>
    </xsl:for-each-group>
  </xsl:template>

  <!-- Local components -->

  <xsl:function name="local:entry" as="xs:string*">
    <xsl:param name="target" as="element(opis:target)"/>
    <xsl:variable name="thing" as="xs:string" select="opis:thing($target)"/>
    <xsl:variable name="entry" as="element()" select="$target/*"/>
    <xsl:variable name="kind" as="xs:string" select="string($target/@kind)"/>
    <xsl:variable name="classes" as="xs:string+" select="
        if ($kind eq 'person') then ('schema:Person', 'rico:Person')
        else if ($kind eq 'place') then ('schema:Place', 'rico:Place')
        else (if ($kind eq 'repo') then 'schema:ArchiveOrganization' else 'schema:Organization', 'rico:CorporateBody')"/>
    <xsl:variable name="main" as="element()?" select="opis:main-name($entry)"/>
    <xsl:sequence select="
        opis:classify($thing, 'a', $classes),
        opis:say-words($thing, 'schema:name', $main),
        opis:say-words($thing, 'schema:alternateName', $entry/*[opis:is-name(.)] except $main),
        opis:link($thing, 'schema:sameAs', $entry/idno ! opis:identifier-iri(.))"/>
  </xsl:function>

</xsl:stylesheet>
