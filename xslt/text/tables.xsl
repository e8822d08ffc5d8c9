<?xml version="1.0" encoding="UTF-8"?>
<!-- Tables: the program sets the columns below each other (see table-lines.ts). Owns table, row, cell. -->
<xsl:stylesheet
    xmlns:local="https://opis.invalid/ns/text/tables"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="table" mode="opis:blocks" as="element()*">
    <xsl:param name="indent" as="xs:integer" select="0" tunnel="yes"/>
    <xsl:for-each select="head[normalize-space()]">
      <opis:block indent="{$indent}">
        <xsl:call-template name="opis:phrase"/>
      </opis:block>
    </xsl:for-each>
    <xsl:if test="row">
      <opis:table indent="{$indent}">
        <xsl:for-each select="row">
          <opis:row>
            <xsl:for-each select="cell">
              <opis:cell columns="{(@cols, 1)[1]}" rows="{(@rows, 1)[1]}">
                <xsl:call-template name="local:words"/>
              </opis:cell>
            </xsl:for-each>
          </opis:row>
        </xsl:for-each>
      </opis:table>
    </xsl:if>
    <xsl:call-template name="opis:each-as-block">
      <xsl:with-param name="of" select="* except (head, row)"/>
    </xsl:call-template>
  </xsl:template>

  <!-- A table in a line, as in a cell of another. -->
  <xsl:template match="table | row | cell" mode="opis:inline" as="text()*">
    <xsl:call-template name="local:words"/>
    <xsl:text> </xsl:text>
  </xsl:template>

  <!-- Local components -->

  <!-- The words of a cell; blocks in it are lines of their own. -->
  <xsl:template name="local:words" as="text()*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:text>{@opis:mark}</xsl:text>
    <xsl:for-each select="node()">
      <xsl:if test="self::* and opis:is-block(.) and preceding-sibling::*">&#x2028;</xsl:if>
      <xsl:choose>
        <xsl:when test="self::list | self::lg | self::p[opis:has-block(.)]">
          <xsl:call-template name="local:words"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:apply-templates select="." mode="opis:inline"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
    <xsl:value-of select="opis:text-marks(.)"/>
    <xsl:text>{@opis:mark}</xsl:text>
  </xsl:template>

</xsl:stylesheet>
