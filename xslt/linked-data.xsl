<?xml version="1.0" encoding="UTF-8"?>
<!-- A document as a graph: the record, its copies and signatures, who wrote to whom and when, the edited text and whom it
     mentions. Entry: parameters, modes and includes only. The result is a list of triples, a line of Turtle
     each, with absolute IRIs, which the program sorts and writes as Turtle for readers (see graph-text.ts). Nothing is said that the TEI does not say. -->
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

  <!-- The triples that a document, or a part of its header, gives. -->
  <xsl:mode name="opis:graph" on-no-match="deep-skip" on-multiple-match="fail"/>
  <!-- For an edition's own stylesheet: further triples of a document. -->
  <xsl:mode name="opis:graph-extras" on-no-match="deep-skip" on-multiple-match="fail"/>

  <xsl:include href="common/dates.xsl"/>
  <xsl:include href="common/entries.xsl"/>
  <xsl:include href="common/identifiers.xsl"/>
  <xsl:include href="common/labels.xsl"/>
  <xsl:include href="common/language.xsl"/>
  <xsl:include href="common/responsibility.xsl"/>
  <xsl:include href="common/signature.xsl"/>
  <xsl:include href="common/site.xsl"/>
  <xsl:include href="common/titles.xsl"/>
  <xsl:include href="linked-data/batch.xsl"/>
  <xsl:include href="linked-data/triples.xsl"/>
  <xsl:include href="linked-data/addresses.xsl"/>
  <xsl:include href="linked-data/document.xsl"/>
  <xsl:include href="linked-data/correspondence.xsl"/>
  <xsl:include href="linked-data/dates.xsl"/>
  <xsl:include href="linked-data/copies.xsl"/>
  <xsl:include href="linked-data/record-sets.xsl"/>
  <xsl:include href="linked-data/edition-text.xsl"/>
  <xsl:include href="linked-data/entries.xsl"/>

</xsl:stylesheet>
