<?xml version="1.0" encoding="UTF-8"?>
<!-- How to cite a document, in plain words. Owns no element; reads titleStmt and publicationStmt. -->
<xsl:stylesheet
    xmlns:local="https://opis.invalid/ns/common/citation"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Author, title, publisher, date, edition, identifier, address: of these what is known, in one sentence each. -->
  <xsl:function name="opis:citation" as="xs:string">
    <xsl:param name="document" as="element()"/>
    <xsl:variable name="file" as="element(fileDesc)?" select="$document/teiHeader/fileDesc"/>
    <xsl:variable name="authors" as="xs:string?" select="local:list($file/titleStmt/author)"/>
    <xsl:variable name="publication" as="xs:string?" select="
        local:list($file/publicationStmt/(publisher, pubPlace[1], date[1]))"/>
    <xsl:sequence select="
        string-join((
          string-join(($authors, '“' || opis:title-words($document) || '”'), ', ') || '.',
          string($opis:site/opis:site/@title)[. ne ''] ! (. || '.'),
          $publication ! (. || '.'),
          (($opis:site/opis:site/@base[. ne ''] ! (. || opis:path($document))), opis:own-name($document) || '.')[1]), ' ')"/>
  </xsl:function>

  <!-- Local components -->

  <xsl:function name="local:list" as="xs:string?">
    <xsl:param name="parts" as="element()*"/>
    <xsl:sequence select="string-join($parts ! normalize-space(.)[. ne ''], ', ')[. ne '']"/>
  </xsl:function>

</xsl:stylesheet>
