<?xml version="1.0" encoding="UTF-8"?>
<!-- Examples of mark-up and rules of Schematron, as they are written. Owns egXML and what is in constraint. -->
<xsl:stylesheet
    xmlns:eg="http://www.tei-c.org/ns/Examples"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:local="https://opis.invalid/ns/text/markup-source"
    xmlns:sch="http://purl.oclc.org/dsdl/schematron"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="eg:egXML | constraint/sch:*" mode="opis:inline" as="text()">
    <xsl:text>{local:markup(.)}</xsl:text>
  </xsl:template>

  <xsl:template match="eg:egXML | constraint/sch:*" mode="opis:blocks" as="element(opis:block)">
    <xsl:param name="indent" as="xs:integer" select="0" tunnel="yes"/>
    <opis:block indent="{$indent}">{local:markup(.)}</opis:block>
  </xsl:template>

  <!-- Local components -->

  <!-- Ends of lines are the example's own: U+2028 keeps them. -->
  <xsl:function name="local:markup" as="xs:string">
    <xsl:param name="example" as="element()"/>
    <xsl:variable name="source" as="text()*">
      <xsl:apply-templates select="if ($example/self::eg:egXML) then $example/node() else $example" mode="opis:source"/>
    </xsl:variable>
    <xsl:variable name="lines" as="xs:string*" select="tokenize(string-join($source), '\n')[normalize-space()]"/>
    <xsl:sequence select="string-join($lines, '&#x2028;')"/>
  </xsl:function>

</xsl:stylesheet>
