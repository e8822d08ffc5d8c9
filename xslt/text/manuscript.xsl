<?xml version="1.0" encoding="UTF-8"?>
<!-- Descriptions of manuscripts in a text: the signature, then each statement with its name. Owns msDesc and what stands in it. -->
<xsl:stylesheet
    xmlns:local="https://opis.invalid/ns/text/manuscript"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="msDesc" mode="opis:blocks" as="element(opis:block)">
    <xsl:param name="indent" as="xs:integer" select="0" tunnel="yes"/>
    <opis:block indent="{$indent}">
      <xsl:apply-templates select="." mode="opis:inline"/>
    </opis:block>
  </xsl:template>

  <xsl:template match="msDesc" mode="opis:inline" as="text()*">
    <xsl:value-of select="msIdentifier ! opis:signature(.)"/>
    <xsl:apply-templates select="* except msIdentifier" mode="opis:inline"/>
  </xsl:template>

  <!-- Groups of statements. -->
  <xsl:template match="msContents | msItem | physDesc | objectDesc | supportDesc | layoutDesc | handDesc" mode="opis:inline" as="text()*">
    <xsl:apply-templates select="*" mode="opis:inline"/>
  </xsl:template>

  <xsl:template match="typeDesc | scriptDesc | sealDesc | bindingDesc | history | additional | adminInfo" mode="opis:inline" as="text()*">
    <xsl:apply-templates select="*" mode="opis:inline"/>
  </xsl:template>

  <xsl:template match="recordHist | custodialHist | handNotes" mode="opis:inline" as="text()*">
    <xsl:apply-templates select="*" mode="opis:inline"/>
  </xsl:template>

  <!-- Statements. -->
  <xsl:template match="textLang | incipit | explicit | support | foliation | condition | collation | summary" mode="opis:inline" as="text()*">
    <xsl:call-template name="local:statement"/>
  </xsl:template>

  <xsl:template match="layout | handNote | typeNote | scriptNote | seal | additions | binding | decoNote" mode="opis:inline" as="text()*">
    <xsl:call-template name="local:statement"/>
  </xsl:template>

  <xsl:template match="accMat | origin | provenance | acquisition | custEvent | surrogates | source | change" mode="opis:inline" as="text()*">
    <xsl:call-template name="local:statement"/>
  </xsl:template>

  <xsl:template mode="opis:inline" as="text()*" priority="2"
      match="supportDesc/extent | adminInfo/availability | adminInfo/note | msItem/title | msItem/author">
    <xsl:call-template name="local:statement"/>
  </xsl:template>

  <xsl:template match="locus | locusGrp | origPlace | material | objectType | watermark | catchwords" mode="opis:inline" as="text()*">
    <xsl:call-template name="opis:phrase"/>
  </xsl:template>

  <xsl:template match="dimensions" mode="opis:inline" as="text()">
    <xsl:text>{string-join((height, width, depth) ! (normalize-space(.)[. ne ''], @quantity)[1], ' × ')}{(@unit, height/@unit, width/@unit)[1] ! (' ' || .)}</xsl:text>
  </xsl:template>

  <!-- Local components -->

  <xsl:template name="local:statement" as="text()*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:text>; {opis:label('ms-' || local-name())}: </xsl:text>
    <xsl:call-template name="opis:phrase"/>
  </xsl:template>

</xsl:stylesheet>
