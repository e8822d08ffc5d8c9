<?xml version="1.0" encoding="UTF-8"?>
<!-- Where in an archive a copy lies: fond, opis, delo as record sets, the same for all documents. Owns collection. -->
<xsl:stylesheet
    xmlns:local="https://opis.invalid/ns/linked-data/record-sets"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The numbers of the levels that an identifier names, by the type of the level. -->
  <xsl:function name="opis:levels" as="map(xs:string, xs:string)">
    <xsl:param name="identifier" as="element(msIdentifier)"/>
    <xsl:map>
      <xsl:for-each-group select="$identifier/collection[@n]" group-by="string(@type)">
        <xsl:map-entry key="current-grouping-key()" select="normalize-space(@n)"/>
      </xsl:for-each-group>
    </xsl:map>
  </xsl:function>

  <!-- The record sets from the fond down to the delo, each within the one above; only with a holder that is known. -->
  <xsl:function name="opis:record-sets" as="xs:string*">
    <xsl:param name="identifier" as="element(msIdentifier)"/>
    <xsl:param name="holder" as="xs:string?"/>
    <xsl:variable name="levels" as="map(xs:string, xs:string)" select="opis:levels($identifier)"/>
    <xsl:if test="exists($holder) and exists($levels('fond'))">
      <xsl:variable name="archive" as="xs:string" select="
          $opis:address || 'archive/' || replace($holder, '^.*/|#this$', '')"/>
      <xsl:variable name="fond" as="xs:string" select="$archive || local:step('f', $levels('fond'))"/>
      <xsl:variable name="opis" as="xs:string?" select="$levels('opis') ! ($fond || local:step('op', .))"/>
      <!-- A papka is no level of description: it stays in the address. -->
      <xsl:variable name="delo" as="xs:string?" select="
          $opis ! (. || string-join(($levels('papka') ! local:step('p', .), $levels('delo') ! local:step('d', .))))[exists($levels('delo'))]"/>
      <xsl:sequence select="
          local:record-set($fond, 'rst:Fonds', $levels('fond'), ()),
          opis:link($fond || '#this', 'rico:hasOrHadHolder', $holder),
          $opis ! local:record-set(., 'rst:Series', $levels('opis'), $fond),
          $delo ! local:record-set(., 'rst:File', $levels('delo'), $opis),
          opis:link(opis:record($identifier), 'rico:isOrWasIncludedIn', ($delo, $opis, $fond)[1] || '#this')"/>
    </xsl:if>
  </xsl:function>

  <!-- Local components -->

  <xsl:function name="local:step" as="xs:string">
    <xsl:param name="letter" as="xs:string"/>
    <xsl:param name="number" as="xs:string"/>
    <xsl:sequence select="'/' || $letter || encode-for-uri($number)"/>
  </xsl:function>

  <xsl:function name="local:record-set" as="xs:string*">
    <xsl:param name="address" as="xs:string"/>
    <xsl:param name="type" as="xs:string"/>
    <xsl:param name="number" as="xs:string"/>
    <xsl:param name="parent" as="xs:string?"/>
    <xsl:variable name="set" as="xs:string" select="$address || '#this'"/>
    <xsl:sequence select="
        opis:classify($set, 'a', 'rico:RecordSet'),
        opis:classify($set, 'rico:hasRecordSetType', $type),
        opis:say($set, 'rico:identifier', $number),
        opis:link($set, 'rico:isOrWasIncludedIn', $parent ! (. || '#this'))"/>
  </xsl:function>

</xsl:stylesheet>
