<?xml version="1.0" encoding="UTF-8"?>
<!-- Notes: marks in the text, numbers in square brackets, and the notes below it. Owns note, and app as a note. -->
<xsl:stylesheet
    xmlns:local="https://opis.invalid/ns/text/notes"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:function name="opis:text-mark" as="xs:string">
    <xsl:param name="number" as="xs:integer"/>
    <xsl:sequence select="'[' || $number || ']'"/>
  </xsl:function>

  <!-- The marks of the notes that point at an element; '' where there is none. -->
  <xsl:function name="opis:text-marks" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
        if (empty($element/@opis:marks) or $opis:without-notes) then ''
        else string-join(tokenize($element/@opis:marks) ! opis:text-mark(xs:integer(.)))"/>
  </xsl:function>

  <xsl:template match="note" mode="opis:inline" as="text()*">
    <xsl:choose>
      <xsl:when test="$opis:without-notes"/>
      <xsl:when test="opis:note-is-inline(.)">
        <xsl:value-of select="opis:text-mark(opis:note-number(.))"/>
      </xsl:when>
      <xsl:when test="empty(opis:note-number(.))">
        <xsl:apply-templates mode="opis:inline"/>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="opis:text-notes" as="element()*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:if test="not($opis:without-notes) and exists(opis:notes(.))">
      <opis:block underline="-">{opis:label('notes')}</opis:block>
      <xsl:for-each select="opis:notes(.)">
        <xsl:variable name="blocks" as="element()*">
          <xsl:choose>
            <xsl:when test="self::app">
              <opis:block indent="5">{local:readings(.)}</opis:block>
            </xsl:when>
            <xsl:otherwise>
              <xsl:call-template name="opis:flow">
                <xsl:with-param name="indent" select="5" tunnel="yes"/>
              </xsl:call-template>
            </xsl:otherwise>
          </xsl:choose>
        </xsl:variable>
        <xsl:sequence select="opis:with-sign($blocks, opis:text-mark(opis:note-number(.)), false())"/>
        <!-- An empty note has its number all the same, since its mark stands in the text. -->
        <xsl:if test="empty($blocks)">
          <opis:block first="{opis:text-mark(opis:note-number(.))}"/>
        </xsl:if>
      </xsl:for-each>
    </xsl:if>
  </xsl:template>

  <!-- Local components -->

  <!-- The lemma with its witnesses, then the other readings. -->
  <xsl:function name="local:readings" as="xs:string">
    <xsl:param name="entry" as="element(app)"/>
    <xsl:variable name="lemma" as="element()?" select="
        ($entry/lem, opis:chosen-reading($entry)[opis:note-is-inline($entry)])[1]"/>
    <xsl:variable name="others" as="xs:string" select="string-join(($entry//rdg except $lemma) ! local:reading(.), '; ')"/>
    <xsl:sequence select="
        string-join(($lemma ! (local:reading(.) || ']'), $others, $entry/(note | witDetail) ! normalize-space(.)), ' ')"/>
  </xsl:function>

  <xsl:function name="local:reading" as="xs:string">
    <xsl:param name="reading" as="element()"/>
    <xsl:variable name="words" as="xs:string">
      <xsl:value-of>
        <xsl:apply-templates select="$reading/node()" mode="opis:inline"/>
      </xsl:value-of>
    </xsl:variable>
    <xsl:sequence select="
        string-join(((normalize-space($words)[. ne ''], opis:label('omitted'))[1], $reading/@wit ! opis:sigla(.)), ' ')"/>
  </xsl:function>

</xsl:stylesheet>
