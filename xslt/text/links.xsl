<?xml version="1.0" encoding="UTF-8"?>
<!-- Links: their words, and the address where the words do not say it. Owns ref and ptr. -->
<xsl:stylesheet
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="ref | ptr" mode="opis:inline" as="text()*">
    <xsl:variable name="address" as="xs:string?" select="@target[matches(., '^(https?|mailto):')] ! string()"/>
    <xsl:variable name="words" as="xs:string" select="normalize-space()"/>
    <xsl:choose>
      <xsl:when test="$words eq ''">
        <xsl:text>{($address, opis:targets(@target)[1]/@label, @target)[1]}</xsl:text>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates mode="opis:inline"/>
        <xsl:text>{$address[. ne $words] ! (' &lt;' || . || '&gt;')}</xsl:text>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:value-of select="opis:text-marks(.)"/>
  </xsl:template>

</xsl:stylesheet>
