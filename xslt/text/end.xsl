<?xml version="1.0" encoding="UTF-8"?>
<!-- Rights and how to cite, below the text. Owns publicationStmt/availability as text. -->
<xsl:stylesheet
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template name="opis:text-end" as="element()*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:variable name="rights" as="element()*">
      <xsl:apply-templates select="teiHeader/fileDesc/publicationStmt/availability/*" mode="opis:blocks"/>
    </xsl:variable>
    <xsl:if test="exists($rights)">
      <opis:block underline="-">{opis:label('rights')}</opis:block>
      <xsl:sequence select="$rights"/>
    </xsl:if>
    <opis:block underline="-">{opis:label('citation')}</opis:block>
    <opis:block>{opis:citation(.)}</opis:block>
  </xsl:template>

  <xsl:template match="licence" mode="opis:blocks" as="element()*">
    <xsl:call-template name="opis:flow"/>
    <xsl:for-each select="@target[matches(., '^https?:')]">
      <opis:block>{opis:label('licence')}: {.}</opis:block>
    </xsl:for-each>
  </xsl:template>

</xsl:stylesheet>
