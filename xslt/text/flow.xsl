<?xml version="1.0" encoding="UTF-8"?>
<!-- How blocks are made of what runs in lines. Owns no element. -->
<xsl:stylesheet
    xmlns:local="https://opis.invalid/ns/text/flow"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The content of the context element as blocks: runs of text become one block each, blocks stay what they are. -->
  <xsl:template name="opis:flow" as="element()*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:param name="indent" as="xs:integer" select="0" tunnel="yes"/>
    <xsl:param name="tight" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:choose>
      <!-- Most paragraphs hold no block. -->
      <xsl:when test="empty(*[opis:is-block(.)])">
        <xsl:variable name="words" as="text()*">
          <xsl:call-template name="opis:phrase"/>
        </xsl:variable>
        <xsl:if test="normalize-space(string-join($words))">
          <opis:block indent="{$indent}" tight="{if ($tight) then 'yes' else 'no'}">{string-join($words)}</opis:block>
        </xsl:if>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="local:mixed"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Elements as blocks, one after the other; what is none by itself becomes one. -->
  <xsl:template name="opis:each-as-block" as="element()*">
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
  <xsl:template name="opis:lines" as="element()*">
    <xsl:context-item as="element()" use="required"/>
    <!-- Has a line of the same group been made already? -->
    <xsl:param name="begun" as="xs:boolean" select="false()"/>
    <xsl:variable name="lines" as="element()*">
      <xsl:call-template name="opis:flow">
        <xsl:with-param name="tight" select="true()" tunnel="yes"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="$begun">
        <xsl:sequence select="$lines"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:for-each select="$lines[1]">
          <xsl:copy>
            <xsl:sequence select="@* except @tight, node()"/>
          </xsl:copy>
        </xsl:for-each>
        <xsl:sequence select="tail($lines)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The words of the context element, with a space where two elements follow one upon the other. -->
  <xsl:template name="opis:spaced" as="text()*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:text>{@opis:mark}</xsl:text>
    <xsl:for-each select="node()">
      <xsl:if test="self::*[not(self::note)] and preceding-sibling::node()[1][self::*]">
        <xsl:text> </xsl:text>
      </xsl:if>
      <xsl:apply-templates select="." mode="opis:inline"/>
    </xsl:for-each>
    <xsl:value-of select="opis:text-marks(.)"/>
    <xsl:text>{@opis:mark}</xsl:text>
  </xsl:template>

  <!-- The same blocks, the first with a sign before its first line, and with or without space before it. -->
  <xsl:function name="opis:with-sign" as="element()*">
    <xsl:param name="blocks" as="element()*"/>
    <xsl:param name="sign" as="xs:string"/>
    <xsl:param name="tight" as="xs:boolean"/>
    <!-- A table has no place for a sign: it stands above it. -->
    <xsl:if test="$blocks[1]/self::opis:table">
      <opis:block first="{$sign}" tight="{if ($tight) then 'yes' else 'no'}"/>
      <xsl:sequence select="$blocks[1]"/>
    </xsl:if>
    <xsl:for-each select="$blocks[1]/self::opis:block">
      <opis:block>
        <xsl:sequence select="@*"/>
        <xsl:attribute name="first" select="string-join(($sign, @first ! replace(., '^ +', '')), '   ')"/>
        <xsl:attribute name="tight" select="if ($tight) then 'yes' else 'no'"/>
        <xsl:sequence select="node()"/>
      </opis:block>
    </xsl:for-each>
    <xsl:sequence select="tail($blocks)"/>
  </xsl:function>

  <!-- Local components -->

  <xsl:template name="local:mixed" as="element()*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:param name="indent" as="xs:integer" select="0" tunnel="yes"/>
    <xsl:param name="tight" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="element" as="element()" select="."/>
    <xsl:if test="@opis:mark">
      <opis:block>{@opis:mark}</opis:block>
    </xsl:if>
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
    <xsl:if test="@opis:mark">
      <opis:block>{@opis:mark}</opis:block>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
