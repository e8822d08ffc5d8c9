<?xml version="1.0" encoding="UTF-8"?>
<!-- Verse. Owns lg, l, caesura, rhyme. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:local="https://opis.invalid/ns/html/verse"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="lg" mode="opis:html" as="element(html:div)">
    <xsl:call-template name="local:verse">
      <xsl:with-param name="name" select="'div'"/>
      <xsl:with-param name="class" select="'stanza'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- A line; the fifths have their number beside them, as `data-line`, which the style sheet shows. -->
  <xsl:template match="l" mode="opis:html" as="element()">
    <xsl:param name="opis:lines" as="map(xs:string, xs:integer)?" tunnel="yes"/>
    <xsl:call-template name="local:verse">
      <xsl:with-param name="name" select="opis:name-by-content(., 'p')"/>
      <xsl:with-param name="class" select="'verse-line'"/>
      <xsl:with-param name="number" select="
          if (@n) then local:shown-number(normalize-space(@n))
          else if (empty($opis:lines)) then ()
          else $opis:lines(generate-id()) ! string()"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Where verse stands in a part of the text and its lines have no numbers of their own, they are counted there. -->
  <xsl:template as="element()*" match="(div | div1 | div2 | div3 | div4 | div5 | div6 | div7 | body | prologue | epilogue)[lg or l or sp[lg or l]]"
      priority="8" mode="opis:html">
    <xsl:next-match>
      <xsl:with-param name="opis:lines" as="map(xs:string, xs:integer)" tunnel="yes" select="local:fifths(.)"/>
    </xsl:next-match>
  </xsl:template>

  <!-- The break within a line is a space of its own. -->
  <xsl:template match="caesura" mode="opis:html" as="element(html:span)">
    <span class="caesura">
      <xsl:call-template name="opis:own-attributes"/>
      <xsl:text> </xsl:text>
    </span>
  </xsl:template>

  <!-- Words that rhyme: which with which stands in `data-label`. -->
  <xsl:template match="rhyme" mode="opis:html" as="element(html:span)">
    <span class="rhyme">
      <xsl:call-template name="opis:own-attributes"/>
      <xsl:for-each select="@label">
        <xsl:attribute name="data-label" select="."/>
      </xsl:for-each>
      <xsl:call-template name="opis:content"/>
    </span>
  </xsl:template>

  <!-- Local components -->

  <!-- Verse with what is said of its form: metre, rhyme, a line that runs on, which part of a line it is. -->
  <xsl:template name="local:verse" as="element()">
    <xsl:context-item as="element()" use="required"/>
    <xsl:param name="name" as="xs:string" required="yes"/>
    <xsl:param name="class" as="xs:string" required="yes"/>
    <xsl:param name="number" as="xs:string?"/>
    <xsl:element name="{$name}">
      <xsl:call-template name="opis:attributes">
        <xsl:with-param name="classes" select="$class"/>
      </xsl:call-template>
      <xsl:for-each select="@met, @real, @rhyme, @enjamb, @part[. ne 'N']">
        <xsl:attribute name="data-{local-name()}" select="normalize-space(.)"/>
      </xsl:for-each>
      <xsl:if test="exists($number)">
        <xsl:attribute name="data-line" select="$number"/>
      </xsl:if>
      <xsl:choose>
        <xsl:when test="self::l">
          <xsl:call-template name="opis:content"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:apply-templates mode="opis:html"/>
          <xsl:call-template name="opis:block-marks"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:element>
  </xsl:template>

  <!-- Of the numbers that the source gives, every fifth; all that are no plain numbers. -->
  <xsl:function name="local:shown-number" as="xs:string?">
    <xsl:param name="number" as="xs:string"/>
    <xsl:sequence select="$number[matches(., '[05]$') or not(matches(., '[0-9]$'))][. ne '']"/>
  </xsl:function>

  <!-- Every fifth line of a part of the text, with its number; none where one of its lines has a number of its own. The parts
       of one line count once. Verse that is quoted, or of a text within the text, is counted elsewhere or not at all. -->
  <xsl:function name="local:fifths" as="map(xs:string, xs:integer)">
    <xsl:param name="part" as="element()"/>
    <xsl:variable name="lines" as="element(l)*" select="$part/(l | lg/l | lg/lg/l | lg/lg/lg/l | sp/l | sp/lg/l | sp/lg/lg/l)"/>
    <xsl:variable name="whole" as="element(l)*" select="if ($lines/@n) then () else $lines[not(@part = ('M', 'F'))]"/>
    <xsl:map>
      <xsl:for-each select="$whole[position() mod 5 eq 0]">
        <xsl:map-entry key="generate-id()" select="position() * 5"/>
      </xsl:for-each>
    </xsl:map>
  </xsl:function>

</xsl:stylesheet>
