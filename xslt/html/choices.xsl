<?xml version="1.0" encoding="UTF-8"?>
<!-- Alternatives of one place: the form for readers, the other one said beside it. Owns choice. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="choice" mode="opis:html" as="element()+">
    <xsl:variable name="shown" as="element()?" select="opis:chosen(.)"/>
    <xsl:element name="{opis:name-by-content(., 'span')}">
      <xsl:call-template name="opis:attributes">
        <xsl:with-param name="classes" select="'choice'"/>
      </xsl:call-template>
      <xsl:call-template name="opis:explanation">
        <xsl:with-param name="says" select="opis:not-chosen(.), string-join($shown ! opis:circumstances(.), ', ')"/>
      </xsl:call-template>
      <xsl:apply-templates select="if ($shown/(self::unclear, self::choice)) then $shown else $shown/node()" mode="opis:html"/>
      <!-- A page begins, and a place has its name, in whichever form it stands. -->
      <xsl:apply-templates select="(* except $shown)/descendant::*[self::pb or self::cb or self::gb or self::anchor or self::milestone]" mode="opis:html"/>
    </xsl:element>
    <xsl:call-template name="opis:marks"/>
  </xsl:template>

</xsl:stylesheet>
