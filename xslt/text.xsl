<?xml version="1.0" encoding="UTF-8"?>
<!-- The reading text of a document as plain text. Entry: parameters, modes and includes only. The result is a list of blocks,
     elements of the private namespace, that the program wraps to the edition's width and joins (see plain-text.ts). -->
<xsl:stylesheet
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The edition: its title, language, address, registers (see site-data.ts). -->
  <xsl:param name="opis:site" as="document-node()" required="yes"/>
  <!-- The words that it says itself, in the language of the edition (common/labels-en.xml). -->
  <xsl:param name="opis:labels" as="document-node()" required="yes"/>

  <!-- Which text: `reading`, or `diplomatic`, which has what is written as it is written, line by line. -->
  <xsl:param name="opis:view" as="xs:string" select="'reading'"/>
  <!-- Where the notes stand: `end`, numbered, or `none` for a text without them. -->
  <xsl:param name="opis:text-notes-at" as="xs:string" select="'end'"/>

  <!-- A whole text from the root of a document. -->
  <xsl:mode name="opis:text" on-no-match="fail" on-multiple-match="fail"/>
  <!-- What stands as a block: a list of blocks. -->
  <xsl:mode name="opis:blocks" on-no-match="deep-skip" on-multiple-match="fail"/>
  <!-- What runs in a line: text, in which U+2028 is the end of a line that must stay one. -->
  <xsl:mode name="opis:inline" on-no-match="text-only-copy" on-multiple-match="fail"/>

  <xsl:include href="common/blocks.xsl"/>
  <xsl:include href="common/choices.xsl"/>
  <xsl:include href="common/citation.xsl"/>
  <xsl:include href="common/correspondence.xsl"/>
  <xsl:include href="common/dates.xsl"/>
  <xsl:include href="common/labels.xsl"/>
  <xsl:include href="common/language.xsl"/>
  <xsl:include href="common/lists.xsl"/>
  <xsl:include href="common/markup-source.xsl"/>
  <xsl:include href="common/notes.xsl"/>
  <xsl:include href="common/quotation.xsl"/>
  <xsl:include href="common/responsibility.xsl"/>
  <xsl:include href="common/signature.xsl"/>
  <xsl:include href="common/site.xsl"/>
  <xsl:include href="common/titles.xsl"/>
  <xsl:include href="common/unhandled.xsl"/>
  <xsl:include href="text/batch.xsl"/>
  <xsl:include href="text/document.xsl"/>
  <xsl:include href="text/header.xsl"/>
  <xsl:include href="text/end.xsl"/>
  <xsl:include href="text/flow.xsl"/>
  <xsl:include href="text/structure.xsl"/>
  <xsl:include href="text/verse.xsl"/>
  <xsl:include href="text/drama.xsl"/>
  <xsl:include href="text/speech.xsl"/>
  <xsl:include href="text/dictionary.xsl"/>
  <xsl:include href="text/lists.xsl"/>
  <xsl:include href="text/tables.xsl"/>
  <xsl:include href="text/phrases.xsl"/>
  <xsl:include href="text/links.xsl"/>
  <xsl:include href="text/editorial.xsl"/>
  <xsl:include href="text/notes.xsl"/>
  <xsl:include href="text/manuscript.xsl"/>
  <xsl:include href="text/entries.xsl"/>
  <xsl:include href="text/markup-source.xsl"/>
  <xsl:include href="text/unhandled.xsl"/>

</xsl:stylesheet>
