<?xml version="1.0" encoding="UTF-8"?>
<!-- Variables: opis:let; and what is taken over as it stands: opis:foreign, opis:text. -->
<xsl:stylesheet
    xmlns:opis="https://opis.invalid/ns"
    xmlns:out="https://opis.invalid/ns/result"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all">

  <!-- A variable of the schema or of a pattern; that of a pattern has a name that no other pattern can have. -->
  <xsl:template mode="opis:schema" match="opis:let" as="element()">
    <xsl:call-template name="opis:variable">
      <xsl:with-param name="name" select="string((@global-name, @name)[1])"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Within a rule, a variable of its pattern is a name for the global one. -->
  <xsl:template mode="opis:rule" match="opis:let[@global-name]" as="element()" priority="1">
    <out:variable opis:n="{@n}" name="{@name}" select="${@global-name}"/>
  </xsl:template>

  <xsl:template mode="opis:rule" match="opis:let" as="element()">
    <xsl:call-template name="opis:variable">
      <xsl:with-param name="name" select="string(@name)"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Its text is written in its place by stylesheet-text.ts. -->
  <xsl:template mode="opis:schema opis:rule" match="opis:foreign" as="element()">
    <xsl:copy-of select="."/>
  </xsl:template>

  <xsl:template mode="opis:rule" match="opis:text" as="element()">
    <out:text>{.}</out:text>
  </xsl:template>

  <!-- ==================== Local components ==================== -->

  <xsl:template name="opis:variable" as="element()">
    <xsl:param name="name" as="xs:string"/>
    <out:variable opis:n="{@n}" name="{$name}">
      <xsl:copy-of select="@select | @as | @version"/>
      <xsl:apply-templates mode="opis:rule" select="*"/>
    </out:variable>
  </xsl:template>
</xsl:stylesheet>
