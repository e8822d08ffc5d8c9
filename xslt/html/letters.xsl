<?xml version="1.0" encoding="UTF-8"?>
<!-- The beginning and end of a letter. Owns opener, closer, postscript, salute, signed, dateline, address, addrLine, stamp,
     street, postCode, postBox. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="opener | closer | postscript" mode="opis:html" as="element(html:div)">
    <xsl:call-template name="opis:wrap">
      <xsl:with-param name="name" select="'div'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- A line of its own where it stands as one, a phrase within a paragraph. -->
  <xsl:template match="salute | signed | dateline" mode="opis:html" as="element()">
    <xsl:call-template name="opis:wrap">
      <xsl:with-param name="name" select="if (opis:is-block(.)) then opis:name-by-content(., 'p') else 'span'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- What else stands as a line of opener or closer: a number, a date, another line. Where there are words beside it, it is one of them. -->
  <xsl:template as="element(html:p)" match="(date | idno | name | orgName | persName | placeName | rs | seg | time)[@opis:own-line]"
      priority="5" mode="opis:html">
    <p class="line">
      <xsl:next-match/>
    </p>
  </xsl:template>

  <xsl:template match="address" mode="opis:html" as="element()">
    <xsl:call-template name="opis:wrap">
      <xsl:with-param name="name" select="opis:name-by-content(., if (opis:is-block(.)) then 'p' else 'span')"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="addrLine" mode="opis:html" as="element(html:p)">
    <xsl:call-template name="opis:wrap">
      <xsl:with-param name="name" select="'p'"/>
      <xsl:with-param name="classes" select="'address-line'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="stamp | street | postCode | postBox" mode="opis:html" as="element(html:span)">
    <xsl:call-template name="opis:wrap"/>
  </xsl:template>

</xsl:stylesheet>
