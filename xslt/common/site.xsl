<?xml version="1.0" encoding="UTF-8"?>
<!-- What a stylesheet knows beside its document: the edition, its registers, what the pointers of the document
     lead to. Owns no TEI element. Uses the parameter `opis:site` of the entry.

     Many documents are transformed in one call, so nothing that is global may depend on one of them: what does stands on their
     nodes, in attributes that the program adds (see source-tree.ts). -->
<xsl:stylesheet
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- BCP 47 tag of the language that the edition's own words are in. -->
  <xsl:variable name="opis:language" as="xs:string" select="string($opis:site/opis:site/@language)"/>

  <!-- The documents, and data for pages, of this call. -->
  <xsl:param name="opis:sources" as="document-node()*" select="()"/>

  <!-- What their pointers lead to, by the address in the site (see targets.ts). -->
  <xsl:param name="opis:target-map" as="map(*)" select="map{}"/>

  <!-- Where in the site the page of the node's document stands: 'doc/wcda-113019.html'. -->
  <xsl:function name="opis:path" as="xs:string">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="string(root($node)/*/@opis:path)"/>
  </xsl:function>

  <!-- The name that the files of the node's document have, without folder and ending. -->
  <xsl:function name="opis:own-name" as="xs:string">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="replace(opis:path($node), '^.*/|\.[a-z]+$', '')"/>
  </xsl:function>

  <!-- What the values of a pointer attribute lead to, in order; those that lead nowhere are left out. -->
  <xsl:function name="opis:targets" as="element(opis:target)*">
    <xsl:param name="pointers" as="attribute()?"/>
    <xsl:sequence select="
        tokenize($pointers/../@opis:*[local-name() eq local-name($pointers)]) ! $opis:target-map(.)"/>
  </xsl:function>

  <!-- A page or file of the site as an address from the site's root, '/person/stalin.html', which the program makes one from
       the page; an address of the web, and one within the page, as it is. -->
  <xsl:function name="opis:href" as="xs:string">
    <xsl:param name="path" as="xs:string"/>
    <xsl:sequence select="if (matches($path, '^([A-Za-z][A-Za-z0-9+.-]*:|#)')) then $path else '/' || $path"/>
  </xsl:function>

  <!-- The elements of the same document that the values `#…` of a pointer attribute name, in order. -->
  <xsl:function name="opis:local-targets" as="element()*">
    <xsl:param name="pointers" as="attribute()?"/>
    <xsl:sequence select="
        tokenize($pointers)[starts-with(., '#')] ! id(substring(., 2), root($pointers))"/>
  </xsl:function>

</xsl:stylesheet>
