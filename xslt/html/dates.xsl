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

  <!-- What the `datetime` of a `time` may say: a day, a month, a year, a day with an hour. A year before 1000 looks like a slip to
       programs that check pages. -->
  <xsl:function name="opis:machine-date" as="xs:string?">
    <xsl:param name="value" as="attribute()?"/>
    <xsl:variable name="text" as="xs:string" select="normalize-space($value)"/>
    <xsl:sequence select="
        (opis:html-date($value), $text[matches(., '^[0-9]{4}-.*T[0-9]{2}:[0-9]{2}:[0-9]{2}(Z|[+-][0-9]{2}:[0-9]{2})?$')][. castable as xs:dateTime])[. ge '1000']"/>
  </xsl:function>

  <!-- A value of a date, with its words. -->
  <xsl:template name="opis:time" as="element()">
    <xsl:param name="value" as="attribute()" required="yes"/>
    <xsl:variable name="known" as="xs:string?" select="opis:machine-date($value)"/>
    <xsl:element name="{if (exists($known)) then 'time' else 'span'}">
      <xsl:attribute name="class" select="'date'"/>
      <xsl:attribute name="{if (exists($known)) then 'datetime' else 'data-when'}" select="($known, $value)[1]"/>
      <xsl:text>{opis:date-words($value)}</xsl:text>
    </xsl:element>
  </xsl:template>

  <!-- Local components -->

  <xsl:template name="local:date" as="element()+">
    <xsl:context-item as="element()" use="required"/>
    <xsl:variable name="known" as="xs:string?" select="if (self::time or empty(@when)) then () else opis:html-date(@when)"/>
    <xsl:variable name="inference" as="xs:string?" select="opis:date-inference(.)"/>
    <!-- A day is told where the words do not name its year: 'yesterday', '12/8 98'. -->
    <xsl:variable name="explanation" as="xs:string" select="
        if (exists($known) and empty($inference) and (contains(., substring($known, 1, 4)) or not(normalize-space()))) then ''
        else string-join((opis:date-meaning(.)[. ne normalize-space(current())], $inference), '; ')"/>
    <xsl:variable name="is-late" as="xs:boolean" select="$known ge '1000'"/>
    <xsl:element name="{if ($is-late) then 'time' else 'span'}">
      <xsl:call-template name="opis:attributes">
        <xsl:with-param name="classes" select="'date', 'uncertain'[exists($inference)]"/>
      </xsl:call-template>
      <xsl:if test="exists($known)">
        <xsl:attribute name="{if ($is-late) then 'datetime' else 'data-when'}" select="$known"/>
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
