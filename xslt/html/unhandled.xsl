<?xml version="1.0" encoding="UTF-8"?>
<!-- What no module knows: reported at its place, and its content shown. Owns every element that no other template matches. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="*" mode="opis:html" priority="-1" as="element()">
    <xsl:call-template name="opis:unhandled">
      <xsl:with-param name="output" select="'html'"/>
    </xsl:call-template>
    <xsl:element name="{opis:name-by-content(., 'span')}">
      <xsl:call-template name="opis:attributes">
        <xsl:with-param name="classes" select="'unhandled'"/>
      </xsl:call-template>
      <xsl:attribute name="data-element" select="local-name()"/>
      <xsl:call-template name="opis:content"/>
    </xsl:element>
  </xsl:template>

</xsl:stylesheet>
