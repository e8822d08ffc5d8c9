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
    <xsl:context-item as="element()" use="required"/>
    <xsl:variable name="all" as="element()*" select="opis:notes(.)"/>
    <xsl:variable name="notes" as="element()*" select="$all[not(@opis:margin)]"/>
    <xsl:if test="exists($notes)">
      <xsl:variable name="signed" as="xs:boolean" select="count(distinct-values($all/string(@resp))) gt 1"/>
      <section class="notes" role="doc-endnotes" aria-labelledby="page-notes">
        <h2 id="page-notes">
          <xsl:text>{(text/(back | body)/div[opis:holds-notes-only(.)]/head ! normalize-space(.)[. ne ''], opis:label('notes'))[1]}</xsl:text>
        </h2>
        <ol>
          <xsl:for-each select="$notes">
            <li class="note">
              <xsl:sequence select="opis:inherited-language(.)"/>
              <xsl:call-template name="opis:attributes">
                <xsl:with-param name="classes" select="'note'"/>
              </xsl:call-template>
              <xsl:attribute name="id" select="opis:note-id(.)"/>
              <!-- Those of the margin have their numbers among these. -->
              <xsl:if test="count($all) ne count($notes)">
                <xsl:attribute name="value" select="@opis:note"/>
              </xsl:if>
              <xsl:for-each select="@place, @n">
                <xsl:attribute name="data-{name()}" select="normalize-space(.)"/>
              </xsl:for-each>
              <xsl:apply-templates select="." mode="opis:note-text">
                <xsl:with-param name="opis:signed" as="xs:boolean" tunnel="yes" select="$signed"/>
              </xsl:apply-templates>
            </li>
          </xsl:for-each>
        </ol>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template match="note" mode="opis:note-text" as="node()*">
    <xsl:param name="opis:signed" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="by" as="xs:string?" select="if ($opis:signed) then opis:responsible(@resp) else ()"/>
    <xsl:choose>
      <xsl:when test="opis:has-block(.)">
        <xsl:call-template name="local:kind"/>
        <xsl:apply-templates mode="opis:html"/>
        <xsl:if test="local:has-mark(.) or exists($by)">
          <p class="back">
            <xsl:call-template name="local:end">
              <xsl:with-param name="by" select="$by"/>
            </xsl:call-template>
          </p>
        </xsl:if>
      </xsl:when>
      <xsl:otherwise>
        <p>
          <xsl:call-template name="opis:note-line">
            <xsl:with-param name="content" select="node()"/>
            <xsl:with-param name="by" select="$by"/>
          </xsl:call-template>
        </p>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A note in one line: which kind it is of, what it says, who wrote it, the way back. -->
  <xsl:template name="opis:note-line" as="node()*">
    <xsl:context-item as="element(note)" use="required"/>
    <xsl:param name="content" as="node()*" required="yes"/>
    <xsl:param name="by" as="xs:string?"/>
    <xsl:call-template name="local:kind"/>
    <xsl:apply-templates select="$content" mode="opis:html"/>
    <xsl:call-template name="local:end">
      <xsl:with-param name="by" select="$by"/>
    </xsl:call-template>
  </xsl:template>

  <!-- The way back to the first mark of the context note; nothing for a note that has no mark. -->
  <xsl:template name="opis:back-link" as="node()*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:if test="local:has-mark(.)">
      <xsl:text> </xsl:text>
      <a class="back-link" href="#{opis:mark-id(., 1)}" role="doc-backlink"
          aria-label="{opis:label('back-to-text', string(opis:note-number(.)))}">↩</a>
    </xsl:if>
  </xsl:template>

  <!-- Local components -->

  <!-- Where the source has a note of its own, and in whose hand: “In the left margin, Hand 2: ”. -->
  <xsl:template name="local:kind" as="node()*">
    <xsl:context-item as="element(note)" use="required"/>
    <xsl:if test="@place or @hand">
      <xsl:variable name="says" as="xs:string*" select="
          tokenize(@place) ! local:place(.), opis:names-of(@hand)"/>
      <xsl:if test="exists($says)">
        <span class="note-kind">{string-join($says, ', ')}:</span>
        <xsl:text> </xsl:text>
      </xsl:if>
    </xsl:if>
  </xsl:template>

  <!-- The words for a place beside the text; that a note stands below it or behind it is told of none. -->
  <xsl:function name="local:place" as="xs:string?">
    <xsl:param name="place" as="xs:string"/>
    <xsl:variable name="key" as="xs:string" select="'note-place-' || lower-case(replace($place, '([a-z])([A-Z])', '$1-$2'))"/>
    <xsl:sequence select="opis:label($key)[. ne translate($key, '-', ' ')]"/>
  </xsl:function>

  <!-- Who wrote the context note, where not all are by the same, and the way back. -->
  <xsl:template name="local:end" as="node()*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:param name="by" as="xs:string?"/>
    <xsl:for-each select="$by">
      <xsl:text> </xsl:text>
      <span class="note-by">— {.}</span>
    </xsl:for-each>
    <xsl:call-template name="opis:back-link"/>
  </xsl:template>

  <xsl:function name="local:has-mark" as="xs:boolean">
    <xsl:param name="note" as="element()"/>
    <xsl:sequence select="opis:note-is-inline($note) or exists(opis:note-targets($note))"/>
  </xsl:function>

</xsl:stylesheet>
