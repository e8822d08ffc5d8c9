<?xml version="1.0" encoding="UTF-8"?>
<!-- Pages of many documents in one call, since any call has a cost of its own. Owns no element. -->
<xsl:stylesheet
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all">

  <!-- What each of the sources gives, by its place among them. The message tells whose the next messages are. -->
  <xsl:template name="opis:pages" as="map(xs:integer, node()*)">
    <xsl:map>
      <xsl:for-each select="$opis:sources">
        <xsl:map-entry key="position()">
          <xsl:message>
            <opis:source n="{position()}"/>
          </xsl:message>
          <xsl:apply-templates select="." mode="opis:page"/>
        </xsl:map-entry>
      </xsl:for-each>
    </xsl:map>
  </xsl:template>

</xsl:stylesheet>
