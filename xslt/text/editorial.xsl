<?xml version="1.0" encoding="UTF-8"?>
<!-- What hands and editors did to the text, in signs. Owns supplied, unclear, gap, del, surplus, secl, sic, space, choice, app, add, am, ex. -->
<xsl:stylesheet
    xmlns:local="https://opis.invalid/ns/text/editorial"
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
    <xsl:if test="not($opis:diplomatic)"> [sic]</xsl:if>
    <xsl:value-of select="opis:text-marks(.)"/>
  </xsl:template>

  <!-- Space left blank: of the width of a few letters it is space. -->
  <xsl:template match="space" mode="opis:inline" as="text()*">
    <xsl:choose>
      <xsl:when test="@unit = ('chars', 'char', 'characters', 'letters') and @quantity = ('1', '2', '3') and not(@dim = 'vertical')">
        <xsl:text> </xsl:text>
      </xsl:when>
      <xsl:otherwise>
        <xsl:text> [{opis:label('space')}</xsl:text>
        <xsl:for-each select="desc">
          <xsl:text>, </xsl:text>
          <xsl:apply-templates select="." mode="opis:inline"/>
        </xsl:for-each>
        <xsl:text>] </xsl:text>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:value-of select="opis:text-marks(.)"/>
  </xsl:template>

  <xsl:template match="choice" mode="opis:inline" as="text()*">
    <xsl:apply-templates select="local:shown(.)" mode="opis:inline"/>
    <xsl:value-of select="opis:text-marks(.)"/>
  </xsl:template>

  <!-- What is written above or beside the line, between the usual strokes; in a reading text it is a part of the text. -->
  <xsl:template match="add" mode="opis:inline" as="text()*">
    <xsl:if test="$opis:diplomatic">\</xsl:if>
    <xsl:call-template name="opis:phrase"/>
    <xsl:if test="$opis:diplomatic">/</xsl:if>
  </xsl:template>

  <!-- An abbreviation: its sign stands in the source, its solution in the reading text. -->
  <xsl:template match="am" mode="opis:inline" as="text()*">
    <xsl:if test="$opis:diplomatic or not(../ex)">
      <xsl:call-template name="opis:phrase"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="ex" mode="opis:inline" as="text()*">
    <xsl:if test="not($opis:diplomatic)">
      <xsl:call-template name="opis:phrase"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="app" mode="opis:inline" as="text()*">
    <xsl:apply-templates select="opis:chosen-reading(.)/node()" mode="opis:inline"/>
    <xsl:if test="not($opis:without-notes)">{opis:note-number(.) ! opis:text-mark(.)}</xsl:if>
  </xsl:template>

  <!-- Local components -->

  <!-- What is shown of a choice: in a diplomatic text what is written. -->
  <xsl:function name="local:shown" as="node()*">
    <xsl:param name="choice" as="element(choice)"/>
    <xsl:sequence select="
        if ($opis:diplomatic) then ($choice/sic, $choice/orig, $choice/abbr, $choice/am, $choice/*)[1]/node()
        else if ($choice/ex and empty($choice/(corr, reg, expan))) then $choice/ex/node()
        else opis:chosen($choice)/node()"/>
  </xsl:function>

</xsl:stylesheet>
