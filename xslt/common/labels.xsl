<?xml version="1.0" encoding="UTF-8"?>
<!-- The words that pages and texts say themselves. Owns no TEI element. The words stand in labels-{language}.xml, which the
     program reads once and gives as the parameter `opis:labels`. -->
<xsl:stylesheet
    xmlns:local="https://opis.invalid/ns/common/labels"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all">

  <!-- The words for a key; a key that nobody wrote words for is shown itself, with its hyphens as spaces. -->
  <xsl:function name="opis:label" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="($local:words($key), translate($key, '-', ' '))[1]"/>
  </xsl:function>

  <!-- The words for a key with values in the places {1} and {2}. -->
  <xsl:function name="opis:label" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:sequence select="
        opis:label($key) => replace('{1}', string($values[1]), 'q') => replace('{2}', string($values[2]), 'q')"/>
  </xsl:function>

  <!-- Local components -->

  <!-- By key, since they are asked for a hundred times a page. -->
  <xsl:variable name="local:words" as="map(xs:string, xs:string)">
    <xsl:map>
      <xsl:for-each select="$opis:labels/*/*">
        <xsl:map-entry key="string(@xml:id)" select="string(.)"/>
      </xsl:for-each>
    </xsl:map>
  </xsl:variable>

</xsl:stylesheet>
