<?xml version="1.0" encoding="UTF-8"?>
<!-- Lists. Owns list, item, label, listBibl, listWit and the lists of a register. -->
<xsl:stylesheet
    xmlns:local="https://opis.invalid/ns/text/lists"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="list | listBibl | listWit" mode="opis:blocks" as="element()*">
    <xsl:call-template name="local:list"/>
  </xsl:template>

  <xsl:template match="listPerson | listOrg | listPlace | listEvent | listRelation" mode="opis:blocks" as="element()*">
    <xsl:call-template name="local:list"/>
  </xsl:template>

  <!-- A list that runs on in a line is one paragraph. -->
  <xsl:template match="list[opis:is-inline-list(.)]" priority="2" mode="opis:blocks" as="element(opis:block)?">
    <xsl:param name="indent" as="xs:integer" select="0" tunnel="yes"/>
    <opis:block indent="{$indent}">
      <xsl:call-template name="opis:phrase"/>
    </opis:block>
  </xsl:template>

  <xsl:template match="item | label | headLabel | headItem | head" mode="opis:inline" as="text()*">
    <xsl:call-template name="opis:phrase"/>
  </xsl:template>

  <xsl:template match="item | head" mode="opis:blocks" priority="-0.5" as="element()*">
    <xsl:call-template name="opis:flow"/>
  </xsl:template>

  <!-- Local components -->

  <xsl:template name="local:list" as="element()*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:param name="indent" as="xs:integer" select="0" tunnel="yes"/>
    <xsl:param name="tight" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="head" as="element(head)*" select="head[normalize-space()]"/>
    <xsl:for-each select="$head">
      <opis:block indent="{$indent}" tight="{if ($tight) then 'yes' else 'no'}">
        <xsl:call-template name="opis:phrase"/>
      </opis:block>
    </xsl:for-each>
    <xsl:variable name="numbered" as="xs:boolean" select="opis:is-numbered-list(.)"/>
    <xsl:for-each select="* except (head, label, headLabel, headItem)">
      <xsl:variable name="label" as="element(label)?" select="preceding-sibling::*[1]/self::label"/>
      <xsl:variable name="blocks" as="element()*">
        <xsl:choose>
          <xsl:when test="self::item">
            <xsl:call-template name="opis:flow">
              <xsl:with-param name="indent" select="$indent + 4" tunnel="yes"/>
              <xsl:with-param name="tight" select="true()" tunnel="yes"/>
            </xsl:call-template>
          </xsl:when>
          <xsl:otherwise>
            <xsl:call-template name="opis:each-as-block">
              <xsl:with-param name="of" select="."/>
              <xsl:with-param name="indent" select="$indent + 4" tunnel="yes"/>
              <xsl:with-param name="tight" select="true()" tunnel="yes"/>
            </xsl:call-template>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:variable>
      <xsl:sequence select="
          opis:with-sign($blocks, string-join((1 to $indent) ! ' ') || (
            if ($label) then local:label($label) || ':'
            else if ($numbered) then position() || '.'
            else '-'), $tight or exists($head) or position() gt 1)"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:function name="local:label" as="xs:string">
    <xsl:param name="label" as="element(label)"/>
    <xsl:variable name="words" as="xs:string">
      <xsl:value-of>
        <xsl:apply-templates select="$label" mode="opis:inline"/>
      </xsl:value-of>
    </xsl:variable>
    <xsl:sequence select="normalize-space($words)"/>
  </xsl:function>

</xsl:stylesheet>
