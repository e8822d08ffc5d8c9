<?xml version="1.0" encoding="UTF-8"?>
<!-- Tables. Owns table, row, cell and head in a table. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:local="https://opis.invalid/ns/html/tables"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="table" mode="opis:html" as="element(html:div)">
    <div class="table">
      <table>
        <xsl:call-template name="opis:own-attributes"/>
        <xsl:variable name="heads" as="element(head)*" select="head[normalize-space()]"/>
        <xsl:choose>
          <xsl:when test="count($heads) gt 1">
            <caption>
              <xsl:apply-templates select="$heads" mode="opis:html"/>
            </caption>
          </xsl:when>
          <xsl:otherwise>
            <xsl:for-each select="$heads">
              <caption>
                <xsl:call-template name="opis:own-attributes"/>
                <xsl:call-template name="opis:content"/>
              </caption>
            </xsl:for-each>
          </xsl:otherwise>
        </xsl:choose>
        <!-- The rows of headings at the top, unless a cell of theirs reaches further down. -->
        <xsl:variable name="other" as="element(row)?" select="row[not(@role = 'label')][1]"/>
        <xsl:variable name="labels" as="element(row)*" select="if (exists($other)) then row[. &lt;&lt; $other] else ()"/>
        <xsl:variable name="top" as="element(row)*" select="if (exists($labels/cell[@rows != '1'])) then () else $labels"/>
        <xsl:variable name="rest" as="element(row)*" select="subsequence(row, count($top) + 1)"/>
        <xsl:if test="$top">
          <thead>
            <xsl:apply-templates select="$top" mode="opis:html"/>
          </thead>
        </xsl:if>
        <xsl:if test="exists($rest)">
          <tbody>
            <xsl:apply-templates select="$rest" mode="opis:html"/>
          </tbody>
        </xsl:if>
      </table>
      <xsl:apply-templates select="*[not(self::head or self::row)][not(preceding-sibling::row)]" mode="opis:html"/>
      <xsl:call-template name="opis:block-marks"/>
    </div>
  </xsl:template>

  <!-- One of several headings. -->
  <xsl:template match="table/head" mode="opis:html" as="element(html:div)">
    <xsl:call-template name="opis:wrap">
      <xsl:with-param name="name" select="'div'"/>
      <xsl:with-param name="classes" select="'table-head'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- A row; one without cells has an empty one, as a row of HTML must. -->
  <xsl:template match="row" mode="opis:html" as="element(html:tr)">
    <tr>
      <xsl:call-template name="opis:own-attributes"/>
      <xsl:for-each select="@role[not(. = ('data', 'label'))]">
        <xsl:attribute name="data-role" select="."/>
      </xsl:for-each>
      <xsl:apply-templates select="cell" mode="opis:html"/>
      <xsl:if test="empty(cell)">
        <td>
          <xsl:apply-templates select="*" mode="opis:html"/>
        </td>
      </xsl:if>
    </tr>
  </xsl:template>

  <xsl:template match="cell" mode="opis:html" as="element()">
    <xsl:variable name="heads" as="xs:string?" select="
        if (../@role = 'label') then 'col' else if (@role = 'label') then 'row' else ()"/>
    <xsl:element name="{if (exists($heads)) then 'th' else 'td'}">
      <!-- A cell of figures alone stands at its end, so that units stand below units. -->
      <xsl:call-template name="opis:attributes">
        <xsl:with-param name="classes" select="
            'figures'[not(current()/*) and matches(current(), '^[ \t\r\n]*[£$€+−-]?[0-9][0-9.,&#160; ]*[½¼¾%]?[ \t\r\n]*$')]"/>
      </xsl:call-template>
      <xsl:if test="exists($heads)">
        <xsl:attribute name="scope" select="$heads"/>
      </xsl:if>
      <xsl:for-each select="@cols[local:is-several(.)]">
        <xsl:attribute name="colspan" select="min((xs:integer(.), 1000))"/>
      </xsl:for-each>
      <!-- A cell cannot reach below its table. -->
      <xsl:for-each select="@rows[local:is-several(.)][../../following-sibling::row]">
        <xsl:attribute name="rowspan" select="min((xs:integer(.), 1 + count(../../following-sibling::row)))"/>
      </xsl:for-each>
      <xsl:for-each select="@role[. ne 'data'][empty($heads)]">
        <xsl:attribute name="data-role" select="."/>
      </xsl:for-each>
      <xsl:call-template name="opis:content"/>
      <xsl:if test="not(following-sibling::cell)">
        <xsl:call-template name="local:behind"/>
      </xsl:if>
    </xsl:element>
  </xsl:template>

  <!-- Local components -->

  <xsl:function name="local:is-several" as="xs:boolean">
    <xsl:param name="count" as="attribute()"/>
    <xsl:sequence select="matches($count, '^[ \t\r\n]*0*([2-9]|[1-9][0-9]{1,5})[ \t\r\n]*$')"/>
  </xsl:function>

  <!-- What stands in a row behind its last cell, and between the row and the next one: a note, a page break. -->
  <xsl:template name="local:behind" as="node()*">
    <xsl:context-item as="element(cell)" use="required"/>
    <xsl:apply-templates select="following-sibling::*" mode="opis:html"/>
    <xsl:apply-templates select="local:up-to-row(../following-sibling::*[1])" mode="opis:html"/>
  </xsl:template>

  <!-- An element and its siblings up to the next row, by single steps: a table may have rows by the thousand. -->
  <xsl:function name="local:up-to-row" as="element()*">
    <xsl:param name="element" as="element()?"/>
    <xsl:sequence select="
        if (empty($element) or $element/self::row) then ()
        else ($element, local:up-to-row($element/following-sibling::*[1]))"/>
  </xsl:function>

</xsl:stylesheet>
