<?xml version="1.0" encoding="UTF-8"?>
<!-- Who is responsible: what `@resp`, `@who`, `@hand` point to. Owns respStmt and its kin as targets. -->
<xsl:stylesheet
    xmlns:local="https://opis.invalid/ns/common/responsibility"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The names of those that the values of an attribute point to, joined; nothing where no name is found. -->
  <xsl:function name="opis:responsible" as="xs:string?">
    <xsl:param name="pointers" as="attribute()?"/>
    <xsl:variable name="names" as="xs:string*" select="
        opis:local-targets($pointers) ! local:name(.), opis:targets($pointers) ! string(@label)"/>
    <xsl:sequence select="string-join(distinct-values($names), ', ')[. ne '']"/>
  </xsl:function>

  <!-- The same with the part that they had in the work, without its explanations in brackets: 'encoding: The project'. -->
  <xsl:function name="opis:responsible-for" as="xs:string?">
    <xsl:param name="pointers" as="attribute()?"/>
    <xsl:variable name="roles" as="xs:string*" select="
        opis:local-targets($pointers)/self::respStmt/resp[1] ! normalize-space(replace(., '\([^()]*\)', ''))"/>
    <xsl:sequence select="string-join((string-join($roles, '; ')[. ne ''], opis:responsible($pointers)), ': ')[. ne '']"/>
  </xsl:function>

  <!-- Local components -->

  <!-- The name of a person or body that an element describes: of a respStmt all its names, else its own words. -->
  <xsl:function name="local:name" as="xs:string?">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="names" as="element()*" select="$element/(name | persName | orgName)"/>
    <xsl:sequence select="
        string-join((if ($element/self::respStmt) then $names else ($names[1], $element)[1]) ! normalize-space(.), ', ')[. ne '']"/>
  </xsl:function>

</xsl:stylesheet>
