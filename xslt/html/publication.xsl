<?xml version="1.0" encoding="UTF-8"?>
<!-- Rights, and where and when the document was published. Owns publicationStmt, availability, licence, editionStmt,
     seriesStmt, extent, notesStmt. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="publicationStmt" mode="opis:colophon" as="element()*">
    <xsl:if test="availability">
      <section class="rights">
        <h3>{opis:label('rights')}</h3>
        <xsl:for-each select="availability">
          <xsl:for-each select="@status">
            <p>{opis:label('availability-' || .)}</p>
          </xsl:for-each>
          <xsl:apply-templates select="*" mode="opis:html"/>
        </xsl:for-each>
      </section>
    </xsl:if>
    <xsl:if test="* except availability">
      <section class="publication">
        <h3>{opis:label('publication')}</h3>
        <dl class="properties">
          <xsl:for-each-group select="* except availability" group-by="'published-' || local-name()">
            <xsl:call-template name="opis:property">
              <xsl:with-param name="key" select="current-grouping-key()"/>
              <xsl:with-param name="of" select="current-group()"/>
            </xsl:call-template>
          </xsl:for-each-group>
        </dl>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- A licence with its address, so that the words alone do not have to be trusted. -->
  <xsl:template match="licence" mode="opis:html" as="element(html:div)">
    <div class="licence">
      <xsl:call-template name="opis:own-attributes"/>
      <xsl:for-each-group select="node()" group-adjacent="opis:is-block(.) or not(normalize-space())">
        <xsl:choose>
          <xsl:when test="current-grouping-key()">
            <xsl:apply-templates select="current-group()" mode="opis:html"/>
          </xsl:when>
          <xsl:otherwise>
            <p>
              <xsl:apply-templates select="current-group()" mode="opis:html"/>
            </p>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:for-each-group>
      <xsl:for-each select="@target[matches(., '^https?:')]">
        <p>
          <xsl:text>{opis:label('licence')}: </xsl:text>
          <a class="external" rel="license" href="{.}">{.}</a>
        </p>
      </xsl:for-each>
    </div>
  </xsl:template>

  <xsl:template match="editionStmt | seriesStmt | notesStmt" mode="opis:colophon" as="element(html:section)">
    <section class="{lower-case(local-name())}">
      <h3>{opis:label(local-name())}</h3>
      <xsl:call-template name="opis:single-property">
        <xsl:with-param name="key" select="local-name()"/>
        <xsl:with-param name="of" select="*"/>
      </xsl:call-template>
    </section>
  </xsl:template>

  <xsl:template match="extent" mode="opis:colophon" as="element(html:section)">
    <section class="extent">
      <h3>{opis:label('extent')}</h3>
      <p>
        <xsl:call-template name="opis:own-attributes"/>
        <xsl:call-template name="opis:content"/>
      </p>
    </section>
  </xsl:template>

</xsl:stylesheet>
