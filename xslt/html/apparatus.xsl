<?xml version="1.0" encoding="UTF-8"?>
<!-- The critical apparatus in a first form: the lemma in the text, the readings as a note, whichever way they are joined to the text:
     within it, from outside by two points, or by a place that is named. Owns app. Its parts see readings.xsl. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="app" mode="opis:html" as="element()+">
    <xsl:variable name="shown" as="element()?" select="opis:chosen-reading(.)"/>
    <xsl:element name="{if (exists($shown) and opis:has-block($shown)) then 'div' else 'span'}">
      <xsl:call-template name="opis:attributes">
        <xsl:with-param name="classes" select="'lemma'"/>
      </xsl:call-template>
      <xsl:apply-templates select="$shown/node()" mode="opis:html"/>
    </xsl:element>
    <xsl:if test="exists(opis:note-number(.))">
      <xsl:call-template name="opis:note-mark"/>
    </xsl:if>
  </xsl:template>

  <!-- 12 lemma A] reading B; reading C D -->
  <xsl:template match="app" mode="opis:note-text" as="element()">
    <xsl:variable name="lemma" as="element()?" select="(lem, opis:chosen-reading(.)[opis:note-is-inline(current())])[1]"/>
    <xsl:element name="{if (opis:has-block(.)) then 'div' else 'p'}">
      <xsl:if test="@loc[normalize-space()]">
        <b class="location">{@loc}</b>
        <xsl:text> </xsl:text>
      </xsl:if>
      <xsl:apply-templates select="$lemma" mode="opis:note-text"/>
      <xsl:text>{']'[exists($lemma)]}</xsl:text>
      <xsl:for-each select="(rdg | rdgGrp) except $lemma">
        <xsl:text>{if (position() gt 1) then '; ' else ' '}</xsl:text>
        <xsl:apply-templates select="." mode="opis:note-text"/>
      </xsl:for-each>
      <xsl:for-each select="note | witDetail | noteGrp/note">
        <xsl:text>{' — '[not(opis:has-block(current()))]}</xsl:text>
        <xsl:apply-templates select="self::witDetail/@wit" mode="opis:sigla"/>
        <xsl:text>{': '[current()/self::witDetail/@wit]}</xsl:text>
        <xsl:apply-templates mode="opis:html"/>
      </xsl:for-each>
      <xsl:call-template name="opis:back-link"/>
    </xsl:element>
  </xsl:template>

  <!-- The entries of an apparatus that stands apart are among the notes. -->
  <xsl:template match="listApp" mode="opis:html" as="element()*">
    <xsl:apply-templates select="* except app" mode="opis:html"/>
  </xsl:template>

</xsl:stylesheet>
