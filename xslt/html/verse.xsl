<?xml version="1.0" encoding="UTF-8"?>
<!-- Verse. Owns lg, l, caesura, rhyme. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:local="https://opis.invalid/ns/html/verse"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="lg" mode="opis:html" as="element(html:div)">
    <xsl:call-template name="local:verse">
      <xsl:with-param name="name" select="'div'"/>
      <xsl:with-param name="class" select="'stanza'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- A line; the fifths have their number beside them, as `data-line`, which the style sheet shows: those that the source gives, else
       as they were counted (see verse-lines.ts). Before the second part of a line that is broken the first one takes its room,
       unseen, as `data-former`. -->
  <xsl:template match="l" mode="opis:html" as="element()">
    <xsl:call-template name="local:verse">
      <xsl:with-param name="name" select="opis:name-by-content(., 'p')"/>
      <xsl:with-param name="class" select="'verse-line'"/>
      <xsl:with-param name="number" select="if (@n) then local:shown-number(normalize-space(@n)) else @opis:line ! string()"/>
    </xsl:call-template>
  </xsl:template>

  <!-- The break within a line is a space of its own. -->
  <xsl:template match="caesura" mode="opis:html" as="element(html:span)">
    <span class="caesura">
      <xsl:call-template name="opis:own-attributes"/>
      <xsl:text> </xsl:text>
    </span>
  </xsl:template>

  <!-- Words that rhyme: which with which stands in `data-label`. -->
  <xsl:template match="rhyme" mode="opis:html" as="element(html:span)">
    <span class="rhyme">
      <xsl:call-template name="opis:own-attributes"/>
      <xsl:for-each select="@label">
        <xsl:attribute name="data-label" select="."/>
      </xsl:for-each>
      <xsl:call-template name="opis:content"/>
    </span>
  </xsl:template>

  <!-- Local components -->

  <!-- Verse with what is said of its form: metre, rhyme, a line that runs on, which part of a line it is. -->
  <xsl:template name="local:verse" as="element()">
    <xsl:context-item as="element()" use="required"/>
    <xsl:param name="name" as="xs:string" required="yes"/>
    <xsl:param name="class" as="xs:string" required="yes"/>
    <xsl:param name="number" as="xs:string?"/>
    <xsl:element name="{$name}">
      <xsl:call-template name="opis:attributes">
        <xsl:with-param name="classes" select="$class"/>
      </xsl:call-template>
      <xsl:for-each select="@met, @real, @rhyme, @enjamb, @part[. ne 'N']">
        <xsl:attribute name="data-{local-name()}" select="normalize-space(.)"/>
      </xsl:for-each>
      <xsl:if test="exists($number)">
        <xsl:attribute name="data-line" select="$number"/>
      </xsl:if>
      <xsl:if test="exists(@opis:former)">
        <xsl:attribute name="data-former" select="@opis:former"/>
      </xsl:if>
      <xsl:choose>
        <xsl:when test="self::l">
          <xsl:call-template name="opis:content"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:if test="@met or @rhyme">
            <xsl:call-template name="local:form"/>
          </xsl:if>
          <xsl:apply-templates mode="opis:html"/>
          <xsl:call-template name="opis:block-marks"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:element>
  </xsl:template>

  <!-- Metre and rhyme of a stanza, once for stanzas of one form that follow one upon the other. -->
  <xsl:template name="local:form" as="element(html:p)?">
    <xsl:context-item as="element(lg)" use="required"/>
    <xsl:variable name="before" as="element()?" select="preceding-sibling::*[1]/self::lg"/>
    <xsl:variable name="says" as="xs:string*" select="
        @met[not(. = ($before/@met, current()/../@met))] ! opis:label('metre', normalize-space(.)),
        @rhyme[not(. = ($before/@rhyme, current()/../@rhyme))] ! opis:label('rhyme-scheme', normalize-space(.))"/>
    <xsl:if test="exists($says)">
      <p class="verse-form">{string-join($says, ' · ')}</p>
    </xsl:if>
  </xsl:template>

  <!-- Of the numbers that the source gives, every fifth; all that are no plain numbers. -->
  <xsl:function name="local:shown-number" as="xs:string?">
    <xsl:param name="number" as="xs:string"/>
    <xsl:sequence select="$number[matches(., '[05]$') or not(matches(., '[0-9]$'))][. ne '']"/>
  </xsl:function>

</xsl:stylesheet>
