<?xml version="1.0" encoding="UTF-8"?>
<!-- The order and numbers of the notes of a text. Owns note and app as things to number. -->
<xsl:stylesheet
    xmlns:local="https://opis.invalid/ns/common/notes"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- All notes of the text in the order in which a reader meets their marks. The one call is guarded within, not here:
       of an `if` with a path in one branch SaxonJS 2.7 puts the other one into the order of the document as well. -->
  <xsl:variable name="opis:notes" as="element()*" select="local:in-order($local:all)"/>

  <!-- The notes that stand apart and point at an element of the text, by the `xml:id` of that element. -->
  <xsl:variable name="opis:notes-by-target" as="map(xs:string, element()*)">
    <xsl:map>
      <xsl:for-each-group select="$local:pointing" group-by="opis:note-targets(.)/@xml:id">
        <xsl:map-entry key="string(current-grouping-key())" select="current-group()"/>
      </xsl:for-each-group>
    </xsl:map>
  </xsl:variable>

  <!-- The number of a note; nothing for a note that is none of the text's. -->
  <xsl:function name="opis:note-number" as="xs:integer?">
    <xsl:param name="note" as="element()"/>
    <xsl:sequence select="$local:numbers(generate-id($note))"/>
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
    <xsl:sequence select="if ($element/@xml:id) then $opis:notes-by-target($element/@xml:id) else ()"/>
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

  <!-- Does an element hold notes, at most with a heading, and nothing else? -->
  <xsl:function name="opis:holds-notes-only" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
        exists($element/note)
        and empty($element/(* except (note, head)))
        and empty($element/text()[normalize-space()])"/>
  </xsl:function>

  <!-- Local components -->

  <xsl:variable name="local:all" as="element()*" select="/TEI/text//(note | app)"/>

  <xsl:variable name="local:pointing" as="element()*" select="
      $local:all[@target or @targetEnd or @from or @to][exists(opis:note-targets(.))]"/>

  <!-- A mark stands where what it belongs to ends; of two things that end together the inner one comes first. -->
  <xsl:function name="local:in-order" as="element()*">
    <xsl:param name="notes" as="element()*"/>
    <xsl:choose>
      <xsl:when test="empty($local:pointing)">
        <xsl:sequence select="$notes"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="places" as="map(xs:string, element()*)">
          <xsl:map>
            <xsl:for-each-group select="$notes" group-by="generate-id(local:end(local:place(.)))">
              <xsl:map-entry key="current-grouping-key()">
                <xsl:perform-sort select="current-group()">
                  <xsl:sort select="count(local:place(.)/ancestor::*)" data-type="number" order="descending"/>
                </xsl:perform-sort>
              </xsl:map-entry>
            </xsl:for-each-group>
          </xsl:map>
        </xsl:variable>
        <xsl:variable name="ends" as="node()*" select="$notes ! local:end(local:place(.))"/>
        <!-- A path is in the order of the document. -->
        <xsl:for-each select="$ends/self::node()">
          <xsl:sequence select="$places(generate-id(.))"/>
        </xsl:for-each>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- What a note belongs to: the first of its targets, else its own place. -->
  <xsl:function name="local:place" as="element()">
    <xsl:param name="note" as="element()"/>
    <xsl:sequence select="(opis:note-targets($note)/self::*)[1], $note[empty(opis:note-targets(.))]"/>
  </xsl:function>

  <!-- The last node of what a note belongs to; of a note itself the note, since what it holds is shown elsewhere. -->
  <xsl:function name="local:end" as="node()">
    <xsl:param name="place" as="element()"/>
    <xsl:sequence select="($place[self::note or self::app], $place/descendant::node()[last()], $place)[1]"/>
  </xsl:function>

  <xsl:variable name="local:numbers" as="map(xs:string, xs:integer)">
    <xsl:map>
      <xsl:for-each select="$opis:notes">
        <xsl:map-entry key="generate-id()" select="position()"/>
      </xsl:for-each>
    </xsl:map>
  </xsl:variable>

</xsl:stylesheet>
