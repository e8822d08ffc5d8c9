<?xml version="1.0" encoding="UTF-8"?>
<!-- Pictures of pages, and lists of persons, bodies, places and events that stand in a document itself. Owns facsimile, listPerson
     and its kin, what is said in them. -->
<xsl:stylesheet
    xmlns:local="https://opis.invalid/ns/text/entries"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="person | personGrp | org | place | event" mode="opis:blocks" as="element()*">
    <xsl:call-template name="opis:flow"/>
  </xsl:template>

  <!-- Who stands how to whom, in the words of the registers. -->
  <xsl:template match="relation" mode="opis:inline" as="text()*">
    <xsl:text>{@name}: {string-join((opis:targets(@active), opis:targets(@mutual), opis:targets(@passive)) ! @label, ', ')}</xsl:text>
    <xsl:apply-templates mode="opis:inline"/>
  </xsl:template>

  <xsl:template match="birth | death | floruit | sex | gender | age | nationality" mode="opis:inline" as="text()*">
    <xsl:call-template name="local:statement"/>
  </xsl:template>

  <xsl:template match="residence | occupation | affiliation | education | faith | persona" mode="opis:inline" as="text()*">
    <xsl:call-template name="local:statement"/>
  </xsl:template>

  <xsl:template match="state | trait | climate | population | terrain | location | eventName" mode="opis:inline" as="text()*">
    <xsl:call-template name="local:statement"/>
  </xsl:template>

  <!-- Pictures cannot be read; the page names them. -->
  <xsl:template match="facsimile" mode="opis:blocks" as="element()*"/>

  <!-- Local components -->

  <xsl:template name="local:statement" as="text()*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:text>{opis:label(local-name())}: </xsl:text>
    <xsl:call-template name="opis:phrase"/>
    <xsl:value-of select="if (normalize-space()) then () else (opis:date-meaning(.), @value)[1]"/>
  </xsl:template>

</xsl:stylesheet>
