<?xml version="1.0" encoding="UTF-8"?>
<!-- Alternatives of one place: the form for readers, the other one said in its title. Owns choice. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="choice" mode="opis:html" as="element()+">
    <span>
      <xsl:call-template name="opis:attributes">
        <xsl:with-param name="classes" select="'choice'"/>
      </xsl:call-template>
      <xsl:for-each select="opis:not-chosen(.)">
        <xsl:attribute name="title" select="."/>
      </xsl:for-each>
      <xsl:apply-templates select="opis:chosen(.)/node()" mode="opis:html"/>
    </span>
    <xsl:call-template name="opis:marks"/>
  </xsl:template>

</xsl:stylesheet>
