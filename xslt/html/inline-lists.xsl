<?xml version="1.0" encoding="UTF-8"?>
<!-- Lists that run on in a line: one line of text, so that the white space between the items stays. Owns list, head, item and
     label where the list says so. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="list[opis:is-inline-list(.)]" priority="2" mode="opis:html" as="element()">
    <xsl:call-template name="opis:wrap">
      <xsl:with-param name="name" select="if (opis:is-block(.)) then 'p' else 'span'"/>
      <xsl:with-param name="classes" select="'list', 'inline'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template as="element()" match="head[parent::list[opis:is-inline-list(.)]] | item[parent::list[opis:is-inline-list(.)]] | label[parent::list[opis:is-inline-list(.)]]"
      priority="2" mode="opis:html">
    <xsl:call-template name="opis:wrap">
      <xsl:with-param name="name" select="if (self::item) then 'span' else 'b'"/>
      <xsl:with-param name="classes" select="if (self::head) then 'list-head' else local-name()"/>
    </xsl:call-template>
  </xsl:template>

</xsl:stylesheet>
