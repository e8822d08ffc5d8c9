<?xml version="1.0" encoding="UTF-8"?>
<!-- Relations between entries that name a property by its IRI. Owns listRelation, relation. -->
<xsl:stylesheet
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="listRelation" mode="opis:graph" as="item()*">
    <xsl:apply-templates select="listRelation | relation" mode="opis:graph"/>
  </xsl:template>

  <!-- A relation that has a name only, and no IRI, is in no vocabulary. -->
  <xsl:template match="relation[@ref][@active][@passive]" mode="opis:graph" as="item()*">
    <xsl:sequence select="'relation', ."/>
  </xsl:template>

</xsl:stylesheet>
