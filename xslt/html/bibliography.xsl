<?xml version="1.0" encoding="UTF-8"?>
<!-- Works cited. Owns bibl, biblStruct, listBibl, relatedItem, analytic, monogr, imprint, series, biblScope, citedRange, edition, extent,
     respStmt, resp, idno. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- A work within running text; one that stands as a block is a paragraph. -->
  <xsl:template match="bibl | biblStruct" mode="opis:html" as="element()">
    <xsl:call-template name="opis:wrap">
      <xsl:with-param name="name" select="if (not(parent::listBibl) and opis:is-block(.)) then opis:name-by-content(., 'p') else 'span'"/>
      <xsl:with-param name="classes" select="'bibl'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="listBibl" mode="opis:html" as="element(html:div)">
    <xsl:call-template name="opis:list-of-entries"/>
  </xsl:template>

  <!-- A relation without words points at a copy, which the page shows under its signature. -->
  <xsl:template match="relatedItem | analytic | monogr | imprint" mode="opis:html" as="node()*">
    <xsl:apply-templates mode="opis:html"/>
  </xsl:template>

  <xsl:template match="biblScope | citedRange | edition | extent | series" mode="opis:html" as="element(html:span)">
    <xsl:call-template name="opis:wrap"/>
  </xsl:template>

  <xsl:template match="respStmt | resp | idno" mode="opis:html" as="element(html:span)">
    <xsl:call-template name="opis:wrap"/>
  </xsl:template>

</xsl:stylesheet>
