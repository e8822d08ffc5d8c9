<?xml version="1.0" encoding="UTF-8"?>
<!-- Tables: a row in a line, bars between its cells. Owns table, row, cell. -->
<xsl:stylesheet
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="table" mode="opis:blocks" as="element(opis:block)*">
    <xsl:param name="indent" as="xs:integer" select="0" tunnel="yes"/>
    <xsl:for-each select="head[normalize-space()]">
      <opis:block indent="{$indent}">
        <xsl:call-template name="opis:phrase"/>
      </opis:block>
    </xsl:for-each>
    <xsl:for-each select="row">
      <opis:block indent="{$indent}" tight="{if (position() gt 1) then 'yes' else 'no'}">
        <xsl:for-each select="cell">
          <xsl:text>{if (position() gt 1) then ' | ' else ()}</xsl:text>
          <xsl:call-template name="opis:phrase"/>
        </xsl:for-each>
      </opis:block>
    </xsl:for-each>
    <xsl:call-template name="opis:each-as-block">
      <xsl:with-param name="of" select="* except (head, row)"/>
    </xsl:call-template>
  </xsl:template>

</xsl:stylesheet>
