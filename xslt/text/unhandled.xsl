<?xml version="1.0" encoding="UTF-8"?>
<!-- What no module knows: reported at its place, and its words shown. Owns every element that no other template matches. -->
<xsl:stylesheet
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="*" mode="opis:inline" priority="-1" as="text()*">
    <xsl:call-template name="opis:unhandled">
      <xsl:with-param name="output" select="'text'"/>
    </xsl:call-template>
    <xsl:call-template name="opis:phrase"/>
  </xsl:template>

  <xsl:template match="*" mode="opis:blocks" priority="-1" as="element(opis:block)*">
    <xsl:call-template name="opis:unhandled">
      <xsl:with-param name="output" select="'text'"/>
    </xsl:call-template>
    <xsl:call-template name="opis:flow"/>
  </xsl:template>

</xsl:stylesheet>
