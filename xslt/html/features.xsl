<?xml version="1.0" encoding="UTF-8"?>
<!-- Feature structures: a list of features with their values. Owns fs, f, fLib, fvLib, the values, and the declarations of features. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- A feature: its name and its value. -->
  <xsl:template match="f | fDecl" mode="opis:statement" as="element(html:div)">
    <xsl:call-template name="opis:statement">
      <xsl:with-param name="label" select="string((@name, opis:element-label(.))[1])"/>
      <xsl:with-param name="said" select="'name'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Values: a word, a number, yes or no. -->
  <xsl:template match="vLabel" mode="opis:html" as="element(html:span)">
    <span class="value-label">
      <xsl:call-template name="opis:own-attributes"/>
      <b class="label">{@name}</b>
      <xsl:text>{' '[exists(current()/*)]}</xsl:text>
      <xsl:apply-templates mode="opis:html"/>
    </span>
  </xsl:template>

  <xsl:template match="symbol | string | numeric | binary | default" mode="opis:html" as="element(html:data)">
    <data value="{(@value, normalize-space())[1]}" class="value">
      <xsl:call-template name="opis:own-attributes"/>
      <xsl:apply-templates mode="opis:html"/>
      <xsl:text>{if (normalize-space()) then () else string-join((@value, @max), '–')}</xsl:text>
      <xsl:text>{if (self::default) then opis:label('element-default') else ()}</xsl:text>
    </data>
  </xsl:template>

</xsl:stylesheet>
