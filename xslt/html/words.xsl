<?xml version="1.0" encoding="UTF-8"?>
<!-- Words, their parts and what they make up: marks of analysis, which are not to be seen. Owns s, cl, phr, w, m, c, pc, seg; and the signs that say how
     characters are read: ruby, rb, rt. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="seg" mode="opis:html" as="element()">
    <xsl:call-template name="opis:wrap">
      <xsl:with-param name="name" select="opis:name-by-content(., 'span')"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="s | cl | phr" mode="opis:html" as="element(html:span)">
    <xsl:call-template name="opis:wrap"/>
  </xsl:template>

  <!-- What a word is in a dictionary and in the grammar is kept for machines. -->
  <xsl:template match="w | m | c | pc" mode="opis:html" as="element(html:span)">
    <span>
      <xsl:call-template name="opis:attributes">
        <xsl:with-param name="classes" select="local-name()"/>
      </xsl:call-template>
      <xsl:for-each select="@lemma, @pos, @msd, @norm">
        <xsl:attribute name="data-{local-name()}" select="."/>
      </xsl:for-each>
      <xsl:call-template name="opis:content"/>
    </span>
  </xsl:template>

  <!-- How characters are read stands above them; between brackets where a program cannot set it there. -->
  <xsl:template match="ruby" mode="opis:html" as="element(html:ruby)">
    <xsl:call-template name="opis:wrap">
      <xsl:with-param name="name" select="'ruby'"/>
      <xsl:with-param name="classes" select="()"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="rb" mode="opis:html" as="node()*">
    <xsl:call-template name="opis:content"/>
  </xsl:template>

  <xsl:template match="rt" mode="opis:html" as="element()+">
    <rp>(</rp>
    <xsl:call-template name="opis:wrap">
      <xsl:with-param name="name" select="'rt'"/>
      <xsl:with-param name="classes" select="()"/>
    </xsl:call-template>
    <rp>)</rp>
  </xsl:template>

</xsl:stylesheet>
