<?xml version="1.0" encoding="UTF-8"?>
<!-- What a stylesheet knows beside its document: the edition, its registers, what the pointers of the document
     lead to. Owns no TEI element. Uses the parameters `opis:site`, `opis:targets` and `opis:path` of the entry. -->
<xsl:stylesheet
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- BCP 47 tag of the language that the edition's own words are in. -->
  <xsl:variable name="opis:language" as="xs:string" select="string($opis:site/opis:site/@language)"/>

  <!-- The way from the page that is made up to the site's first folder: '' or '../'. -->
  <xsl:variable name="opis:root" as="xs:string" select="replace(replace($opis:path, '[^/]+$', ''), '[^/]+/', '../')"/>

  <!-- The name of the file that is made, without folder and ending. -->
  <xsl:variable name="opis:own-name" as="xs:string" select="replace(replace($opis:path, '^.*/', ''), '\.[a-z]+$', '')"/>

  <!-- What each pointer of the document leads to, by the pointer as written. -->
  <xsl:variable name="opis:target-map" as="map(xs:string, element(opis:target))">
    <xsl:map>
      <xsl:for-each select="$opis:targets/opis:targets/opis:target">
        <xsl:map-entry key="string(@pointer)" select="."/>
      </xsl:for-each>
    </xsl:map>
  </xsl:variable>

  <!-- What the values of a pointer attribute lead to, in order; those that lead nowhere are left out. -->
  <xsl:function name="opis:targets" as="element(opis:target)*">
    <xsl:param name="pointers" as="attribute()?"/>
    <xsl:sequence select="tokenize($pointers) ! map:get($opis:target-map, .)"/>
  </xsl:function>

  <!-- The address of a page or file of the site, as a link on the page that is made. -->
  <xsl:function name="opis:href" as="xs:string">
    <xsl:param name="path" as="xs:string"/>
    <xsl:sequence select="if (matches($path, '^([A-Za-z][A-Za-z0-9+.-]*:|#)')) then $path else $opis:root || $path"/>
  </xsl:function>

  <!-- The elements of the same document that the values `#…` of a pointer attribute name, in order. -->
  <xsl:function name="opis:local-targets" as="element()*">
    <xsl:param name="pointers" as="attribute()?"/>
    <xsl:sequence select="
        tokenize($pointers)[starts-with(., '#')] ! id(substring(., 2), root($pointers))"/>
  </xsl:function>

</xsl:stylesheet>
