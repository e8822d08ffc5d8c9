<?xml version="1.0" encoding="UTF-8"?>
<!-- What those are called who speak, write or answer for something. Owns no element; reads `@who`, `@hand`, `@resp`. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:local="https://opis.invalid/ns/html/agents"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The names of those that an attribute points at: in the words of a register, else of the document, else the pointers as they are
       written. -->
  <xsl:function name="opis:names-of" as="xs:string*">
    <xsl:param name="pointers" as="attribute()?"/>
    <xsl:variable name="known" as="xs:string*" select="
        opis:targets($pointers) ! @label ! string(), opis:local-targets($pointers) ! local:name(.)"/>
    <xsl:sequence select="distinct-values(if (exists($known)) then $known else tokenize($pointers) ! replace(., '^.*[#/:]', ''))"/>
  </xsl:function>

  <!-- Local components -->

  <!-- What an element of the document is called: by the name that it gives, by its own words where they are few, by its id. -->
  <xsl:function name="local:name" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="names" as="xs:string*" select="
        ($element/(persName | orgName | name | role | label | castItem/role), $element/@scribe, $element/@n) ! normalize-space(.)"/>
    <xsl:variable name="words" as="xs:string" select="normalize-space($element)"/>
    <xsl:sequence select="($names[. ne ''], $words[. ne ''][string-length(.) le 60], string($element/@xml:id))[1]"/>
  </xsl:function>

</xsl:stylesheet>
