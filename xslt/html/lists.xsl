<?xml version="1.0" encoding="UTF-8"?>
<!-- Lists: bulleted, numbered, of terms. Owns list, item, label, headLabel, headItem, head in a list. Those that run on in a
     line see inline-lists.xsl. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:local="https://opis.invalid/ns/html/lists"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="list" mode="opis:html" as="element(html:div)">
    <div class="list">
      <xsl:call-template name="opis:own-attributes"/>
      <!-- What stands before the first item, then the items, then what ends the list. -->
      <xsl:variable name="start" as="element()?" select="(item | label)[1]"/>
      <xsl:apply-templates select="(if ($start) then *[. &lt;&lt; $start] else *)[not(self::headLabel or self::headItem or self::trailer)]" mode="opis:html"/>
      <xsl:if test="headLabel | headItem">
        <p class="list-columns">
          <xsl:apply-templates select="headLabel" mode="opis:html"/>
          <xsl:text>{' – '[exists(current()/headLabel) and exists(current()/headItem)]}</xsl:text>
          <xsl:apply-templates select="headItem" mode="opis:html"/>
        </p>
      </xsl:if>
      <xsl:if test="$start">
        <xsl:element name="{if (local:is-of-terms(.)) then 'dl' else if (opis:is-numbered-list(.)) then 'ol' else 'ul'}">
          <xsl:apply-templates select="if (local:is-of-terms(.)) then item | label else item" mode="opis:html"/>
          <xsl:if test="not(local:is-of-terms(.)) and label[not(following-sibling::item)]">
            <li>
              <xsl:apply-templates select="label[not(following-sibling::item)]" mode="opis:label"/>
            </li>
          </xsl:if>
        </xsl:element>
      </xsl:if>
      <xsl:apply-templates select="trailer" mode="opis:html"/>
      <xsl:call-template name="opis:block-marks"/>
    </div>
  </xsl:template>

  <!-- A list of something else than items: works, persons, places. -->
  <xsl:template name="opis:list-of-entries" as="element(html:div)">
    <xsl:context-item as="element()" use="required"/>
    <div class="list">
      <xsl:call-template name="opis:own-attributes"/>
      <xsl:apply-templates select="head" mode="opis:html"/>
      <ul>
        <xsl:for-each select="* except head">
          <li>
            <xsl:apply-templates select="." mode="opis:html"/>
          </li>
        </xsl:for-each>
      </ul>
      <xsl:call-template name="opis:block-marks"/>
    </div>
  </xsl:template>

  <xsl:template match="list/head | listBibl/head | listPerson/head | listOrg/head | listPlace/head" mode="opis:html" as="element()?">
    <xsl:if test="normalize-space()">
      <xsl:call-template name="opis:wrap">
        <xsl:with-param name="name" select="opis:name-by-content(., 'p')"/>
        <xsl:with-param name="classes" select="'list-head'"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- An item; what stands between it and the next one, a page break, comes at its end. -->
  <xsl:template match="item | list/label" mode="opis:html" as="element()">
    <xsl:variable name="of-terms" as="xs:boolean" select="exists(../label) and exists(parent::list[local:is-of-terms(.)])"/>
    <xsl:element name="{if (self::label) then 'dt' else if ($of-terms) then 'dd' else 'li'}">
      <xsl:call-template name="opis:own-attributes"/>
      <xsl:if test="@n and not($of-terms)">
        <xsl:attribute name="{if (@n castable as xs:int and parent::list[opis:is-numbered-list(.)]) then 'value' else 'data-n'}" select="normalize-space(@n)"/>
      </xsl:if>
      <xsl:if test="not($of-terms) and preceding-sibling::*[1][self::label]">
        <xsl:apply-templates select="preceding-sibling::*[1]" mode="opis:label"/>
        <xsl:text> </xsl:text>
      </xsl:if>
      <xsl:call-template name="opis:content"/>
      <xsl:call-template name="local:behind"/>
    </xsl:element>
  </xsl:template>

  <!-- A label where it is none of a list's. -->
  <xsl:template match="label | headLabel | headItem" mode="opis:html" as="element(html:b)">
    <xsl:call-template name="opis:wrap">
      <xsl:with-param name="name" select="'b'"/>
      <xsl:with-param name="classes" select="'label'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- The label of an item in a list that does not label all of them. -->
  <xsl:mode name="opis:label" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="label" mode="opis:label" as="element(html:b)">
    <xsl:call-template name="opis:wrap">
      <xsl:with-param name="name" select="'b'"/>
      <xsl:with-param name="classes" select="'label'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Local components -->

  <!-- Has each item a label before it? Terms without a meaning, and meanings without a term, are none of HTML's. -->
  <xsl:function name="local:is-of-terms" as="xs:boolean">
    <xsl:param name="list" as="element(list)"/>
    <xsl:sequence select="
        exists($list/label) and exists($list/(item | label)[1]/self::label) and exists($list/(item | label)[last()]/self::item)"/>
  </xsl:function>

  <!-- What comes behind the context item before the next one. -->
  <xsl:template name="local:behind" as="node()*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:for-each select="following-sibling::*[1][not(self::item or self::label or self::trailer or self::head or self::headLabel or self::headItem)]">
      <xsl:apply-templates select="." mode="opis:html"/>
      <xsl:call-template name="local:behind"/>
    </xsl:for-each>
  </xsl:template>

</xsl:stylesheet>
