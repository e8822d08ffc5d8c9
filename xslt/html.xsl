<?xml version="1.0" encoding="UTF-8"?>
<!-- Pages of the edition as HTML5, in the namespace of XHTML. Entry: parameters, modes and includes only.
     A document of TEI gives its page; the data of the private namespace give the pages made from several documents. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The edition: its title, language, address, registers (see site-data.ts). -->
  <xsl:param name="opis:site" as="document-node()" required="yes"/>
  <!-- The words that it says itself, in the language of the edition (common/labels-en.xml). -->
  <xsl:param name="opis:labels" as="document-node()" required="yes"/>

  <!-- A whole page from the root of a document or of the data for a page. -->
  <xsl:mode name="opis:page" on-no-match="fail" on-multiple-match="fail"/>
  <!-- Text and what stands in it. -->
  <xsl:mode name="opis:html" on-no-match="text-only-copy" on-multiple-match="fail"/>
  <!-- What the page of a root says in its head, and what stands in its main part. -->
  <xsl:mode name="opis:head" on-no-match="deep-skip" on-multiple-match="fail"/>
  <xsl:mode name="opis:main" on-no-match="fail" on-multiple-match="fail"/>
  <!-- Parts of the header as properties of the document, a `div` with `dt` and `dd`s each. -->
  <xsl:mode name="opis:properties" on-no-match="deep-skip" on-multiple-match="fail"/>
  <!-- Parts of the header as sections below the text. -->
  <xsl:mode name="opis:colophon" on-no-match="deep-skip" on-multiple-match="fail"/>

  <!-- For an edition's own stylesheet: what these give for the root of a page is put into it. -->
  <xsl:mode name="opis:head-extras" on-no-match="deep-skip" on-multiple-match="fail"/>
  <xsl:mode name="opis:before-main" on-no-match="deep-skip" on-multiple-match="fail"/>
  <xsl:mode name="opis:after-main" on-no-match="deep-skip" on-multiple-match="fail"/>

  <xsl:include href="common/blocks.xsl"/>
  <xsl:include href="common/choices.xsl"/>
  <xsl:include href="common/citation.xsl"/>
  <xsl:include href="common/correspondence.xsl"/>
  <xsl:include href="common/dates.xsl"/>
  <xsl:include href="common/entries.xsl"/>
  <xsl:include href="common/identifiers.xsl"/>
  <xsl:include href="common/labels.xsl"/>
  <xsl:include href="common/language.xsl"/>
  <xsl:include href="common/lists.xsl"/>
  <xsl:include href="common/markup-source.xsl"/>
  <xsl:include href="common/notes.xsl"/>
  <xsl:include href="common/quotation.xsl"/>
  <xsl:include href="common/responsibility.xsl"/>
  <xsl:include href="common/signature.xsl"/>
  <xsl:include href="common/site.xsl"/>
  <xsl:include href="common/statements.xsl"/>
  <xsl:include href="common/titles.xsl"/>
  <xsl:include href="common/unhandled.xsl"/>
  <xsl:include href="html/batch.xsl"/>
  <xsl:include href="html/page.xsl"/>
  <xsl:include href="html/document.xsl"/>
  <xsl:include href="html/document-head.xsl"/>
  <xsl:include href="html/index.xsl"/>
  <xsl:include href="html/register.xsl"/>
  <xsl:include href="html/entry.xsl"/>
  <xsl:include href="html/entry-parts.xsl"/>
  <xsl:include href="html/mentions.xsl"/>
  <xsl:include href="html/properties.xsl"/>
  <xsl:include href="html/records.xsl"/>
  <xsl:include href="html/correspondence.xsl"/>
  <xsl:include href="html/source.xsl"/>
  <xsl:include href="html/profile.xsl"/>
  <xsl:include href="html/colophon.xsl"/>
  <xsl:include href="html/publication.xsl"/>
  <xsl:include href="html/responsibility.xsl"/>
  <xsl:include href="html/principles.xsl"/>
  <xsl:include href="html/declarations.xsl"/>
  <xsl:include href="html/revision.xsl"/>
  <xsl:include href="html/attributes.xsl"/>
  <xsl:include href="html/elements.xsl"/>
  <xsl:include href="html/spaced.xsl"/>
  <xsl:include href="html/structure.xsl"/>
  <xsl:include href="html/title-page.xsl"/>
  <xsl:include href="html/contents.xsl"/>
  <xsl:include href="html/headings.xsl"/>
  <xsl:include href="html/letters.xsl"/>
  <xsl:include href="html/verse.xsl"/>
  <xsl:include href="html/drama.xsl"/>
  <xsl:include href="html/cast-lists.xsl"/>
  <xsl:include href="html/agents.xsl"/>
  <xsl:include href="html/dictionary.xsl"/>
  <xsl:include href="html/dictionary-forms.xsl"/>
  <xsl:include href="html/speech.xsl"/>
  <xsl:include href="html/words.xsl"/>
  <xsl:include href="html/lists.xsl"/>
  <xsl:include href="html/inline-lists.xsl"/>
  <xsl:include href="html/tables.xsl"/>
  <xsl:include href="html/figures.xsl"/>
  <xsl:include href="html/formulae.xsl"/>
  <xsl:include href="html/music.xsl"/>
  <xsl:include href="html/quotations.xsl"/>
  <xsl:include href="html/highlighting.xsl"/>
  <xsl:include href="html/phrases.xsl"/>
  <xsl:include href="html/quantities.xsl"/>
  <xsl:include href="html/breaks.xsl"/>
  <xsl:include href="html/names.xsl"/>
  <xsl:include href="html/dates.xsl"/>
  <xsl:include href="html/links.xsl"/>
  <xsl:include href="html/notes.xsl"/>
  <xsl:include href="html/notes-section.xsl"/>
  <xsl:include href="html/margin-notes.xsl"/>
  <xsl:include href="html/explanations.xsl"/>
  <xsl:include href="html/editorial.xsl"/>
  <xsl:include href="html/stretches.xsl"/>
  <xsl:include href="html/glyphs.xsl"/>
  <xsl:include href="html/interventions.xsl"/>
  <xsl:include href="html/choices.xsl"/>
  <xsl:include href="html/apparatus.xsl"/>
  <xsl:include href="html/readings.xsl"/>
  <xsl:include href="html/bibliography.xsl"/>
  <xsl:include href="html/copies.xsl"/>
  <xsl:include href="html/manuscript.xsl"/>
  <xsl:include href="html/manuscript-phrases.xsl"/>
  <xsl:include href="html/facsimile.xsl"/>
  <xsl:include href="html/entries-in-text.xsl"/>
  <xsl:include href="html/linking.xsl"/>
  <xsl:include href="html/features.xsl"/>
  <xsl:include href="html/graphs.xsl"/>
  <xsl:include href="html/documentation.xsl"/>
  <xsl:include href="html/markup-source.xsl"/>
  <xsl:include href="html/data-pages.xsl"/>
  <xsl:include href="html/unhandled.xsl"/>

</xsl:stylesheet>
