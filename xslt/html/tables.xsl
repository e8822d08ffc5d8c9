<?xml version="1.0" encoding="UTF-8"?>
<!-- Tables. Owns table, row, cell and head in a table. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="table" mode="opis:html" as="element(html:div)">
    <div class="table">
      <table>
        <xsl:call-template name="opis:attributes"/>
        <xsl:if test="head[normalize-space()]">
          <caption>
            <xsl:apply-templates select="head/node()" mode="opis:html"/>
          </caption>
        </xsl:if>
        <xsl:variable name="body" as="element(row)*" select="row[not(@role = 'label')] | row[preceding-sibling::row[not(@role = 'label')]]"/>
        <xsl:if test="row except $body">
          <thead>
            <xsl:apply-templates select="row except $body" mode="opis:html"/>
          </thead>
        </xsl:if>
        <tbody>
          <xsl:apply-templates select="$body" mode="opis:html"/>
        </tbody>
      </table>
      <xsl:apply-templates select="* except (head, row)" mode="opis:html"/>
      <xsl:call-template name="opis:block-marks"/>
    </div>
  </xsl:template>

  <xsl:template match="row" mode="opis:html" as="element(html:tr)">
    <tr>
      <xsl:call-template name="opis:attributes"/>
      <xsl:apply-templates select="*" mode="opis:html"/>
    </tr>
  </xsl:template>

  <xsl:template match="cell" mode="opis:html" as="element()">
    <xsl:variable name="heads" as="xs:string?" select="
        if (../@role = 'label') then 'col' else if (@role = 'label') then 'row' else ()"/>
    <xsl:element name="{if (exists($heads)) then 'th' else 'td'}">
      <xsl:call-template name="opis:attributes"/>
      <xsl:if test="exists($heads)">
        <xsl:attribute name="scope" select="$heads"/>
      </xsl:if>
      <xsl:for-each select="@cols[. castable as xs:positiveInteger], @rows[. castable as xs:positiveInteger]">
        <xsl:attribute name="{if (name() eq 'cols') then 'colspan' else 'rowspan'}" select="xs:integer(.)"/>
      </xsl:for-each>
      <xsl:call-template name="opis:content"/>
    </xsl:element>
  </xsl:template>

</xsl:stylesheet>
