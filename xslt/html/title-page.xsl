<?xml version="1.0" encoding="UTF-8"?>
<!-- Title pages and their lines. Owns titlePage, docTitle, titlePart, docAuthor, docDate, docEdition, docImprint,
     imprimatur, byline. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:local="https://opis.invalid/ns/html/title-page"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
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
  <xsl:template match="titlePart | docAuthor" mode="opis:html" as="element()">
    <xsl:call-template name="local:line"/>
  </xsl:template>

  <xsl:template match="docDate" mode="opis:html" as="element()">
    <xsl:call-template name="local:line">
      <xsl:with-param name="name" select="if (opis:machine-date(@when)) then 'time' else 'span'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="docEdition | docImprint | imprimatur | byline" mode="opis:html" as="element()">
    <xsl:call-template name="local:line"/>
  </xsl:template>

  <!-- Local components -->

  <!-- A line, or a phrase: `name` as long as it holds no block. -->
  <xsl:template name="local:line" as="element()">
    <xsl:context-item as="element()" use="required"/>
    <xsl:param name="name" as="xs:string" select="'span'"/>
    <xsl:variable name="is-line" as="xs:boolean" select="opis:is-block(.)"/>
    <xsl:element name="{opis:name-by-content(., if ($is-line) then 'p' else $name)}">
      <xsl:call-template name="opis:attributes">
        <xsl:with-param name="classes" select="'title-page-line'[$is-line], lower-case(local-name())"/>
      </xsl:call-template>
      <xsl:if test="$name eq 'time' and not($is-line) and not(opis:has-block(.))">
        <xsl:attribute name="datetime" select="opis:machine-date(@when)"/>
      </xsl:if>
      <xsl:call-template name="opis:content"/>
    </xsl:element>
  </xsl:template>

</xsl:stylesheet>
