<?xml version="1.0" encoding="UTF-8"?>
<!-- What hands and editors did to the text, in signs. Owns supplied, unclear, gap, del, surplus, secl, sic, space, choice, app. -->
<xsl:stylesheet
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="supplied" mode="opis:inline" as="text()*">
    <xsl:variable name="needs" as="xs:boolean" select="not(opis:has-bracket(.))"/>
    <xsl:text>{'['[$needs]}</xsl:text>
    <xsl:apply-templates mode="opis:inline"/>
    <xsl:text>{']'[$needs]}</xsl:text>
    <xsl:value-of select="opis:text-marks(.)"/>
  </xsl:template>

  <xsl:template match="unclear" mode="opis:inline" as="text()*">
    <xsl:apply-templates mode="opis:inline"/>
    <xsl:text>[?]</xsl:text>
    <xsl:value-of select="opis:text-marks(.)"/>
  </xsl:template>

  <xsl:template match="gap" mode="opis:inline" as="text()*">
    <xsl:text>[…</xsl:text>
    <xsl:apply-templates select="desc" mode="opis:inline"/>
    <xsl:text>]</xsl:text>
    <xsl:value-of select="opis:text-marks(.)"/>
  </xsl:template>

  <xsl:template match="del" mode="opis:inline" as="text()*">
    <xsl:text>⟦</xsl:text>
    <xsl:apply-templates mode="opis:inline"/>
    <xsl:text>⟧</xsl:text>
    <xsl:value-of select="opis:text-marks(.)"/>
  </xsl:template>

  <xsl:template match="surplus | secl" mode="opis:inline" as="text()*">
    <xsl:text>{{</xsl:text>
    <xsl:apply-templates mode="opis:inline"/>
    <xsl:text>}}</xsl:text>
    <xsl:value-of select="opis:text-marks(.)"/>
  </xsl:template>

  <xsl:template match="sic" mode="opis:inline" as="text()*">
    <xsl:apply-templates mode="opis:inline"/>
    <xsl:text> [sic]</xsl:text>
    <xsl:value-of select="opis:text-marks(.)"/>
  </xsl:template>

  <xsl:template match="space" mode="opis:inline" as="text()">
    <xsl:text>[{opis:label('space')}]</xsl:text>
  </xsl:template>

  <xsl:template match="choice" mode="opis:inline" as="text()*">
    <xsl:apply-templates select="opis:chosen(.)/node()" mode="opis:inline"/>
    <xsl:value-of select="opis:text-marks(.)"/>
  </xsl:template>

  <xsl:template match="app" mode="opis:inline" as="text()*">
    <xsl:apply-templates select="opis:chosen-reading(.)/node()" mode="opis:inline"/>
    <xsl:value-of select="opis:note-number(.) ! opis:text-mark(.)"/>
  </xsl:template>

</xsl:stylesheet>
