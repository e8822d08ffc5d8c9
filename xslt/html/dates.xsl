<?xml version="1.0" encoding="UTF-8"?>
<!-- Dates and times. Owns date, time, origDate: a `time` of HTML only for a day, month or year that HTML knows. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:local="https://opis.invalid/ns/html/dates"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="date | time | origDate" mode="opis:html" as="element()+">
    <xsl:call-template name="local:date"/>
  </xsl:template>

  <!-- Local components -->

  <xsl:template name="local:date" as="element()+">
    <xsl:context-item as="element()" use="required"/>
    <xsl:variable name="known" as="xs:string?" select="if (self::time or empty(@when)) then () else opis:html-date(@when)"/>
    <xsl:variable name="inference" as="xs:string?" select="opis:date-inference(.)"/>
    <xsl:variable name="explanation" as="xs:string" select="
        if (exists($known) and empty($inference)) then '' else string-join((opis:date-meaning(.), $inference), '; ')"/>
    <xsl:element name="{if (exists($known)) then 'time' else 'span'}">
      <xsl:call-template name="opis:attributes">
        <xsl:with-param name="classes" select="'date', 'uncertain'[exists($inference)]"/>
      </xsl:call-template>
      <xsl:if test="exists($known)">
        <xsl:attribute name="datetime" select="$known"/>
      </xsl:if>
      <xsl:if test="$explanation ne ''">
        <xsl:call-template name="opis:explanation">
          <xsl:with-param name="says" select="$explanation"/>
        </xsl:call-template>
      </xsl:if>
      <xsl:apply-templates mode="opis:html"/>
      <xsl:if test="not(normalize-space())">{opis:date-meaning(.)}</xsl:if>
    </xsl:element>
    <xsl:call-template name="opis:marks"/>
  </xsl:template>

</xsl:stylesheet>
