<?xml version="1.0" encoding="UTF-8"?>
<!-- Notes that stand in the margin of the source and stand in the margin here, beside their mark (see margin-notes.ts). Owns note in the
     margin. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The mark, and behind it the note with its number: the style sheet moves it aside, so that it is read where it stands without
       one. A note that is one paragraph needs no paragraph. -->
  <xsl:template match="note[@opis:margin]" priority="4" mode="opis:html" as="element()+">
    <!-- Between blocks it is its own mark. -->
    <xsl:variable name="stands-alone" as="xs:boolean" select="matches(local-name(..), '^(div[1-7]?|body|sp|lg)$')"/>
    <xsl:if test="not($stands-alone)">
      <xsl:call-template name="opis:note-mark"/>
    </xsl:if>
    <span role="note" class="margin-note">
      <xsl:call-template name="opis:own-attributes"/>
      <xsl:attribute name="id" select="opis:note-id(.)"/>
      <xsl:attribute name="data-place" select="normalize-space(@place)"/>
      <b class="note-number">
        <xsl:if test="$stands-alone">
          <xsl:attribute name="id" select="'mark-' || @opis:note"/>
        </xsl:if>
        <xsl:text>{@opis:note}</xsl:text>
      </b>
      <xsl:text> </xsl:text>
      <xsl:call-template name="opis:note-line">
        <xsl:with-param name="content" select="if (opis:has-block(.)) then p/node() else node()"/>
        <xsl:with-param name="by" select="
            if (@resp and opis:notes(.)/@resp != @resp) then opis:responsible(@resp) else ()"/>
      </xsl:call-template>
    </span>
  </xsl:template>

</xsl:stylesheet>
