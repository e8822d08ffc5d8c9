<?xml version="1.0" encoding="UTF-8"?>
<!-- Does quoted matter bring its own marks, within it or around it? Owns no element. -->
<xsl:stylesheet
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:function name="opis:has-quotation-mark" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
        matches($element, '^[ \t\r\n]*[&quot;“”„«»‚‘‹‟]')
        or matches($element/preceding-sibling::node()[1][self::text()], '[&quot;“„«‚‘‹‟]$')"/>
  </xsl:function>

  <!-- Do the words stand in square brackets already, as a translator or the editors wrote them? -->
  <xsl:function name="opis:has-bracket" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="matches(normalize-space($element), '^[\[⟨]')"/>
  </xsl:function>

</xsl:stylesheet>
