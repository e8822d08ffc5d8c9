<?xml version="1.0" encoding="UTF-8"?>
<!-- Who plays in a play. Owns castList, castGroup, castItem, role, roleDesc, actor. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:local="https://opis.invalid/ns/html/cast-lists"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="castList" mode="opis:html" as="element(html:div)">
    <div class="cast">
      <xsl:call-template name="opis:own-attributes"/>
      <xsl:call-template name="local:members"/>
      <xsl:call-template name="opis:block-marks"/>
    </div>
  </xsl:template>

  <!-- Roles that have something in common, which the group says. -->
  <xsl:template match="castGroup" mode="opis:html" as="element(html:li)">
    <li class="cast-group">
      <xsl:call-template name="opis:own-attributes"/>
      <xsl:call-template name="local:members"/>
      <xsl:call-template name="opis:block-marks"/>
    </li>
  </xsl:template>

  <xsl:template match="castItem" mode="opis:html" as="element(html:li)">
    <xsl:call-template name="opis:wrap">
      <xsl:with-param name="name" select="'li'"/>
      <xsl:with-param name="classes" select="'cast-item'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="castList/head | castGroup/head" mode="opis:html" as="element(html:p)?">
    <xsl:if test="normalize-space()">
      <xsl:call-template name="opis:wrap">
        <xsl:with-param name="name" select="'p'"/>
        <xsl:with-param name="classes" select="'list-head'"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template match="role" mode="opis:html" as="element(html:b)">
    <xsl:call-template name="opis:wrap">
      <xsl:with-param name="name" select="'b'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="castGroup/roleDesc" mode="opis:html" as="element(html:p)">
    <xsl:call-template name="opis:wrap">
      <xsl:with-param name="name" select="'p'"/>
      <xsl:with-param name="classes" select="'role-description'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="roleDesc | actor" mode="opis:html" as="element(html:span)">
    <xsl:call-template name="opis:wrap">
      <xsl:with-param name="classes" select="if (self::actor) then 'actor' else 'role-description'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Local components -->

  <!-- Each run of items is one list; what stands before, between and behind them keeps its place. -->
  <xsl:template name="local:members" as="node()*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:for-each-group select="*" group-adjacent="exists(self::castItem | self::castGroup)">
      <xsl:choose>
        <xsl:when test="current-grouping-key()">
          <ul class="cast-list">
            <xsl:apply-templates select="current-group()" mode="opis:html"/>
          </ul>
        </xsl:when>
        <xsl:otherwise>
          <xsl:apply-templates select="current-group()" mode="opis:html"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each-group>
  </xsl:template>

</xsl:stylesheet>
