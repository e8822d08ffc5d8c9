<?xml version="1.0" encoding="UTF-8"?>
<!-- Entries of dictionaries and their senses. Owns superEntry, entry, entryFree, hom, sense, re, dictScrap, def, xr, usg, lbl, etym, lang,
     oRef, pRef. What is said of the form of a word see dictionary-forms.xsl. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:local="https://opis.invalid/ns/html/dictionary"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- An entry, and what stands in it as a part of its own. -->
  <xsl:template match="superEntry | entry | entryFree" mode="opis:html" as="element(html:div)">
    <xsl:call-template name="local:part">
      <xsl:with-param name="class" select="'dictionary-entry'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="hom | sense | re | dictScrap" mode="opis:html" as="element(html:div)">
    <xsl:call-template name="local:part">
      <xsl:with-param name="class" select="if (self::re) then 'related-entry' else if (self::dictScrap) then 'scrap' else local-name()"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="def | etym | xr" mode="opis:html" as="node()+">
    <xsl:call-template name="opis:lexical">
      <xsl:with-param name="name" select="opis:name-by-content(., 'span')"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Words of the dictionary about a word: where it is used, what the next thing is, which language it comes from. -->
  <xsl:template match="usg | lbl | lang" mode="opis:html" as="node()+">
    <xsl:call-template name="opis:lexical">
      <xsl:with-param name="name" select="'i'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- The sign that stands for the word of the entry, or for its sound; where the source has no words for it, that word. -->
  <xsl:template match="oRef | pRef" mode="opis:html" as="node()+">
    <xsl:variable name="entry" as="element()?" select="(ancestor::entry | ancestor::entryFree | ancestor::re)[last()]"/>
    <xsl:variable name="form" as="element()?" select="
        ($entry/(form | form/form)/(if (current()/self::oRef) then orth else pron) | $entry/(if (current()/self::oRef) then orth else pron))[1]"/>
    <xsl:call-template name="opis:lexical">
      <xsl:with-param name="name" select="'i'"/>
      <xsl:with-param name="instead" select="(@expand, $form ! normalize-space(.), '~')[. ne ''][1]"/>
    </xsl:call-template>
  </xsl:template>

  <!-- A piece of an entry. Entries are often written without white space between their pieces: it is put in, so that no two
       words become one. An empty piece says what its attributes say. -->
  <xsl:template name="opis:lexical" as="node()+">
    <xsl:context-item as="element()" use="required"/>
    <xsl:param name="name" as="xs:string" select="'span'"/>
    <xsl:param name="classes" as="xs:string*" select="lower-case(local-name())"/>
    <xsl:param name="instead" as="xs:string?" select="(@value, @norm, @expand)[1]"/>
    <xsl:if test="preceding-sibling::node()[1][self::*]">
      <xsl:text> </xsl:text>
    </xsl:if>
    <xsl:element name="{$name}">
      <xsl:call-template name="opis:attributes">
        <xsl:with-param name="classes" select="$classes"/>
      </xsl:call-template>
      <xsl:call-template name="opis:content"/>
      <xsl:if test="not(* or normalize-space())">{$instead}</xsl:if>
    </xsl:element>
  </xsl:template>

  <!-- Local components -->

  <!-- A part with its number, where it has one and does not begin with it. -->
  <xsl:template name="local:part" as="element(html:div)">
    <xsl:context-item as="element()" use="required"/>
    <xsl:param name="class" as="xs:string" required="yes"/>
    <xsl:variable name="number" as="xs:string" select="normalize-space(@n)"/>
    <div>
      <xsl:call-template name="opis:attributes">
        <xsl:with-param name="classes" select="$class"/>
      </xsl:call-template>
      <xsl:if test="$number ne '' and not(starts-with(normalize-space(), $number))">
        <b class="number">{$number}{'.'[matches($number, '[0-9A-Za-z]$')]}</b>
        <xsl:text> </xsl:text>
      </xsl:if>
      <xsl:call-template name="opis:content"/>
    </div>
  </xsl:template>

</xsl:stylesheet>
