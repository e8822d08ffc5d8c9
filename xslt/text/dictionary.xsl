<?xml version="1.0" encoding="UTF-8"?>
<!-- Dictionaries: an entry is a paragraph, its senses set in below it. Owns entry, entryFree, superEntry, hom, sense, re, form and what stands in these. -->
<xsl:stylesheet
    xmlns:local="https://opis.invalid/ns/text/dictionary"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="entry | entryFree | superEntry | hom | dictScrap" mode="opis:blocks" as="element()*">
    <xsl:call-template name="opis:flow"/>
  </xsl:template>

  <xsl:template match="sense | re" mode="opis:blocks" as="element()*">
    <xsl:param name="indent" as="xs:integer" select="0" tunnel="yes"/>
    <xsl:variable name="blocks" as="element()*">
      <xsl:call-template name="opis:flow">
        <xsl:with-param name="indent" select="$indent + 4" tunnel="yes"/>
        <xsl:with-param name="tight" select="true()" tunnel="yes"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:sequence select="
        if (@n and not(lbl)) then opis:with-sign($blocks, string-join((1 to $indent) ! ' ') || normalize-space(@n), true()) else $blocks"/>
  </xsl:template>

  <xsl:template match="form | gramGrp | etym | usg | xr | cit[parent::sense]" mode="opis:inline" priority="1" as="text()*">
    <xsl:call-template name="opis:spaced"/>
    <xsl:call-template name="local:space"/>
  </xsl:template>

  <xsl:template match="def | lbl | pron | orth | hyph | syll | gram | pos" mode="opis:inline" as="text()*">
    <xsl:call-template name="opis:phrase"/>
    <xsl:call-template name="local:space"/>
  </xsl:template>

  <!-- The head word, which the source leaves out. -->
  <xsl:template match="oRef | pRef" mode="opis:inline" as="text()*">
    <xsl:call-template name="opis:phrase"/>
    <xsl:if test="not(normalize-space())">~</xsl:if>
  </xsl:template>

  <!-- Local components -->

  <!-- Where an element follows directly, so that no two words become one. -->
  <xsl:template name="local:space" as="text()?">
    <xsl:context-item as="element()" use="required"/>
    <xsl:if test="following-sibling::node()[1]/self::*">
      <xsl:text> </xsl:text>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
