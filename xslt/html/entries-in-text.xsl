<?xml version="1.0" encoding="UTF-8"?>
<!-- Lists of persons, bodies, places and events that stand in a document itself. Owns listPerson, listOrg, listPlace, listEvent,
     listRelation, their entries and what is said in them. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:local="https://opis.invalid/ns/html/entries-in-text"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="listPerson | listOrg | listPlace | listEvent | listRelation" mode="opis:html" as="element(html:div)">
    <xsl:call-template name="opis:list-of-entries"/>
  </xsl:template>

  <xsl:template match="person | personGrp | org | place | event" mode="opis:html" as="element(html:div)">
    <xsl:call-template name="opis:wrap">
      <xsl:with-param name="name" select="'div'"/>
      <xsl:with-param name="classes" select="'entry'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Who stands how to whom, in the words of the registers. -->
  <xsl:template match="relation" mode="opis:html" as="element(html:span)">
    <span>
      <xsl:call-template name="opis:attributes">
        <xsl:with-param name="classes" select="'statement'"/>
      </xsl:call-template>
      <xsl:text>{@name}: </xsl:text>
      <xsl:text>{string-join((opis:targets(@active), opis:targets(@mutual), opis:targets(@passive))/@label, ', ')}</xsl:text>
      <xsl:apply-templates mode="opis:html"/>
    </span>
  </xsl:template>

  <xsl:template match="birth | death | floruit | sex | gender | age | nationality" mode="opis:html" as="element(html:span)">
    <xsl:call-template name="local:statement"/>
  </xsl:template>

  <xsl:template match="residence | occupation | affiliation | education | faith | persona" mode="opis:html" as="element(html:span)">
    <xsl:call-template name="local:statement"/>
  </xsl:template>

  <xsl:template match="state | trait | climate | population | terrain | location | eventName" mode="opis:html" as="element(html:span)">
    <xsl:call-template name="local:statement"/>
  </xsl:template>

  <!-- Local components -->

  <xsl:template name="local:statement" as="element(html:span)">
    <xsl:context-item as="element()" use="required"/>
    <span>
      <xsl:call-template name="opis:attributes">
        <xsl:with-param name="classes" select="'statement'"/>
      </xsl:call-template>
      <span class="statement-name">{opis:label(local-name())}:</span>
      <xsl:text> </xsl:text>
      <xsl:call-template name="opis:content"/>
      <xsl:if test="not(normalize-space())">{(opis:date-meaning(.), @value)[1]}</xsl:if>
    </span>
  </xsl:template>

</xsl:stylesheet>
