<?xml version="1.0" encoding="UTF-8"?>
<!-- Where pages, columns and lines begin, and marks of place. Owns pb, cb, gb, lb, milestone, anchor, fw, handShift, space. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:local="https://opis.invalid/ns/html/breaks"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="lb" mode="opis:html" as="element()*">
    <xsl:if test="not(@break = 'no')">
      <br/>
    </xsl:if>
    <xsl:call-template name="local:place"/>
  </xsl:template>

  <xsl:template match="pb | cb | gb" mode="opis:html" as="element(html:span)">
    <span>
      <xsl:call-template name="opis:attributes">
        <xsl:with-param name="classes" select="'break'"/>
      </xsl:call-template>
      <xsl:text>[{if (self::pb and @n) then opis:label('page', @n) else opis:label(if (self::cb) then 'column-break' else 'page-break')}]</xsl:text>
    </span>
  </xsl:template>

  <xsl:template match="milestone | anchor | handShift" mode="opis:html" as="element()*">
    <xsl:call-template name="local:place"/>
    <xsl:call-template name="opis:marks"/>
  </xsl:template>

  <!-- Running titles and page numbers of the source. -->
  <xsl:template match="fw" mode="opis:html" as="element(html:span)">
    <span>
      <xsl:call-template name="opis:attributes">
        <xsl:with-param name="classes" select="'running-line'"/>
      </xsl:call-template>
      <xsl:call-template name="opis:content"/>
    </span>
  </xsl:template>

  <xsl:template match="space" mode="opis:html" as="element(html:span)">
    <span>
      <xsl:call-template name="opis:attributes">
        <xsl:with-param name="classes" select="'editorial'"/>
      </xsl:call-template>
      <xsl:text>[{opis:label('space')}]</xsl:text>
    </span>
  </xsl:template>

  <!-- Local components -->

  <!-- An empty place that a link can lead to, where the context element has an id. -->
  <xsl:template name="local:place" as="element(html:span)?">
    <xsl:context-item as="element()" use="required"/>
    <xsl:if test="@xml:id">
      <span>
        <xsl:call-template name="opis:attributes"/>
      </span>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
