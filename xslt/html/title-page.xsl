<?xml version="1.0" encoding="UTF-8"?>
<!-- Title pages and their lines. Owns titlePage, docTitle, titlePart, docAuthor, docDate, docEdition, docImprint,
     imprimatur, byline. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="titlePage | docTitle" mode="opis:html" as="element(html:div)">
    <xsl:call-template name="opis:contain"/>
  </xsl:template>

  <xsl:template as="element(html:p)" match="titlePart | docAuthor | docDate | docEdition | docImprint | imprimatur | byline" mode="opis:html">
    <xsl:call-template name="opis:wrap">
      <xsl:with-param name="name" select="'p'"/>
    </xsl:call-template>
  </xsl:template>

</xsl:stylesheet>
