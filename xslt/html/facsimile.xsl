<?xml version="1.0" encoding="UTF-8"?>
<!-- Pictures of a document's pages, and transcriptions made page by page. Owns facsimile, sourceDoc, surfaceGrp, surface, zone, line, path. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:local="https://opis.invalid/ns/html/facsimile"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Pictures alone are folded away before the text; with words or places of the pages they are shown. -->
  <xsl:template match="facsimile" mode="opis:html" as="element()">
    <xsl:choose>
      <xsl:when test="normalize-space() or surface or surfaceGrp">
        <xsl:call-template name="opis:contain"/>
      </xsl:when>
      <xsl:otherwise>
        <details class="facsimile">
          <xsl:call-template name="opis:own-attributes"/>
          <summary>{opis:label('pictures')} ({count(graphic | media | binaryObject | formula)})</summary>
          <ul>
            <xsl:for-each select="*">
              <li>
                <xsl:apply-templates select="." mode="opis:html"/>
              </li>
            </xsl:for-each>
          </ul>
        </details>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="sourceDoc" mode="opis:html" as="element(html:div)">
    <xsl:call-template name="opis:contain">
      <xsl:with-param name="classes" select="'source-document'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- A page, a leaf, a sheet pasted on: what is written on it stands together below its name. -->
  <xsl:template match="surfaceGrp | surface" mode="opis:html" as="element(html:div)">
    <div class="surface">
      <xsl:call-template name="opis:own-attributes"/>
      <p class="surface-name">{local:name(.)}</p>
      <xsl:apply-templates select="*" mode="opis:html"/>
      <xsl:call-template name="opis:block-marks"/>
    </div>
  </xsl:template>

  <!-- A part of a page. Where nothing is written in it, it is a place on the picture only. -->
  <xsl:template match="zone" mode="opis:html" as="element(html:div)">
    <div class="zone">
      <xsl:call-template name="opis:own-attributes"/>
      <xsl:if test="@rotate[not(. = '0')] or @type or not(normalize-space())">
        <p class="surface-name">
          <xsl:text>{string-join((opis:label('zone'), (@n, @type)[1] ! translate(., '_', ' '), @rotate[not(. = '0')] ! opis:label('rotated', .), local:place(.)), ', ')}</xsl:text>
        </p>
      </xsl:if>
      <xsl:apply-templates mode="opis:html"/>
      <xsl:call-template name="opis:block-marks"/>
    </div>
  </xsl:template>

  <xsl:template match="line" mode="opis:html" as="element()">
    <xsl:element name="{opis:name-by-content(., 'p')}">
      <xsl:call-template name="opis:attributes">
        <xsl:with-param name="classes" select="'source-line'"/>
      </xsl:call-template>
      <xsl:for-each select="@n">
        <xsl:attribute name="data-n" select="."/>
      </xsl:for-each>
      <xsl:call-template name="opis:content"/>
    </xsl:element>
  </xsl:template>

  <!-- A line drawn on the page. -->
  <xsl:template match="path" mode="opis:html" as="element(html:p)">
    <p class="surface-name">
      <xsl:call-template name="opis:own-attributes"/>
      <xsl:text>{string-join((opis:label('path'), @type, @points), ', ')}</xsl:text>
      <xsl:call-template name="opis:content"/>
    </p>
  </xsl:template>

  <!-- Local components -->

  <xsl:function name="local:name" as="xs:string">
    <xsl:param name="surface" as="element()"/>
    <xsl:sequence select="
        string-join((
          opis:label(if ($surface/self::surface) then 'surface' else 'surface-group'),
          ($surface/@n, $surface/@xml:id)[1],
          $surface/@type ! translate(., '_', ' '),
          $surface/@attachment ! opis:label('attached', .),
          $surface/@flipping[. = 'true'] ! opis:label('flipping')), ', ')"/>
  </xsl:function>

  <!-- Where on the picture a zone lies. -->
  <xsl:function name="local:place" as="xs:string?">
    <xsl:param name="zone" as="element(zone)"/>
    <xsl:sequence select="
        if ($zone/@points) then string($zone/@points)
        else if ($zone/@ulx) then string-join($zone/(@ulx, @uly, @lrx, @lry), ' ')
        else ()"/>
  </xsl:function>

</xsl:stylesheet>
