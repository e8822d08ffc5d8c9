<?xml version="1.0" encoding="UTF-8"?>
<!-- Written music. Owns notatedMusic, and what is encoded of it as MEI. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Music is named, since nothing here can draw or play it; what is said and sung is shown. -->
  <xsl:template match="notatedMusic" mode="opis:html" as="element()">
    <xsl:element name="{if (opis:name-by-content(., 'span') eq 'div' or opis:is-block(.)) then 'div' else 'span'}">
      <xsl:call-template name="opis:attributes">
        <xsl:with-param name="classes" select="'music'"/>
      </xsl:call-template>
      <xsl:text>[{opis:label('music')}] </xsl:text>
      <xsl:call-template name="opis:spaced-content"/>
    </xsl:element>
  </xsl:template>

  <!-- Of MEI the words: syllables of one word are joined as its hyphens say. -->
  <xsl:template match="Q{http://www.music-encoding.org/ns/mei}*" mode="opis:html" as="element(html:span)?">
    <xsl:variable name="words" as="xs:string*" select="
        for $text in descendant::text()[normalize-space()]
        return normalize-space($text) || (if ($text/../(@wordpos = ('i', 'm') or @con = 'd')) then '' else ' ')"/>
    <xsl:if test="exists($words)">
      <span class="sung">{normalize-space(string-join($words))}</span>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
