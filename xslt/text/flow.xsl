<?xml version="1.0" encoding="UTF-8"?>
<!-- How blocks are made of what runs in lines. Owns no element. -->
<xsl:stylesheet
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The content of the context element as blocks: runs of text become one block each, blocks stay what they are. -->
  <xsl:template name="opis:flow" as="element(opis:block)*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:param name="indent" as="xs:integer" select="0" tunnel="yes"/>
    <xsl:param name="tight" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="element" as="element()" select="."/>
    <xsl:for-each-group select="node()" group-adjacent="exists(self::*[opis:is-block(.)])">
      <xsl:choose>
        <xsl:when test="current-grouping-key()">
          <xsl:apply-templates select="current-group()" mode="opis:blocks"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:variable name="words" as="xs:string">
            <xsl:value-of>
              <xsl:apply-templates select="current-group()" mode="opis:inline"/>
              <xsl:sequence select="if (position() eq last()) then opis:text-marks($element) else ()"/>
            </xsl:value-of>
          </xsl:variable>
          <xsl:if test="normalize-space($words)">
            <opis:block indent="{$indent}" tight="{if ($tight) then 'yes' else 'no'}">{$words}</opis:block>
          </xsl:if>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each-group>
    <!-- Marks that found no words to stand behind. -->
    <xsl:if test="node()[last()][opis:is-block(.)] and opis:text-marks($element) ne ''">
      <opis:block indent="{$indent}" tight="yes">{opis:text-marks($element)}</opis:block>
    </xsl:if>
  </xsl:template>

  <!-- Elements as blocks, one after the other; what is none by itself becomes one. -->
  <xsl:template name="opis:each-as-block" as="element(opis:block)*">
    <xsl:param name="of" as="element()*" required="yes"/>
    <xsl:param name="indent" as="xs:integer" select="0" tunnel="yes"/>
    <xsl:for-each select="$of">
      <xsl:choose>
        <xsl:when test="opis:is-block(.)">
          <xsl:apply-templates select="." mode="opis:blocks"/>
        </xsl:when>
        <xsl:otherwise>
          <opis:block indent="{$indent}" tight="yes">
            <xsl:apply-templates select="." mode="opis:inline"/>
          </opis:block>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>

  <!-- The context element as one block. -->
  <xsl:template name="opis:line" as="element(opis:block)">
    <xsl:context-item as="element()" use="required"/>
    <xsl:param name="indent" as="xs:integer" select="0" tunnel="yes"/>
    <xsl:param name="tight" as="xs:boolean" select="false()" tunnel="yes"/>
    <opis:block indent="{$indent}" tight="{if ($tight) then 'yes' else 'no'}">
      <xsl:call-template name="opis:phrase"/>
    </opis:block>
  </xsl:template>

  <!-- The content of the context element as blocks without space between them. -->
  <xsl:template name="opis:lines" as="element(opis:block)*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:variable name="lines" as="element(opis:block)*">
      <xsl:call-template name="opis:flow">
        <xsl:with-param name="tight" select="true()" tunnel="yes"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:for-each select="$lines[1]">
      <opis:block>
        <xsl:sequence select="@* except @tight, node()"/>
      </opis:block>
    </xsl:for-each>
    <xsl:sequence select="tail($lines)"/>
  </xsl:template>

  <!-- The same blocks, the first with a sign before its first line, and with or without space before it. -->
  <xsl:function name="opis:with-sign" as="element(opis:block)*">
    <xsl:param name="blocks" as="element(opis:block)*"/>
    <xsl:param name="sign" as="xs:string"/>
    <xsl:param name="tight" as="xs:boolean"/>
    <xsl:for-each select="$blocks[1]">
      <opis:block>
        <xsl:sequence select="@*"/>
        <xsl:attribute name="first" select="string-join(($sign, @first ! replace(., '^ +', '')), '   ')"/>
        <xsl:attribute name="tight" select="if ($tight) then 'yes' else 'no'"/>
        <xsl:sequence select="node()"/>
      </opis:block>
    </xsl:for-each>
    <xsl:sequence select="tail($blocks)"/>
  </xsl:function>

</xsl:stylesheet>
