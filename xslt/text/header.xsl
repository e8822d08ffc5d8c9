<?xml version="1.0" encoding="UTF-8"?>
<!-- What a document is, in a few lines with their names before them. Owns titleStmt, correspDesc, msIdentifier and bibl
     of the header as lines of text. -->
<xsl:stylesheet
    xmlns:local="https://opis.invalid/ns/text/header"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template name="opis:text-header" as="element()*">
    <xsl:context-item as="element()" use="required"/>
    <opis:block underline="=">{opis:title-words(.)}</opis:block>
    <xsl:for-each select="opis:other-titles(.)">
      <opis:block tight="yes">{normalize-space()}</opis:block>
    </xsl:for-each>
    <xsl:variable name="source" as="element()*" select="teiHeader/fileDesc/sourceDesc"/>
    <xsl:variable name="rows" as="element(opis:row)*">
      <xsl:variable name="actions" as="element(correspAction)*" select="teiHeader/profileDesc/correspDesc/correspAction"/>
      <xsl:apply-templates select="$actions" mode="opis:blocks"/>
      <xsl:sequence select="$actions ! local:place-and-date(.)"/>
      <xsl:sequence select="
          local:row(if (($source//msIdentifier)[2]) then 'short-signatures' else 'short-signature',
            $source/(msDesc, listBibl//msDesc)/msIdentifier ! opis:signature(.))"/>
      <xsl:variable name="taken-from" as="xs:string*">
        <xsl:for-each select="$source/(bibl, p)">
          <xsl:value-of>
            <xsl:apply-templates mode="opis:inline"/>
          </xsl:value-of>
        </xsl:for-each>
      </xsl:variable>
      <xsl:sequence select="local:row('short-source', $taken-from)"/>
    </xsl:variable>
    <xsl:variable name="width" as="xs:integer?" select="max($rows/@label/string-length(.)) + 3"/>
    <xsl:for-each select="$rows">
      <xsl:variable name="first-row" as="xs:boolean" select="position() eq 1"/>
      <xsl:for-each select="opis:value">
        <opis:block indent="{$width}" tight="{if ($first-row and position() eq 1) then 'no' else 'yes'}">
          <xsl:if test="position() eq 1">
            <xsl:attribute name="first" select="../@label || ':'"/>
          </xsl:if>
          <xsl:text>{.}</xsl:text>
        </opis:block>
      </xsl:for-each>
    </xsl:for-each>
  </xsl:template>

  <!-- Who took part. -->
  <xsl:template match="correspAction" mode="opis:blocks" as="element(opis:row)?">
    <xsl:sequence select="local:joined(opis:role(.), opis:correspondents(.))"/>
  </xsl:template>

  <!-- Local components -->

  <!-- Where and when. -->
  <xsl:function name="local:place-and-date" as="element(opis:row)*">
    <xsl:param name="action" as="element(correspAction)"/>
    <xsl:variable name="received" as="xs:boolean" select="$action/@type = 'received'"/>
    <xsl:sequence select="
        local:joined(if ($received) then 'received-at' else 'sent-from', opis:places($action)),
        local:joined(if ($received) then 'date-received' else 'date', $action/date)"/>
  </xsl:function>

  <!-- A row: a name and values, each in a line of its own. -->
  <xsl:function name="local:row" as="element(opis:row)?">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:if test="exists($values[normalize-space()])">
      <opis:row label="{opis:label($key)}">
        <xsl:for-each select="$values[normalize-space()]">
          <opis:value>{.}</opis:value>
        </xsl:for-each>
      </opis:row>
    </xsl:if>
  </xsl:function>

  <!-- A row of one value: the words of the elements with commas between. -->
  <xsl:function name="local:joined" as="element(opis:row)?">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="elements" as="element()*"/>
    <xsl:variable name="words" as="xs:string*">
      <xsl:for-each select="$elements">
        <xsl:value-of>
          <xsl:apply-templates select="." mode="opis:inline"/>
        </xsl:value-of>
      </xsl:for-each>
    </xsl:variable>
    <xsl:sequence select="local:row($key, string-join($words[normalize-space()], ', '))"/>
  </xsl:function>

</xsl:stylesheet>
