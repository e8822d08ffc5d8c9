<?xml version="1.0" encoding="UTF-8"?>
<!-- What is said of a person, body or place, as values of its properties. Owns the children of person, org and place in a register, geo. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:local="https://opis.invalid/ns/html/entry-parts"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Statements, with their dates where the words do not say them. -->
  <xsl:template match="birth | death | floruit | sex | gender | age | nationality | socecStatus | persPronouns" mode="opis:value" as="element(html:dd)">
    <xsl:call-template name="local:statement"/>
  </xsl:template>

  <xsl:template match="residence | occupation | affiliation | education | faith | persona | langKnowledge | langKnown" mode="opis:value" as="element(html:dd)">
    <xsl:call-template name="local:statement"/>
  </xsl:template>

  <xsl:template match="state | trait | climate | population | terrain | location | event" mode="opis:value" as="element(html:dd)">
    <xsl:call-template name="local:statement"/>
  </xsl:template>

  <!-- Coordinates. -->
  <xsl:template match="geo" mode="opis:html" as="element(html:span)">
    <xsl:call-template name="opis:wrap"/>
  </xsl:template>

  <!-- An identifier with the name of its authority, linked where its address is known. -->
  <xsl:template match="person/idno | org/idno | place/idno | personGrp/idno | event/idno | object/idno" mode="opis:value" as="element(html:dd)">
    <xsl:call-template name="local:identifier"/>
  </xsl:template>

  <!-- Local components -->

  <xsl:template name="local:statement" as="element(html:dd)">
    <xsl:context-item as="element()" use="required"/>
    <dd>
      <xsl:call-template name="opis:own-attributes"/>
      <xsl:choose>
        <xsl:when test="text()[normalize-space()] or empty(*)">
          <xsl:apply-templates mode="opis:html"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="opis:side-by-side">
            <xsl:with-param name="of" select="*"/>
          </xsl:call-template>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:choose>
        <xsl:when test="not(normalize-space())">{(opis:date-meaning(.), @value, opis:amount(.), opis:facts(.))[1]}</xsl:when>
        <xsl:when test="empty(date)">{opis:date-meaning(.) ! (' (' || . || ')')}</xsl:when>
      </xsl:choose>
      <xsl:call-template name="opis:marks"/>
    </dd>
  </xsl:template>

  <xsl:template name="local:identifier" as="element(html:dd)">
    <xsl:context-item as="element(idno)" use="required"/>
    <xsl:variable name="address" as="xs:string?" select="opis:identifier-iri(.)"/>
    <xsl:variable name="words" as="xs:string" select="string-join((@type, normalize-space()), ' ')"/>
    <dd>
      <xsl:choose>
        <xsl:when test="exists($address)">
          <a class="external" href="{$address}">{$words}</a>
        </xsl:when>
        <xsl:otherwise>{$words}</xsl:otherwise>
      </xsl:choose>
    </dd>
  </xsl:template>

</xsl:stylesheet>
