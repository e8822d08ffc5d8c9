<?xml version="1.0" encoding="UTF-8"?>
<!-- Headings of divisions; never an empty one, never a level left out. Owns head and trailer (of lists, tables and
     figures see there). -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:local="https://opis.invalid/ns/html/headings"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="head" mode="opis:html" as="element()?">
    <xsl:variable name="first" as="xs:boolean" select="empty(preceding-sibling::head[normalize-space()])"/>
    <xsl:if test="normalize-space()">
      <xsl:call-template name="opis:wrap">
        <xsl:with-param name="name" select="if ($first) then 'h' || local:level(.) else 'p'"/>
        <xsl:with-param name="classes" select="'subheading'[not($first)]"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template match="trailer" mode="opis:html" as="element(html:p)">
    <xsl:call-template name="opis:wrap">
      <xsl:with-param name="name" select="'p'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Local components -->

  <!-- The page has level 1, its parts level 2; a division is one below the nearest that has a heading itself. -->
  <xsl:function name="local:level" as="xs:integer">
    <xsl:param name="head" as="element(head)"/>
    <xsl:sequence select="min((6, 2 + count($head/ancestor::*[not(self::list or self::table)][head[normalize-space()]])))"/>
  </xsl:function>

</xsl:stylesheet>
