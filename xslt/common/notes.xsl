<?xml version="1.0" encoding="UTF-8"?>
<!-- The notes of a text, which the program puts in the order of their marks and numbers (see note-order.ts). Owns note and app as
     things with numbers. -->
<xsl:stylesheet
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The notes of the documents of this call, by the paths of their pages. -->
  <xsl:param name="opis:notes-by-path" as="map(*)" select="map{}"/>

  <!-- All notes of the text of the node's document in the order in which a reader meets their marks. -->
  <xsl:function name="opis:notes" as="element()*">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="$opis:notes-by-path(opis:path($node))"/>
  </xsl:function>

  <!-- The number of a note; nothing for a note that is none of the text's. -->
  <xsl:function name="opis:note-number" as="xs:integer?">
    <xsl:param name="note" as="element()"/>
    <xsl:sequence select="$note/@opis:note ! xs:integer(.)"/>
  </xsl:function>

  <!-- The elements of the text that a note or an entry of the apparatus points at: of a range its end. -->
  <xsl:function name="opis:note-targets" as="element()*">
    <xsl:param name="note" as="element()"/>
    <xsl:variable name="pointers" as="attribute()?" select="
        ($note/self::note/@targetEnd, $note/self::note/@target, $note/self::app/@to, $note/self::app/@from)[1]"/>
    <xsl:sequence select="opis:local-targets($pointers)[ancestor-or-self::text][not(. is $note)]"/>
  </xsl:function>

  <!-- The notes that point at an element. -->
  <xsl:function name="opis:notes-at" as="element()*">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="for $number in tokenize($element/@opis:marks) return opis:notes($element)[xs:integer($number)]"/>
  </xsl:function>

  <!-- Does a note have its mark where it stands itself? -->
  <xsl:function name="opis:note-is-inline" as="xs:boolean">
    <xsl:param name="note" as="element()"/>
    <xsl:sequence select="
        exists(opis:note-number($note))
        and empty(opis:note-targets($note))
        and empty($note/parent::listApp)
        and not(opis:holds-notes-only($note/..))"/>
  </xsl:function>

  <!-- Does a division hold notes, at most with a heading, and nothing else? -->
  <xsl:function name="opis:holds-notes-only" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
        matches(local-name($element), '^(div[1-7]?|back)$')
        and exists($element/note)
        and empty($element/*[not(self::note or self::head)])
        and empty($element/text()[normalize-space()])"/>
  </xsl:function>

</xsl:stylesheet>
