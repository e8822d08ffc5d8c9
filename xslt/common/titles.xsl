<?xml version="1.0" encoding="UTF-8"?>
<!-- The titles of a document. Owns titleStmt/title as words. -->
<xsl:stylesheet
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The title to show first: the one that says it is the main one, else the first that is neither of another type nor that of a
       series or journal, else the first. -->
  <xsl:function name="opis:main-title" as="element(title)?">
    <xsl:param name="document" as="element()"/>
    <xsl:variable name="titles" as="element(title)*" select="$document/teiHeader/fileDesc/titleStmt/title[normalize-space()]"/>
    <xsl:sequence select="($titles[@type = 'main'], $titles[empty(@type) and not(@level = ('s', 'j'))], $titles)[1]"/>
  </xsl:function>

  <!-- The other titles, in their order. -->
  <xsl:function name="opis:other-titles" as="element(title)*">
    <xsl:param name="document" as="element()"/>
    <xsl:sequence select="
        $document/teiHeader/fileDesc/titleStmt/title[normalize-space()] except opis:main-title($document)"/>
  </xsl:function>

  <!-- The main title in plain words, never empty. -->
  <xsl:function name="opis:title-words" as="xs:string">
    <xsl:param name="document" as="element()"/>
    <xsl:sequence select="(opis:main-title($document) ! normalize-space(.), opis:label('untitled'))[1]"/>
  </xsl:function>

</xsl:stylesheet>
