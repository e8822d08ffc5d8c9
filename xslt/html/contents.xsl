<?xml version="1.0" encoding="UTF-8"?>
<!-- A table of contents, where the source asks for one. Owns divGen. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:local="https://opis.invalid/ns/html/contents"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- What else is to be made where it stands, an index or a list of pictures, is not on the page. -->
  <xsl:template match="divGen" mode="opis:html" as="element()*"/>

  <xsl:template match="divGen[@type = 'toc']" mode="opis:html" as="element(html:nav)?">
    <xsl:variable name="parts" as="element()*" select="ancestor::text[last()]/*/local:parts(.)"/>
    <xsl:if test="exists($parts)">
      <nav aria-label="{opis:label('contents')}" class="contents">
        <xsl:call-template name="opis:own-attributes"/>
        <xsl:apply-templates select="head" mode="opis:html"/>
        <xsl:call-template name="local:entries">
          <xsl:with-param name="parts" select="$parts"/>
        </xsl:call-template>
      </nav>
    </xsl:if>
  </xsl:template>

  <!-- Local components -->

  <xsl:template name="local:entries" as="element(html:ol)">
    <xsl:param name="parts" as="element()+" required="yes"/>
    <ol>
      <xsl:for-each select="$parts">
        <xsl:variable name="title" as="xs:string" select="normalize-space(string-join(head[1]/descendant::text()[not(ancestor::note)]))"/>
        <xsl:variable name="inner" as="element()*" select="local:parts(.)"/>
        <li>
          <xsl:choose>
            <xsl:when test="exists(@xml:id)">
              <a href="#{@xml:id}">{$title}</a>
            </xsl:when>
            <xsl:otherwise>{$title}</xsl:otherwise>
          </xsl:choose>
          <xsl:if test="exists($inner)">
            <xsl:call-template name="local:entries">
              <xsl:with-param name="parts" select="$inner"/>
            </xsl:call-template>
          </xsl:if>
        </li>
      </xsl:for-each>
    </ol>
  </xsl:template>

  <!-- The divisions with a heading directly below an element. -->
  <xsl:function name="local:parts" as="element()*">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="$element/(div | div1 | div2 | div3 | div4 | div5 | div6 | div7)[head[normalize-space()]][not(opis:holds-notes-only(.))]"/>
  </xsl:function>

</xsl:stylesheet>
