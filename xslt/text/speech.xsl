<?xml version="1.0" encoding="UTF-8"?>
<!-- Transcriptions of speech: who says it before what is said; what is heard and seen besides in double brackets. Owns u, pause, vocal, kinesic, incident, writing, shift, annotationBlock. -->
<xsl:stylesheet
    xmlns:local="https://opis.invalid/ns/text/speech"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="u" mode="opis:blocks" as="element()*">
    <xsl:variable name="blocks" as="element()*">
      <xsl:call-template name="opis:flow">
        <xsl:with-param name="indent" select="4" tunnel="yes"/>
        <xsl:with-param name="tight" select="true()" tunnel="yes"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:sequence select="
        if (@who) then opis:with-sign($blocks, string-join(opis:speakers(@who), ', ') || ':', false()) else $blocks"/>
  </xsl:template>

  <xsl:template match="annotationBlock" mode="opis:blocks" as="element()*">
    <xsl:apply-templates select="* except spanGrp" mode="opis:blocks"/>
  </xsl:template>

  <xsl:template match="pause" mode="opis:inline" as="text()">
    <xsl:text>(.)</xsl:text>
  </xsl:template>

  <xsl:template match="vocal | kinesic | incident | writing" mode="opis:inline" as="text()*">
    <xsl:text>((</xsl:text>
    <xsl:call-template name="opis:phrase"/>
    <xsl:if test="not(normalize-space())">{opis:label(local-name())}</xsl:if>
    <xsl:text>))</xsl:text>
  </xsl:template>

  <xsl:template match="pause | vocal | kinesic | incident | writing" mode="opis:blocks" as="element()*">
    <xsl:param name="indent" as="xs:integer" select="0" tunnel="yes"/>
    <opis:block indent="{$indent}">
      <xsl:apply-templates select="." mode="opis:inline"/>
    </opis:block>
  </xsl:template>

  <xsl:template match="shift" mode="opis:inline opis:blocks" as="empty-sequence()"/>

</xsl:stylesheet>
