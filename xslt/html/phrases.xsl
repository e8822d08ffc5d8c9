<?xml version="1.0" encoding="UTF-8"?>
<!-- Words that mean something of their own, and words that need no more than to be shown. Owns emph, foreign, distinct,
     title, desc. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="emph" mode="opis:html" as="element(html:em)">
    <xsl:call-template name="opis:wrap">
      <xsl:with-param name="name" select="'em'"/>
      <xsl:with-param name="classes" select="()"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="foreign | distinct" mode="opis:html" as="element(html:i)">
    <xsl:call-template name="opis:wrap">
      <xsl:with-param name="name" select="'i'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="title" mode="opis:html" as="element(html:cite)">
    <cite>
      <xsl:call-template name="opis:own-attributes"/>
      <xsl:if test="exists(@level)">
        <xsl:attribute name="data-level" select="@level"/>
      </xsl:if>
      <xsl:call-template name="opis:content"/>
    </cite>
  </xsl:template>

  <xsl:template match="desc" mode="opis:html" as="element(html:span)">
    <xsl:call-template name="opis:wrap"/>
  </xsl:template>

</xsl:stylesheet>
