<?xml version="1.0" encoding="UTF-8"?>
<!-- Links, never one within another. Owns ref and ptr. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:local="https://opis.invalid/ns/html/links"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The content of the context element as a link; what is a link itself in it stays one of its own. -->
  <xsl:template name="opis:link" as="element()">
    <xsl:context-item as="element()" use="required"/>
    <xsl:param name="href" as="xs:string" required="yes"/>
    <xsl:param name="classes" as="xs:string*" required="yes"/>
    <xsl:choose>
      <xsl:when test="* and opis:holds-link(.)">
        <span>
          <xsl:if test="exists($classes)">
            <xsl:attribute name="class" select="string-join($classes, ' ')"/>
          </xsl:if>
          <xsl:call-template name="opis:own-attributes"/>
          <xsl:for-each-group select="node()" group-adjacent="local:stays-apart(.)">
            <xsl:choose>
              <xsl:when test="current-grouping-key()">
                <xsl:apply-templates select="current-group()" mode="opis:html"/>
              </xsl:when>
              <xsl:otherwise>
                <a href="{$href}">
                  <xsl:apply-templates select="current-group()" mode="opis:html">
                    <xsl:with-param name="opis:in-link" select="true()" tunnel="yes"/>
                  </xsl:apply-templates>
                </a>
              </xsl:otherwise>
            </xsl:choose>
          </xsl:for-each-group>
        </span>
      </xsl:when>
      <xsl:otherwise>
        <a href="{$href}">
          <xsl:if test="exists($classes)">
            <xsl:attribute name="class" select="string-join($classes, ' ')"/>
          </xsl:if>
          <xsl:call-template name="opis:own-attributes"/>
          <xsl:apply-templates mode="opis:html">
            <xsl:with-param name="opis:in-link" select="true()" tunnel="yes"/>
          </xsl:apply-templates>
        </a>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="ref | ptr" mode="opis:html" as="element()+">
    <xsl:call-template name="local:reference"/>
  </xsl:template>

  <!-- The words of the context element, as a link to what its `@ref` leads to: an entry of a vocabulary, a page. -->
  <xsl:template name="opis:reference-of" as="element()+">
    <xsl:context-item as="element()" use="required"/>
    <xsl:param name="classes" as="xs:string*" select="lower-case(local-name())"/>
    <xsl:param name="opis:in-link" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="href" as="xs:string?" select="if ($opis:in-link) then () else opis:targets(@ref)[1]/opis:href(@href)"/>
    <xsl:choose>
      <xsl:when test="exists($href)">
        <xsl:call-template name="opis:link">
          <xsl:with-param name="href" select="$href"/>
          <xsl:with-param name="classes" select="$classes"/>
        </xsl:call-template>
        <xsl:call-template name="opis:marks"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="opis:wrap">
          <xsl:with-param name="classes" select="$classes"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Where a pointer leads on the page that is made; nothing where it leads nowhere that a page may link to. -->
  <xsl:function name="opis:link-address" as="xs:string?">
    <xsl:param name="pointers" as="attribute()?"/>
    <xsl:variable name="first" as="xs:string?" select="tokenize($pointers)[1]"/>
    <xsl:sequence select="
        if (matches($first, '^(https?|mailto):')) then $first
        else if (starts-with($first, '#')) then $first[opis:local-targets($pointers)/(ancestor::text, ancestor::facsimile, ancestor::sourceDoc)]
        else string(opis:targets($pointers)[1]/@address)[. ne '']"/>
  </xsl:function>

  <!-- An address as words, linked where it is one of the web. -->
  <xsl:function name="opis:address-link" as="node()">
    <xsl:param name="address" as="xs:string"/>
    <xsl:choose>
      <xsl:when test="matches($address, '^https?:')">
        <a class="external" href="{$address}">{$address}</a>
      </xsl:when>
      <xsl:otherwise>
        <code>{$address}</code>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- Does an element hold something that becomes a link, at any depth? Asked of every name, so it calls nothing. -->
  <xsl:function name="opis:holds-link" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
        exists($element/descendant::*[@ref or self::ref or self::ptr or self::note or self::app or self::graphic
          or @opis:marks])"/>
  </xsl:function>

  <!-- Local components -->

  <xsl:template name="local:reference" as="element()+">
    <xsl:context-item as="element()" use="required"/>
    <xsl:variable name="href" as="xs:string?" select="opis:link-address(@target)"/>
    <xsl:choose>
      <xsl:when test="exists($href) and normalize-space()">
        <xsl:call-template name="opis:link">
          <xsl:with-param name="href" select="$href"/>
          <xsl:with-param name="classes" select="'external'[matches($href, '^https?:')]"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:element name="{if (exists($href)) then 'a' else 'span'}">
          <xsl:for-each select="$href">
            <xsl:attribute name="href" select="."/>
          </xsl:for-each>
          <xsl:call-template name="opis:attributes">
            <xsl:with-param name="classes" select="if (exists($href)) then 'external'[matches($href, '^https?:')] else 'reference'"/>
          </xsl:call-template>
          <xsl:apply-templates mode="opis:html"/>
          <xsl:text>{if (normalize-space()) then () else (opis:targets(@target)[1]/@label, @target)[1]}</xsl:text>
        </xsl:element>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:call-template name="opis:marks"/>
  </xsl:template>

  <!-- Is a node to stand outside the link around it: white space alone, or something with a link in it? -->
  <xsl:function name="local:stays-apart" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="
        if ($node instance of element()) then
          exists($node/(@ref, self::ref, self::ptr, self::note, self::app, self::graphic)) or opis:holds-link($node)
          or exists(opis:notes-at($node))
        else not(normalize-space($node))"/>
  </xsl:function>

</xsl:stylesheet>
