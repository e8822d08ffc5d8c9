<?xml version="1.0" encoding="UTF-8"?>
<!-- Changes and readings that are shown by their words. Owns subst, mod, hi-like marks of the source, and corr, orig, reg, abbr, expan, am, ex
     outside a choice. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- One change made of several: what was struck out stands before what replaces it. -->
  <xsl:template match="subst" mode="opis:html" as="element()">
    <xsl:call-template name="opis:wrap">
      <xsl:with-param name="name" select="opis:name-by-content(., 'span')"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="mod | corr | orig | reg" mode="opis:html" as="element()">
    <xsl:element name="{opis:name-by-content(., 'span')}">
      <xsl:call-template name="opis:attributes">
        <xsl:with-param name="classes" select="local-name()"/>
      </xsl:call-template>
      <xsl:call-template name="opis:explanation">
        <xsl:with-param name="says" select="opis:explained(., opis:label('is-' || local-name()))"/>
      </xsl:call-template>
      <xsl:call-template name="opis:content"/>
    </xsl:element>
  </xsl:template>

  <!-- An abbreviation that was written out: the letters that the editors added are in italics. Where nothing shows which they are, it is said. -->
  <xsl:template match="expan" mode="opis:html" as="element()">
    <xsl:element name="{opis:name-by-content(., 'span')}">
      <xsl:call-template name="opis:attributes">
        <xsl:with-param name="classes" select="'expan'"/>
      </xsl:call-template>
      <xsl:if test="not(ex) or @*[namespace-uri() eq '']">
        <xsl:call-template name="opis:explanation">
          <xsl:with-param name="says" select="opis:explained(., opis:label('is-expan'))"/>
        </xsl:call-template>
      </xsl:if>
      <xsl:call-template name="opis:content"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="ex" mode="opis:html" as="element()">
    <xsl:call-template name="opis:wrap">
      <xsl:with-param name="name" select="opis:name-by-content(., 'i')"/>
    </xsl:call-template>
  </xsl:template>

  <!-- The sign of an abbreviation. A stroke that stands above no letter has a circle to stand on, and is joined to the letter else: a run of
       text must not begin with it. -->
  <xsl:template match="am" mode="opis:html" as="element(html:span)">
    <span class="am">
      <xsl:call-template name="opis:own-attributes"/>
      <xsl:call-template name="opis:explanation">
        <xsl:with-param name="says" select="opis:label('is-am')"/>
      </xsl:call-template>
      <xsl:if test="matches(., '^[ \t\r\n]*\p{M}')">
        <xsl:text>{if (matches(string-join(preceding-sibling::node()[1]), '\p{L}$')) then '&#x2060;' else '&#x25CC;'}</xsl:text>
      </xsl:if>
      <xsl:call-template name="opis:content"/>
    </span>
  </xsl:template>

  <xsl:template match="abbr" mode="opis:html" as="element(html:abbr)">
    <xsl:call-template name="opis:wrap">
      <xsl:with-param name="name" select="'abbr'"/>
      <xsl:with-param name="classes" select="()"/>
    </xsl:call-template>
  </xsl:template>

</xsl:stylesheet>
