<?xml version="1.0" encoding="UTF-8"?>
<!-- The schema, its patterns and its rules: opis:schema, opis:pattern, opis:rule. -->
<xsl:stylesheet
    xmlns:opis="https://opis.invalid/ns"
    xmlns:out="https://opis.invalid/ns/result"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all">

  <xsl:namespace-alias stylesheet-prefix="out" result-prefix="xsl"/>

  <xsl:template mode="opis:schema" match="/" as="element()">
    <xsl:apply-templates mode="#current" select="opis:schema"/>
  </xsl:template>

  <xsl:template mode="opis:schema" match="opis:schema" as="element()">
    <out:stylesheet version="3.0">
      <xsl:apply-templates mode="#current" select="opis:let | opis:foreign"/>
      <out:template name="Q{{https://opis.invalid/ns}}run">
        <xsl:for-each select="opis:pattern">
          <out:apply-templates select="{@select}" mode="Q{{https://opis.invalid/ns}}p{@number}"/>
        </xsl:for-each>
      </out:template>
      <xsl:apply-templates mode="#current" select="opis:pattern"/>
    </out:stylesheet>
  </xsl:template>

  <xsl:template mode="opis:schema" match="opis:pattern" as="element()+">
    <out:param name="Q{{https://opis.invalid/ns}}p{@number}" as="node()*" select="()"/>
    <out:mode name="Q{{https://opis.invalid/ns}}p{@number}" on-no-match="deep-skip"/>
    <xsl:apply-templates mode="#current" select="opis:let | opis:foreign | opis:rule"/>
    <!-- Nothing goes on from the root by itself. -->
    <out:template mode="Q{{https://opis.invalid/ns}}p{@number}" match="/" priority="0"/>
  </xsl:template>

  <xsl:template mode="opis:schema" match="opis:rule" as="element()">
    <out:template opis:n="{@n}" mode="Q{{https://opis.invalid/ns}}p{../@number}" match="{@match}" priority="{@priority}">
      <xsl:copy-of select="@version"/>
      <xsl:apply-templates mode="opis:rule" select="../opis:let"/>
      <xsl:apply-templates mode="opis:rule" select="*"/>
    </out:template>
  </xsl:template>
</xsl:stylesheet>
