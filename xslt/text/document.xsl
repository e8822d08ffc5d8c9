<?xml version="1.0" encoding="UTF-8"?>
<!-- The whole text of a document: what it is, what it says, notes and rights. Owns TEI. -->
<xsl:stylesheet
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:variable name="opis:diplomatic" as="xs:boolean" select="$opis:view eq 'diplomatic'"/>
  <xsl:variable name="opis:without-notes" as="xs:boolean" select="$opis:text-notes-at eq 'none'"/>

  <xsl:template match="/" mode="opis:text" as="element()*">
    <xsl:apply-templates select="*" mode="opis:text"/>
  </xsl:template>

  <xsl:template match="TEI | teiCorpus" mode="opis:text" as="element()*">
    <xsl:call-template name="opis:text-header"/>
    <opis:block rule="yes"/>
    <xsl:apply-templates select="* except teiHeader" mode="opis:blocks"/>
    <opis:block rule="yes"/>
    <xsl:call-template name="opis:text-notes"/>
    <xsl:call-template name="opis:text-end"/>
  </xsl:template>

  <!-- The documents of a corpus have texts of their own: here are their titles. -->
  <xsl:template match="opis:documents" mode="opis:blocks" as="element()*">
    <xsl:for-each select="opis:document">
      <opis:block>– {(@title[. ne ''], opis:label('untitled'))[1]}</opis:block>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="opis:corpus" mode="opis:blocks" as="element()*"/>

</xsl:stylesheet>
