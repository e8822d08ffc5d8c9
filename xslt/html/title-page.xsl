<?xml version="1.0" encoding="UTF-8"?>
<!-- Title pages and their lines. Owns titlePage, docTitle, titlePart, docAuthor, docDate, docEdition, docImprint,
     imprimatur, byline. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:local="https://opis.invalid/ns/html/title-page"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="titlePage" mode="opis:html" as="element(html:div)">
    <xsl:call-template name="opis:contain">
      <xsl:with-param name="classes" select="'title-page'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="docTitle" mode="opis:html" as="element(html:div)">
    <xsl:call-template name="opis:contain">
      <xsl:with-param name="classes" select="'doc-title'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- A line of its own on a title page, a phrase within another line. -->
  <xsl:template match="titlePart | docAuthor | docDate" mode="opis:html" as="element()">
    <xsl:call-template name="local:line"/>
  </xsl:template>

  <xsl:template match="docEdition | docImprint | imprimatur | byline" mode="opis:html" as="element()">
    <xsl:call-template name="local:line"/>
  </xsl:template>

  <!-- Local components -->

  <xsl:template name="local:line" as="element()">
    <xsl:context-item as="element()" use="required"/>
    <xsl:call-template name="opis:wrap">
      <xsl:with-param name="name" select="opis:name-by-content(., if (opis:is-block(.)) then 'p' else 'span')"/>
      <xsl:with-param name="classes" select="'title-page-line'[opis:is-block(current())], lower-case(local-name())"/>
    </xsl:call-template>
  </xsl:template>

</xsl:stylesheet>
