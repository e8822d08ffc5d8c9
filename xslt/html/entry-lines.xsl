<?xml version="1.0" encoding="UTF-8"?>
<!-- Lines of entries apart from the pages that they stand on, each made once for all (see repeated-entries.ts). Owns no element. -->
<xsl:stylesheet
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all">

  <!-- The lines of entries that documents repeat at their ends, by their place among them. -->
  <xsl:template name="opis:entry-lines" as="map(xs:integer, node()*)">
    <xsl:map>
      <xsl:for-each select="$opis:entries">
        <xsl:map-entry key="position()">
          <xsl:message>
            <opis:source n="{position()}"/>
          </xsl:message>
          <xsl:call-template name="opis:entry-line"/>
        </xsl:map-entry>
      </xsl:for-each>
    </xsl:map>
  </xsl:template>

</xsl:stylesheet>
