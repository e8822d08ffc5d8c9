<?xml version="1.0" encoding="UTF-8"?>
<!-- Who sent a record, to whom, with copies to whom, and when. Owns correspAction. -->
<xsl:stylesheet
    xmlns:local="https://opis.invalid/ns/linked-data/correspondence"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="correspAction[@type = 'sent']" mode="opis:graph" as="xs:string*">
    <xsl:sequence select="local:correspondents(., 'sender', ('schema:sender', 'rico:hasSender'))"/>
    <xsl:sequence select="date[1] ! opis:creation-date(.)"/>
  </xsl:template>

  <xsl:template match="correspAction[@type = 'received']" mode="opis:graph" as="xs:string*">
    <xsl:sequence select="local:correspondents(., 'recipient', ('schema:toRecipient', 'rico:hasAddressee'))"/>
  </xsl:template>

  <!-- RiC-O has no word for those who receive copies. -->
  <xsl:template match="correspAction[@type = 'received'][@subtype = 'cc']" priority="2" mode="opis:graph" as="xs:string*">
    <xsl:sequence select="local:correspondents(., 'copied', 'schema:ccRecipient')"/>
  </xsl:template>

  <!-- Local components -->

  <!-- Those named in an action; one that no register describes is known by a fragment and a name. -->
  <xsl:function name="local:correspondents" as="xs:string*">
    <xsl:param name="action" as="element(correspAction)"/>
    <xsl:param name="role" as="xs:string"/>
    <xsl:param name="predicates" as="xs:string+"/>
    <xsl:variable name="record" as="xs:string" select="opis:record($action)"/>
    <xsl:for-each select="$action/(persName | orgName | name | rs)">
      <xsl:variable name="known" as="xs:string*" select="opis:things(@ref)"/>
      <xsl:variable name="fragment" as="xs:string" select="
          opis:document-iri(.) || '#' || string-join(($role, position()), '-')"/>
      <xsl:variable name="things" as="xs:string+" select="if (exists($known)) then $known else $fragment"/>
      <xsl:sequence select="$predicates ! opis:link($record, ., $things)"/>
      <xsl:if test="empty($known)">
        <xsl:sequence select="
            opis:classify($fragment, 'a', (
              ('schema:Person', 'rico:Person')[current()/self::persName],
              ('schema:Organization', 'rico:CorporateBody')[current()/self::orgName])),
            opis:say-words($fragment, 'schema:name', .)"/>
      </xsl:if>
    </xsl:for-each>
  </xsl:function>

</xsl:stylesheet>
