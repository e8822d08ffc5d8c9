<?xml version="1.0" encoding="UTF-8"?>
<!-- Pictures, sounds and films. Owns figure, figDesc, graphic, media, binaryObject and head in a figure. A picture that is
     published is shown (`@opis:url`, see pictures.ts); any other file is named, and linked where it is on the web. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:local="https://opis.invalid/ns/html/figures"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="figure" mode="opis:html" as="element(html:figure)">
    <figure>
      <xsl:call-template name="opis:own-attributes"/>
      <!-- That there is a picture, where nothing says more than what it shows. -->
      <xsl:if test="empty(* except (head, figDesc))">
        <span class="graphic">[{opis:label('image')}]</span>
      </xsl:if>
      <xsl:apply-templates select="* except head" mode="opis:html"/>
      <xsl:variable name="heads" as="element(head)*" select="head[normalize-space()]"/>
      <xsl:choose>
        <xsl:when test="count($heads) gt 1">
          <figcaption>
            <xsl:apply-templates select="$heads" mode="opis:html"/>
          </figcaption>
        </xsl:when>
        <xsl:otherwise>
          <xsl:for-each select="$heads">
            <figcaption>
              <xsl:call-template name="opis:own-attributes"/>
              <xsl:call-template name="opis:content"/>
            </figcaption>
          </xsl:for-each>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:call-template name="opis:block-marks"/>
    </figure>
  </xsl:template>

  <!-- One of several headings. -->
  <xsl:template match="figure/head" mode="opis:html" as="element()">
    <xsl:call-template name="opis:wrap">
      <xsl:with-param name="name" select="opis:name-by-content(., 'p')"/>
      <xsl:with-param name="classes" select="'figure-head'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- The words that stand for a picture that is not seen: where it is, they are its alternative. -->
  <xsl:template match="figDesc" mode="opis:html" as="element()?">
    <xsl:if test="empty(../graphic/@opis:url)">
      <xsl:call-template name="local:description"/>
    </xsl:if>
  </xsl:template>

  <xsl:template name="local:description" as="element()">
    <xsl:call-template name="opis:wrap">
      <xsl:with-param name="name" select="opis:name-by-content(., 'p')"/>
      <xsl:with-param name="classes" select="'figure-description'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="graphic" mode="opis:html" as="element(html:span)">
    <xsl:choose>
      <xsl:when test="exists(@opis:url)">
        <span>
          <xsl:call-template name="opis:attributes">
            <xsl:with-param name="classes" select="'graphic', 'shown'"/>
          </xsl:call-template>
          <xsl:call-template name="local:picture"/>
          <xsl:call-template name="opis:marks"/>
        </span>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="local:named">
          <xsl:with-param name="label" select="'image'"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="media" mode="opis:html" as="element(html:span)">
    <xsl:call-template name="local:named">
      <xsl:with-param name="label" select="
          if (starts-with(@mimeType, 'audio/')) then 'audio' else if (starts-with(@mimeType, 'video/')) then 'video' else 'media'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- A file within the file: what it is, not its bytes. -->
  <xsl:template match="binaryObject" mode="opis:html" as="element(html:span)">
    <span class="graphic">
      <xsl:call-template name="opis:own-attributes"/>
      <xsl:text>[{string-join((opis:label('embedded-file'), @mimeType), ': ')}]</xsl:text>
      <xsl:call-template name="opis:marks"/>
    </span>
  </xsl:template>

  <!-- Local components -->

  <!-- A published picture. It has its size, so that the page does not move when it comes, and is fetched when it comes near. -->
  <xsl:template name="local:picture" as="element(html:img)">
    <xsl:context-item as="element(graphic)" use="required"/>
    <xsl:variable name="words" as="element()?" select="(desc, ../figDesc, ../head, ../desc)[normalize-space()][1]"/>
    <img src="{opis:href(@opis:url)}" loading="lazy" decoding="async">
      <xsl:for-each select="@opis:width, @opis:height">
        <xsl:attribute name="{local-name()}" select="."/>
      </xsl:for-each>
      <xsl:for-each select="$words">
        <xsl:attribute name="alt" select="normalize-space()"/>
      </xsl:for-each>
    </img>
  </xsl:template>

  <!-- What a file shows or plays, its address, and what is said of it. -->
  <xsl:template name="local:named" as="element(html:span)">
    <xsl:context-item as="element()" use="required"/>
    <xsl:param name="label" as="xs:string" required="yes"/>
    <span class="graphic">
      <xsl:call-template name="opis:own-attributes"/>
      <xsl:text>[{opis:label($label)}: </xsl:text>
      <xsl:sequence select="opis:address-link(string(@url))"/>
      <xsl:if test="desc">
        <xsl:text> (</xsl:text>
        <xsl:apply-templates select="desc" mode="opis:html"/>
        <xsl:text>)</xsl:text>
      </xsl:if>
      <xsl:text>]</xsl:text>
      <xsl:call-template name="opis:marks"/>
    </span>
  </xsl:template>

</xsl:stylesheet>
