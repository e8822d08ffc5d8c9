<?xml version="1.0" encoding="UTF-8"?>
<!-- The addresses of things: a slash for a document or an entry, a hash for what is meant. Owns no element. -->
<xsl:stylesheet
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Where the edition stands, with a slash at its end. -->
  <xsl:variable name="opis:address" as="xs:string" select="string($opis:site/opis:site/@address)"/>

  <!-- The document of a node, and the things that its graph speaks of. -->
  <xsl:function name="opis:document-iri" as="xs:string">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="$opis:address || 'doc/' || encode-for-uri(opis:own-name($node))"/>
  </xsl:function>

  <xsl:function name="opis:record" as="xs:string">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="opis:document-iri($node) || '#record'"/>
  </xsl:function>

  <xsl:function name="opis:edition" as="xs:string">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="opis:document-iri($node) || '#edition'"/>
  </xsl:function>

  <!-- What an entry of a register describes. -->
  <xsl:function name="opis:thing" as="xs:string">
    <xsl:param name="target" as="element(opis:target)"/>
    <xsl:sequence select="concat($opis:address, $target/@iri)"/>
  </xsl:function>

  <!-- The things that a pointer attribute names, as far as they are described in a register. -->
  <xsl:function name="opis:things" as="xs:string*">
    <xsl:param name="pointers" as="attribute()?"/>
    <xsl:sequence select="opis:targets($pointers)/@iri ! concat($opis:address, .)"/>
  </xsl:function>

  <!-- The pointers in the text itself, the editors' notes left out. -->
  <xsl:function name="opis:references" as="attribute()*">
    <xsl:param name="document" as="element(TEI)"/>
    <xsl:sequence select="$document/text/descendant::*[@ref][not(ancestor-or-self::note)]/@ref"/>
  </xsl:function>

</xsl:stylesheet>
