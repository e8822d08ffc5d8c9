<?xml version="1.0" encoding="UTF-8"?>
<!-- Pictures and formulae. Owns figure, graphic, figDesc, formula and head in a figure. A picture is named and linked:
     files beside the TEI are not part of the site. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="figure" mode="opis:html" as="element(html:figure)">
    <figure>
      <xsl:call-template name="opis:attributes"/>
      <xsl:apply-templates select="* except head" mode="opis:html"/>
      <xsl:if test="head[normalize-space()]">
        <figcaption>
          <xsl:apply-templates select="head/node()" mode="opis:html"/>
        </figcaption>
      </xsl:if>
      <xsl:call-template name="opis:block-marks"/>
    </figure>
  </xsl:template>

  <xsl:template match="figDesc" mode="opis:html" as="element()">
    <xsl:element name="{if (opis:has-block(.)) then 'div' else 'p'}">
      <xsl:call-template name="opis:attributes">
        <xsl:with-param name="classes" select="'figure-description'"/>
      </xsl:call-template>
      <xsl:call-template name="opis:content"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="graphic" mode="opis:html" as="element(html:span)">
    <span>
      <xsl:call-template name="opis:attributes">
        <xsl:with-param name="classes" select="'graphic'"/>
      </xsl:call-template>
      <xsl:text>[{opis:label('image')}: </xsl:text>
      <xsl:sequence select="opis:address-link(string(@url))"/>
      <xsl:text>]</xsl:text>
    </span>
  </xsl:template>

  <xsl:template match="formula" mode="opis:html" as="element(html:span)">
    <span>
      <xsl:call-template name="opis:attributes">
        <xsl:with-param name="classes" select="'formula'"/>
      </xsl:call-template>
      <xsl:call-template name="opis:content"/>
    </span>
  </xsl:template>

  <!-- MathML is HTML's own. -->
  <xsl:template match="Q{http://www.w3.org/1998/Math/MathML}math" mode="opis:html" as="element()">
    <xsl:copy-of select="." copy-namespaces="no"/>
  </xsl:template>

</xsl:stylesheet>
