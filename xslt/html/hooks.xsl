<?xml version="1.0" encoding="UTF-8"?>
<!-- What an edition puts before and after an element of the text, or in its place. Owns no element: it stands before the template
     of every element. -->
<xsl:stylesheet
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="*" mode="opis:html" priority="1000" as="node()*">
    <xsl:variable name="instead" as="item()*">
      <xsl:apply-templates select="." mode="opis:instead"/>
    </xsl:variable>
    <xsl:apply-templates select="." mode="opis:before"/>
    <xsl:choose>
      <xsl:when test="$instead instance of xs:boolean">
        <xsl:next-match/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="$instead"/>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:apply-templates select="." mode="opis:after"/>
  </xsl:template>

  <!-- Says that nothing stands in the place of an element. -->
  <xsl:template match="*" mode="opis:instead" priority="-1000" as="xs:boolean">
    <xsl:sequence select="false()"/>
  </xsl:template>

</xsl:stylesheet>
