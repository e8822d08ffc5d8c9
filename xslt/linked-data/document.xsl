<?xml version="1.0" encoding="UTF-8"?>
<!-- The record that a document gives the text of. Owns TEI. -->
<xsl:stylesheet
    xmlns:local="https://opis.invalid/ns/linked-data/document"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="/" mode="opis:graph" as="xs:string*">
    <xsl:apply-templates select="*" mode="opis:graph"/>
  </xsl:template>

  <xsl:template match="TEI" mode="opis:graph" as="xs:string*">
    <xsl:variable name="copies" as="element(msDesc)*" select="teiHeader/fileDesc/sourceDesc/(msDesc | listBibl//msDesc)"/>
    <xsl:variable name="correspondence" as="element(correspDesc)*" select="teiHeader/profileDesc/correspDesc"/>
    <!-- A text without copies and correspondents is an edited text, of which no record is known. -->
    <xsl:if test="exists(($copies, $correspondence))">
      <xsl:sequence select="local:record(., $copies, $correspondence)"/>
      <xsl:apply-templates select="$correspondence/correspAction, $copies" mode="opis:graph"/>
    </xsl:if>
    <xsl:call-template name="opis:edition-text">
      <xsl:with-param name="has-record" select="exists(($copies, $correspondence))"/>
    </xsl:call-template>
    <xsl:call-template name="opis:entries"/>
    <xsl:apply-templates select="." mode="opis:graph-extras"/>
  </xsl:template>

  <!-- Local components -->

  <xsl:function name="local:record" as="xs:string*">
    <xsl:param name="document" as="element(TEI)"/>
    <xsl:param name="copies" as="element(msDesc)*"/>
    <xsl:param name="correspondence" as="element(correspDesc)*"/>
    <xsl:variable name="record" as="xs:string" select="opis:record($document)"/>
    <xsl:variable name="title" as="element(title)?" select="opis:main-title($document)"/>
    <xsl:variable name="source-title" as="element(title)*" select="
        $document/teiHeader/fileDesc/sourceDesc/bibl/title[normalize-space() ne normalize-space($title)]"/>
    <xsl:variable name="authors" as="xs:string*" select="
        $document/teiHeader/fileDesc/titleStmt/author/(@ref, *[@ref]/@ref) ! opis:things(.)"/>
    <xsl:sequence select="
        opis:classify($record, 'a', ('rico:Record',
          'schema:Message'[exists($correspondence)], 'schema:ArchiveComponent'[exists($copies)])),
        opis:say-words($record, 'schema:name', $title),
        opis:say-words($record, 'rico:title', $title),
        opis:say-words($record, 'schema:alternateName', $source-title),
        opis:say($record, 'dcterms:identifier', opis:own-name($document)),
        opis:say($record, 'schema:identifier', (opis:own-name($document), $document/text//(opener | closer)/idno)),
        opis:say($record, 'schema:inLanguage', distinct-values($copies//textLang/@mainLang)),
        opis:link($record, 'schema:author', $authors),
        opis:link($record, 'rico:hasAuthor', $authors)"/>
  </xsl:function>

</xsl:stylesheet>
