<?xml version="1.0" encoding="UTF-8"?>
<!-- Who sent a record, to whom, with copies to whom, when and where. Owns correspDesc, correspAction. -->
<xsl:stylesheet
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="correspDesc" mode="opis:graph" as="item()*">
    <xsl:sequence select="'correspondence', ."/>
    <xsl:apply-templates select="correspAction" mode="opis:graph"/>
  </xsl:template>

  <xsl:template match="correspAction[@type = 'sent']" mode="opis:graph" as="item()*">
    <xsl:sequence select="
        (persName | orgName | name | rs) ! ('sender', .),
        (placeName | settlement | country | region) ! ('sent-place', .),
        date[1] ! ('sent-date', ., opis:qualifier(.))"/>
  </xsl:template>

  <xsl:template match="correspAction[@type = 'received']" mode="opis:graph" as="item()*">
    <xsl:variable name="role" as="xs:string" select="
        if (@subtype = 'cc') then 'copied' else if (@subtype = 'bcc') then 'blind-copied' else 'recipient'"/>
    <xsl:sequence select="(persName | orgName | name | rs) ! ($role, .)"/>
    <!-- Of several who receive copies, each at a place and time of its own, nothing is said. -->
    <xsl:if test="$role = 'recipient'">
      <xsl:sequence select="
          (placeName | settlement | country | region) ! ('received-place', .),
          date[1] ! ('received-date', ., opis:qualifier(.))"/>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
