<?xml version="1.0" encoding="UTF-8"?>
<!-- Descriptions of manuscripts that stand in a text or a note: signature, then the words of the description. Owns msDesc and
     what stands in it. -->
<xsl:stylesheet
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="msDesc" mode="opis:blocks" as="element(opis:block)*">
    <xsl:param name="indent" as="xs:integer" select="0" tunnel="yes"/>
    <opis:block indent="{$indent}">{opis:signature(msIdentifier)}</opis:block>
  </xsl:template>

  <xsl:template match="msDesc" mode="opis:inline" as="text()*">
    <xsl:value-of select="opis:signature(msIdentifier)"/>
  </xsl:template>

  <xsl:template match="locus | locusGrp | origPlace | material | objectType | dimensions | height | width | depth" mode="opis:inline" as="text()*">
    <xsl:call-template name="opis:phrase"/>
  </xsl:template>

</xsl:stylesheet>
