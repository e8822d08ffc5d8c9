<?xml version="1.0" encoding="UTF-8"?>
<!-- Pictures of pages, and lists of persons, bodies, places and events that stand in a document itself. Owns facsimile, listPerson
     and its kin, what is said in them. -->
<xsl:stylesheet
    xmlns:local="https://opis.invalid/ns/text/entries"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- What is said of one person or thing, in one paragraph as far as it has none of its own. -->
  <xsl:template match="person | personGrp | org | place | event" mode="opis:blocks" as="element()*">
    <xsl:choose>
      <xsl:when test="text()[normalize-space()]">
        <xsl:call-template name="opis:flow"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="local:entry"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Who stands how to whom, in the words of the registers. -->
  <xsl:template match="relation" mode="opis:inline" as="text()*">
    <xsl:text>{@name}: {string-join((opis:targets(@active), opis:targets(@mutual), opis:targets(@passive)) ! @label, ', ')}</xsl:text>
    <xsl:if test="normalize-space()">; </xsl:if>
    <xsl:apply-templates mode="opis:inline"/>
  </xsl:template>

  <xsl:template match="birth | death | floruit | sex | gender | age | nationality" mode="opis:inline" as="text()*">
    <xsl:call-template name="local:statement"/>
  </xsl:template>

  <xsl:template match="residence | occupation | affiliation | education | faith | persona" mode="opis:inline" as="text()*">
    <xsl:call-template name="local:statement"/>
  </xsl:template>

  <xsl:template match="state | trait | climate | population | terrain | location" mode="opis:inline" as="text()*">
    <xsl:call-template name="local:statement"/>
  </xsl:template>

  <!-- Pictures cannot be read; the page names them. -->
  <xsl:template match="facsimile" mode="opis:blocks" as="element()*"/>

  <!-- Parts of names and places that are written without white space between them. -->
  <xsl:template mode="opis:inline" priority="1" as="text()*" match="
      person/persName | personGrp/persName | persona/persName | org/orgName | place/placeName | place/geogName | langKnowledge">
    <xsl:call-template name="opis:spaced"/>
  </xsl:template>

  <!-- A place with what is said of it. -->
  <xsl:template mode="opis:inline" priority="1" as="text()*"
      match="settlement[location] | country[location] | region[location] | district[location]">
    <xsl:text>{@opis:mark}</xsl:text>
    <xsl:choose>
      <xsl:when test="text()[normalize-space()]">
        <xsl:apply-templates mode="opis:inline"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="local:parts">
          <xsl:with-param name="between" select="', '"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:value-of select="opis:text-marks(.)"/>
    <xsl:text>{@opis:mark}</xsl:text>
  </xsl:template>

  <!-- Local components -->

  <xsl:template name="local:entry" as="element()*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:param name="indent" as="xs:integer" select="0" tunnel="yes"/>
    <xsl:param name="tight" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="entry" as="element()" select="."/>
    <xsl:for-each-group select="*" group-adjacent="opis:is-block(.)">
      <xsl:choose>
        <xsl:when test="current-grouping-key()">
          <xsl:apply-templates select="current-group()" mode="opis:blocks"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:variable name="words" as="xs:string">
            <xsl:value-of>
              <xsl:call-template name="local:parts">
                <xsl:with-param name="of" select="current-group()"/>
                <xsl:with-param name="between" select="'; '"/>
              </xsl:call-template>
              <xsl:sequence select="if (position() eq last()) then opis:text-marks($entry) else ()"/>
            </xsl:value-of>
          </xsl:variable>
          <xsl:if test="normalize-space($words)">
            <opis:block indent="{$indent}" tight="{if ($tight) then 'yes' else 'no'}">{$words}</opis:block>
          </xsl:if>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each-group>
  </xsl:template>

  <!-- Elements with a sign between each two that have words; the mark of a note stands behind what it speaks of. -->
  <xsl:template name="local:parts" as="text()*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:param name="of" as="element()*" select="*"/>
    <xsl:param name="between" as="xs:string" required="yes"/>
    <xsl:variable name="parts" as="element(opis:part)*">
      <xsl:for-each select="$of">
        <opis:part note="{if (self::note and opis:note-is-inline(.)) then 'yes' else 'no'}">
          <xsl:apply-templates select="." mode="opis:inline"/>
        </opis:part>
      </xsl:for-each>
    </xsl:variable>
    <xsl:for-each select="$parts[normalize-space()]">
      <xsl:text>{if (position() gt 1 and @note eq 'no') then $between else ''}{normalize-space()}</xsl:text>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="local:statement" as="text()*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:text>{opis:label(local-name())}: </xsl:text>
    <xsl:choose>
      <xsl:when test="*[2] and not(text()[normalize-space()])">
        <xsl:text>{@opis:mark}</xsl:text>
        <xsl:call-template name="local:parts">
          <xsl:with-param name="between" select="', '"/>
        </xsl:call-template>
        <xsl:value-of select="opis:text-marks(.)"/>
        <xsl:text>{@opis:mark}</xsl:text>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="opis:phrase"/>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:value-of select="if (normalize-space()) then () else (opis:date-meaning(.), @value, @quantity)[1]"/>
  </xsl:template>

</xsl:stylesheet>
