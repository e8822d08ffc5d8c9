<?xml version="1.0" encoding="UTF-8"?>
<!-- Formulae. Owns formula, and MathML, which is HTML's own. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:local="https://opis.invalid/ns/html/formulae"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- A formula is what its notation says: MathML is shown as such, TeX and others as they are written. -->
  <xsl:template match="formula" mode="opis:html" as="element()">
    <xsl:element name="{
        if (opis:is-block(.) or opis:has-block(.)) then 'div' else if (local:is-tex(.)) then 'code' else 'span'}">
      <xsl:call-template name="opis:attributes">
        <xsl:with-param name="classes" select="'formula'"/>
      </xsl:call-template>
      <xsl:for-each select="@notation, @n">
        <xsl:attribute name="data-{name()}" select="normalize-space(.)"/>
      </xsl:for-each>
      <xsl:choose>
        <xsl:when test="local:is-tex(.) and opis:is-block(.)">
          <code>{.}</code>
          <xsl:call-template name="opis:marks"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="opis:content"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:element>
  </xsl:template>

  <xsl:template match="Q{http://www.w3.org/1998/Math/MathML}math" mode="opis:html" as="element()">
    <xsl:copy-of select="." copy-namespaces="no"/>
  </xsl:template>

  <!-- Local components -->

  <xsl:function name="local:is-tex" as="xs:boolean">
    <xsl:param name="formula" as="element(formula)"/>
    <xsl:sequence select="empty($formula/*) and matches($formula/@notation, 'tex', 'i')"/>
  </xsl:function>

</xsl:stylesheet>
