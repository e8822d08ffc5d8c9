<?xml version="1.0" encoding="UTF-8"?>
<!-- Lists: bulleted, numbered, of terms. Owns list, item, label, headLabel, headItem, head in a list. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="list" mode="opis:html" as="element(html:div)">
    <div>
      <xsl:call-template name="opis:attributes">
        <xsl:with-param name="classes" select="'list'"/>
      </xsl:call-template>
      <xsl:apply-templates select="head" mode="opis:html"/>
      <xsl:element name="{if (label) then 'dl' else if (opis:is-numbered-list(.)) then 'ol' else 'ul'}">
        <xsl:apply-templates select="item | label" mode="opis:html"/>
      </xsl:element>
      <xsl:apply-templates select="* except (head, item, label)" mode="opis:html"/>
      <xsl:call-template name="opis:block-marks"/>
    </div>
  </xsl:template>

  <!-- A list of something else than items: works, persons, places. -->
  <xsl:template name="opis:list-of-entries" as="element(html:div)">
    <xsl:context-item as="element()" use="required"/>
    <div>
      <xsl:call-template name="opis:attributes">
        <xsl:with-param name="classes" select="'list'"/>
      </xsl:call-template>
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

  <xsl:template match="list/head | listBibl/head | listPerson/head | listOrg/head | listPlace/head" mode="opis:html" as="element(html:p)?">
    <xsl:if test="normalize-space()">
      <xsl:call-template name="opis:wrap">
        <xsl:with-param name="name" select="'p'"/>
        <xsl:with-param name="classes" select="'list-head'"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template match="item | list/label" mode="opis:html" as="element()">
    <xsl:call-template name="opis:wrap">
      <xsl:with-param name="name" select="if (self::label) then 'dt' else if (../label) then 'dd' else 'li'"/>
      <xsl:with-param name="classes" select="()"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="headLabel | headItem | label" mode="opis:html" as="element(html:span)">
    <xsl:call-template name="opis:wrap"/>
  </xsl:template>

</xsl:stylesheet>
