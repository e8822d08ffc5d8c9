<?xml version="1.0" encoding="UTF-8"?>
<!-- Content whose pieces are written without white space between them. Owns no element. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The content of the context element; where two elements follow one upon the other there is a space between them, so that no two
       words become one. -->
  <xsl:template name="opis:spaced-content" as="node()*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:for-each select="node()">
      <xsl:if test="self::*[not(self::note)] and preceding-sibling::node()[1][self::*]">
        <xsl:text> </xsl:text>
      </xsl:if>
      <xsl:apply-templates select="." mode="opis:html"/>
    </xsl:for-each>
    <xsl:call-template name="opis:marks"/>
  </xsl:template>

</xsl:stylesheet>
