<?xml version="1.0" encoding="UTF-8"?>
<!-- Notes: a numbered mark where a note belongs. Owns note, noteGrp. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:local="https://opis.invalid/ns/html/notes"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The content of the context element, and behind it the marks of the notes that point at it. -->
  <xsl:template name="opis:content" as="node()*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:apply-templates mode="opis:html"/>
    <xsl:if test="exists(@opis:marks)">
      <xsl:call-template name="opis:marks"/>
    </xsl:if>
  </xsl:template>

  <!-- The marks of the notes that point at the context element. -->
  <xsl:template name="opis:marks" as="element(html:sup)*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:if test="exists(@opis:marks)">
      <xsl:variable name="place" as="element()" select="."/>
      <xsl:for-each select="opis:notes-at(.)">
        <xsl:call-template name="opis:note-mark">
          <xsl:with-param name="place" select="$place"/>
        </xsl:call-template>
      </xsl:for-each>
    </xsl:if>
  </xsl:template>

  <!-- The same for an element that can hold no text. -->
  <xsl:template name="opis:block-marks" as="element(html:p)?">
    <xsl:context-item as="element()" use="required"/>
    <xsl:if test="exists(@opis:marks)">
      <p class="note-marks">
        <xsl:call-template name="opis:marks"/>
      </p>
    </xsl:if>
  </xsl:template>

  <!-- The mark of the context note at a place of the text; a note has as many marks as targets. -->
  <xsl:template name="opis:note-mark" as="element(html:sup)">
    <xsl:context-item as="element()" use="required"/>
    <xsl:param name="place" as="element()" select="."/>
    <xsl:variable name="number" as="xs:integer" select="opis:note-number(.)"/>
    <xsl:variable name="before" as="element()*" select="opis:note-targets(.)[. &lt;&lt; $place]"/>
    <sup class="note-mark">
      <a id="{opis:mark-id(., count($before) + 1)}" href="#{opis:note-id(.)}"
          role="doc-noteref" aria-label="{opis:label('note', string($number))}">{$number}</a>
    </sup>
  </xsl:template>

  <!-- Where a note stands on the page. The id of an entry of the apparatus is the place of its lemma, where the text has that. -->
  <xsl:function name="opis:note-id" as="xs:string">
    <xsl:param name="note" as="element()"/>
    <xsl:sequence select="
        ($note[not(self::app) or not(opis:note-is-inline(.))]/@xml:id ! normalize-space(.), local:free-id($note, 'note-' || opis:note-number($note)))[1]"/>
  </xsl:function>

  <!-- The mark of a note, of several the one of this number. -->
  <xsl:function name="opis:mark-id" as="xs:string">
    <xsl:param name="note" as="element()"/>
    <xsl:param name="number" as="xs:integer"/>
    <xsl:sequence select="local:free-id($note, string-join(('mark', opis:note-number($note), $number[. gt 1]), '-'))"/>
  </xsl:function>

  <!-- A note within the text leaves its mark; one of the header, and one that runs on in the text's line, is shown in its place. -->
  <xsl:template match="note" mode="opis:html" as="element()*">
    <xsl:choose>
      <xsl:when test="opis:note-is-inline(.)">
        <xsl:call-template name="opis:note-mark"/>
      </xsl:when>
      <xsl:when test="empty(opis:note-number(.))">
        <xsl:call-template name="opis:wrap">
          <xsl:with-param name="name" select="opis:name-by-content(., 'span')"/>
          <xsl:with-param name="classes" select="'note', 'inline'[current()/@place]"/>
        </xsl:call-template>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- The same note several times, in several languages say: each has its mark. -->
  <xsl:template match="noteGrp" mode="opis:html" as="node()*">
    <xsl:call-template name="opis:wrap">
      <xsl:with-param name="name" select="opis:name-by-content(., 'span')"/>
      <xsl:with-param name="classes" select="'note-group'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Local components -->

  <!-- An id of ours, or another where the document has one that is the same. -->
  <xsl:function name="local:free-id" as="xs:string">
    <xsl:param name="node" as="node()"/>
    <xsl:param name="id" as="xs:string"/>
    <xsl:sequence select="if (id($id, root($node))) then 'page-' || $id else $id"/>
  </xsl:function>

</xsl:stylesheet>
