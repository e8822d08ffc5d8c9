<?xml version="1.0" encoding="UTF-8"?>
<!-- Pictures of a document's pages. Owns facsimile, surface, surfaceGrp, zone. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="facsimile | surfaceGrp | surface | zone" mode="opis:html" as="element(html:div)">
    <xsl:call-template name="opis:contain"/>
  </xsl:template>

</xsl:stylesheet>
