<?xml version="1.0" encoding="UTF-8"?>
<!-- Verse and speech in their plain forms. Owns lg, l, sp, speaker, stage. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="lg | sp" mode="opis:html" as="element(html:div)">
    <xsl:call-template name="opis:contain">
      <xsl:with-param name="classes" select="if (self::lg) then 'stanza' else 'speech'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="l | speaker" mode="opis:html" as="element(html:p)">
    <xsl:call-template name="opis:wrap">
      <xsl:with-param name="name" select="'p'"/>
      <xsl:with-param name="classes" select="if (self::l) then 'verse-line' else 'speaker'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="stage" mode="opis:html" as="element()">
    <xsl:call-template name="opis:wrap">
      <xsl:with-param name="name" select="if (opis:is-block(.)) then 'p' else 'span'"/>
    </xsl:call-template>
  </xsl:template>

</xsl:stylesheet>
