<?xml version="1.0" encoding="UTF-8"?>
<!-- What a document or an entry of a register says that belongs in a graph. Entry: parameters, modes and includes only.

     The result is a flat sequence: a string names a role, 'sender', and the node after it is what plays it. The program reads
     the words, dates and pointers of that node, and writes the graph (see src/transform/linked-data/roles.ts, which lists
     the roles). A role may bring a value of its own, parted by a tab, 'signature&#9;APRF, Fond 3', and a language after
     another; then the node is only where it was said. Nothing is said that the TEI does not say. -->
<xsl:stylesheet
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The edition: its title, the address that IRIs begin with, registers (see site-data.ts). -->
  <xsl:param name="opis:site" as="document-node()" required="yes"/>
  <!-- The words that it says itself, in the language of the edition (common/labels-en.xml). -->
  <xsl:param name="opis:labels" as="document-node()" required="yes"/>

  <!-- The roles that a document, or a part of it, gives. -->
  <xsl:mode name="opis:graph" on-no-match="deep-skip" on-multiple-match="fail"/>
  <!-- For an edition's own stylesheet: further roles and statements of a document or an entry. -->
  <xsl:mode name="opis:graph-extras" on-no-match="deep-skip" on-multiple-match="fail"/>

  <xsl:include href="common/dates.xsl"/>
  <xsl:include href="common/entries.xsl"/>
  <xsl:include href="common/labels.xsl"/>
  <xsl:include href="common/responsibility.xsl"/>
  <xsl:include href="common/signature.xsl"/>
  <xsl:include href="common/site.xsl"/>
  <xsl:include href="common/titles.xsl"/>
  <xsl:include href="linked-data/batch.xsl"/>
  <xsl:include href="linked-data/statements.xsl"/>
  <xsl:include href="linked-data/document.xsl"/>
  <xsl:include href="linked-data/correspondence.xsl"/>
  <xsl:include href="linked-data/copies.xsl"/>
  <xsl:include href="linked-data/sources.xsl"/>
  <xsl:include href="linked-data/relations.xsl"/>
  <xsl:include href="linked-data/entries.xsl"/>

</xsl:stylesheet>
