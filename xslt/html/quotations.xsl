<?xml version="1.0" encoding="UTF-8"?>
<!-- Quoted matter, and words that stand for themselves. Owns q, quote, said, cit, soCalled, mentioned, gloss. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="q | quote | said" mode="opis:html" as="element()">
    <xsl:call-template name="opis:wrap">
      <xsl:with-param name="name" select="
          if (opis:is-block(.) or parent::cit[opis:is-block(.)]) then 'blockquote'
          else if (@direct = 'false' or opis:has-quotation-mark(.) or not(* or normalize-space())) then 'span'
          else 'q'"/>
      <xsl:with-param name="classes" select="'quotation'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- What is quoted, with where it comes from. -->
  <xsl:template match="cit" mode="opis:html" as="element()">
    <xsl:element name="{if (opis:is-block(.)) then 'div' else 'span'}">
      <xsl:call-template name="opis:attributes">
        <xsl:with-param name="classes" select="'cit'"/>
      </xsl:call-template>
      <xsl:call-template name="opis:spaced-content"/>
    </xsl:element>
  </xsl:template>

  <!-- The examples and the translations of a dictionary are told by their look, not by marks. -->
  <xsl:template as="element()" match="(sense | entry | entryFree | hom | re | dictScrap | etym | form | cit)/cit/quote" mode="opis:html">
    <xsl:call-template name="opis:wrap">
      <xsl:with-param name="name" select="opis:name-by-content(., 'span')"/>
      <xsl:with-param name="classes" select="if (../@type = ('translation', 'trans')) then 'translation' else 'example'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Words that the author keeps at a distance, between marks that are no quotation; unless the source has marks. -->
  <xsl:template match="soCalled" mode="opis:html" as="element()">
    <xsl:call-template name="opis:wrap">
      <xsl:with-param name="name" select="opis:name-by-content(., 'span')"/>
      <xsl:with-param name="classes" select="'so-called', 'marked'[not(opis:has-quotation-mark(current()))]"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="mentioned" mode="opis:html" as="element()">
    <xsl:call-template name="opis:wrap">
      <xsl:with-param name="name" select="opis:name-by-content(., 'i')"/>
    </xsl:call-template>
  </xsl:template>

  <!-- What a word means, between single marks; the gloss of a specification is a name of its own. -->
  <xsl:template match="gloss" mode="opis:html" as="element()">
    <xsl:call-template name="opis:wrap">
      <xsl:with-param name="name" select="opis:name-by-content(., 'span')"/>
      <xsl:with-param name="classes" select="'gloss', 'marked'[not(current()/../@ident) and not(opis:has-quotation-mark(current()))]"/>
    </xsl:call-template>
  </xsl:template>

</xsl:stylesheet>
