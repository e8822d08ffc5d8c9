<?xml version="1.0" encoding="UTF-8"?>
<!-- Where pages, columns, gatherings and lines begin, and marks of place. Owns pb, cb, gb, lb, milestone, anchor, fw, handShift, space. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:local="https://opis.invalid/ns/html/breaks"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- A line of the source; none within a word. Its number, where it has one, stands before it. -->
  <xsl:template match="lb" mode="opis:html" as="element()*">
    <xsl:if test="not(@break = 'no')">
      <br/>
    </xsl:if>
    <xsl:choose>
      <xsl:when test="exists(@n)">
        <span class="line-number">
          <xsl:call-template name="opis:own-attributes"/>
          <xsl:attribute name="data-n" select="@n"/>
        </span>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="local:place"/>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:call-template name="opis:marks"/>
  </xsl:template>

  <xsl:template match="pb" mode="opis:html" as="element()+">
    <xsl:call-template name="local:break">
      <xsl:with-param name="says" select="if (@n) then opis:label('page', @n) else opis:label('page-break')"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="cb" mode="opis:html" as="element()+">
    <xsl:call-template name="local:break">
      <xsl:with-param name="says" select="if (@n) then opis:label('column', @n) else opis:label('column-break')"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="gb" mode="opis:html" as="element()+">
    <xsl:call-template name="local:break">
      <xsl:with-param name="says" select="if (@n) then opis:label('gathering', @n) else opis:label('gathering-break')"/>
    </xsl:call-template>
  </xsl:template>

  <!-- What begins in a reckoning of its own: shown where it says what. -->
  <xsl:template match="milestone" mode="opis:html" as="element()*">
    <xsl:choose>
      <xsl:when test="@n or @rend">
        <xsl:call-template name="local:break">
          <xsl:with-param name="says" select="
              if (@n) then string-join((@unit[. ne 'unspecified'], @n), ' ')
              else if (matches(@rend, '^[^A-Za-z]{1,3}$')) then string(@rend)
              else '* * *'"/>
          <xsl:with-param name="bare" select="empty(@n)"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="local:place"/>
        <xsl:call-template name="opis:marks"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A place; one that wrongly holds words shows them. -->
  <xsl:template match="anchor" mode="opis:html" as="node()*">
    <xsl:call-template name="local:place"/>
    <xsl:apply-templates mode="opis:html"/>
    <xsl:call-template name="opis:marks"/>
  </xsl:template>

  <!-- Another hand begins: who, and in which ink. -->
  <xsl:template match="handShift" mode="opis:html" as="element()+">
    <xsl:variable name="hand" as="xs:string*" select="
        (@new, @scribeRef)[1] ! opis:names-of(.), (@scribe, @script, @medium) ! translate(., '_', ' ')"/>
    <span class="editorial">
      <xsl:call-template name="opis:own-attributes"/>
      <xsl:text>[{string-join((opis:label('hand-shift'), string-join($hand, ', ')[. ne '']), ': ')}]</xsl:text>
    </span>
    <xsl:call-template name="opis:marks"/>
  </xsl:template>

  <!-- Running titles and page numbers of the source. -->
  <xsl:template match="fw" mode="opis:html" as="element()">
    <xsl:element name="{opis:name-by-content(., 'span')}">
      <xsl:call-template name="opis:attributes">
        <xsl:with-param name="classes" select="'running-line'"/>
      </xsl:call-template>
      <xsl:call-template name="opis:explanation">
        <xsl:with-param name="says" select="opis:label('fw-' || (@type, 'header')[1]), string-join(@place ! opis:label('place-' || .), ', ')"/>
      </xsl:call-template>
      <xsl:call-template name="opis:content"/>
    </xsl:element>
  </xsl:template>

  <!-- Space left blank: a gap of the width of a few letters needs no words. -->
  <xsl:template match="space" mode="opis:html" as="element()+">
    <xsl:choose>
      <xsl:when test="empty(*) and @unit = ('chars', 'char', 'characters', 'letters') and @quantity castable as xs:integer and number(@quantity) le 3">
        <span class="space">
          <xsl:call-template name="opis:own-attributes"/>
          <xsl:text>{string-join((1 to xs:integer(@quantity)) ! '&#160;')}</xsl:text>
        </span>
      </xsl:when>
      <xsl:otherwise>
        <span class="editorial">
          <xsl:call-template name="opis:own-attributes"/>
          <xsl:text>[{string-join((opis:label('space'), opis:amount(.)), ', ')}</xsl:text>
          <xsl:for-each select="desc">
            <xsl:text>, </xsl:text>
            <xsl:apply-templates select="." mode="opis:html"/>
          </xsl:for-each>
          <xsl:text>]</xsl:text>
        </span>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:call-template name="opis:marks"/>
  </xsl:template>

  <!-- Local components -->

  <!-- A break in brackets, linked to its picture where a page may link to that. -->
  <xsl:template name="local:break" as="element()+">
    <xsl:context-item as="element()" use="required"/>
    <xsl:param name="says" as="xs:string" required="yes"/>
    <xsl:param name="bare" as="xs:boolean" select="false()"/>
    <xsl:param name="opis:in-link" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="picture" as="xs:string?" select="
        if ($opis:in-link or empty(@facs)) then () else opis:link-address(@facs)"/>
    <xsl:element name="{if (exists($picture)) then 'a' else 'span'}">
      <xsl:if test="exists($picture)">
        <xsl:attribute name="href" select="$picture"/>
      </xsl:if>
      <xsl:call-template name="opis:attributes">
        <xsl:with-param name="classes" select="'break'"/>
      </xsl:call-template>
      <xsl:if test="(@facs and empty($picture)) or @edRef or @ed">
        <xsl:call-template name="opis:explanation">
          <xsl:with-param name="says" select="
              @facs[empty($picture)] ! opis:label('picture', .), (@ed, @edRef ! string-join(opis:names-of(.), ', '))[1] ! opis:label('in-edition', .)"/>
        </xsl:call-template>
      </xsl:if>
      <xsl:text>{if ($bare) then $says else '[' || $says || ']'}</xsl:text>
    </xsl:element>
    <xsl:call-template name="opis:marks"/>
  </xsl:template>

  <!-- An empty place that a link can lead to, where the context element has an id. -->
  <xsl:template name="local:place" as="element(html:span)?">
    <xsl:context-item as="element()" use="required"/>
    <xsl:if test="exists(@xml:id)">
      <span>
        <xsl:call-template name="opis:own-attributes"/>
      </span>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
