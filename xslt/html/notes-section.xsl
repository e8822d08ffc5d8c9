<?xml version="1.0" encoding="UTF-8"?>
<!-- The notes of a document below its text, each with a way back. Owns the mode `opis:note-text`. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:local="https://opis.invalid/ns/html/notes-section"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- What a note says, for the section of notes. -->
  <xsl:mode name="opis:note-text" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template name="opis:notes-section" as="element(html:section)?">
    <xsl:context-item as="element(TEI)" use="required"/>
    <xsl:if test="exists(opis:notes(.))">
      <section class="notes" role="doc-endnotes" aria-labelledby="page-notes">
        <h2 id="page-notes">
          <xsl:text>{(text/(back | body)/div[opis:holds-notes-only(.)]/head ! normalize-space(.)[. ne ''], opis:label('notes'))[1]}</xsl:text>
        </h2>
        <ol>
          <xsl:for-each select="opis:notes(.)">
            <li class="note">
              <xsl:sequence select="opis:inherited-language(.)"/>
              <xsl:call-template name="opis:attributes">
                <xsl:with-param name="classes" select="'note'"/>
              </xsl:call-template>
              <xsl:attribute name="id" select="opis:note-id(.)"/>
              <xsl:apply-templates select="." mode="opis:note-text"/>
            </li>
          </xsl:for-each>
        </ol>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template match="note" mode="opis:note-text" as="node()*">
    <xsl:choose>
      <xsl:when test="opis:has-block(.)">
        <xsl:apply-templates mode="opis:html"/>
        <xsl:if test="local:has-mark(.)">
          <p class="back">
            <xsl:call-template name="opis:back-link"/>
          </p>
        </xsl:if>
      </xsl:when>
      <xsl:otherwise>
        <p>
          <xsl:apply-templates mode="opis:html"/>
          <xsl:call-template name="opis:back-link"/>
        </p>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The way back to the first mark of the context note; nothing for a note that has no mark. -->
  <xsl:template name="opis:back-link" as="node()*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:if test="local:has-mark(.)">
      <xsl:text> </xsl:text>
      <a class="back-link" href="#mark-{opis:note-number(.)}" role="doc-backlink"
          aria-label="{opis:label('back-to-text', string(opis:note-number(.)))}">↩</a>
    </xsl:if>
  </xsl:template>

  <!-- Local components -->

  <xsl:function name="local:has-mark" as="xs:boolean">
    <xsl:param name="note" as="element()"/>
    <xsl:sequence select="opis:note-is-inline($note) or exists(opis:note-targets($note))"/>
  </xsl:function>

</xsl:stylesheet>
