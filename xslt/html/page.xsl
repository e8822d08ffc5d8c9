<?xml version="1.0" encoding="UTF-8"?>
<!-- The shell of every page: head, header, main, footer. Owns no TEI element; an edition overrides its templates. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:local="https://opis.invalid/ns/html/page"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="/" mode="opis:page" as="element(html:html)">
    <xsl:apply-templates select="*" mode="opis:page"/>
  </xsl:template>

  <!-- A whole page of the context element, whose templates in the modes `opis:head` and `opis:main` fill it. -->
  <xsl:template name="opis:page" as="element(html:html)">
    <xsl:context-item as="element()" use="required"/>
    <xsl:param name="kind" as="xs:string" required="yes"/>
    <xsl:param name="title" as="xs:string" required="yes"/>
    <html lang="{$opis:language}" dir="{opis:direction($opis:language)}">
      <head>
        <meta charset="utf-8"/>
        <title>{string-join(distinct-values(($title, string($opis:site/opis:site/@title))), ' – ')}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta name="color-scheme" content="light dark"/>
        <meta name="generator" content="{$opis:site/opis:site/@generator}"/>
        <link rel="icon" href="{opis:href('assets/icon.svg')}"/>
        <link rel="stylesheet" href="{opis:href('assets/site.css')}"/>
        <xsl:apply-templates select="." mode="opis:head"/>
        <xsl:apply-templates select="." mode="opis:head-extras"/>
      </head>
      <body class="{$kind}">
        <a class="skip-link" href="#page-main">{opis:label('skip-link')}</a>
        <xsl:call-template name="opis:site-header"/>
        <main id="page-main" tabindex="-1">
          <xsl:apply-templates select="." mode="opis:before-main"/>
          <xsl:apply-templates select="." mode="opis:main"/>
          <xsl:apply-templates select="." mode="opis:after-main"/>
        </main>
        <xsl:call-template name="opis:site-footer"/>
      </body>
    </html>
  </xsl:template>

  <xsl:template name="opis:site-header" as="element()*">
    <xsl:context-item as="element()" use="required"/>
    <header class="site-header">
      <p class="site-title"><a href="{opis:href('index.html')}">{$opis:site/opis:site/@title}</a></p>
      <nav class="site-nav" aria-label="{opis:label('navigation')}">
        <xsl:choose>
          <xsl:when test="starts-with(opis:path(.), 'doc/')">
            <xsl:sequence select="$local:navigation"/>
          </xsl:when>
          <xsl:otherwise>
            <xsl:call-template name="local:navigation">
              <xsl:with-param name="path" select="opis:path(.)"/>
            </xsl:call-template>
          </xsl:otherwise>
        </xsl:choose>
      </nav>
    </header>
  </xsl:template>

  <xsl:template name="opis:site-footer" as="element()*">
    <footer class="site-footer">
      <p>{$opis:site/opis:site/@title}. {opis:label('made-with', $opis:site/opis:site/@generator)}</p>
    </footer>
  </xsl:template>

  <!-- Local components -->

  <!-- On pages that it does not lead to, which are most, it is always the same. -->
  <xsl:variable name="local:navigation" as="element(html:ul)">
    <xsl:call-template name="local:navigation">
      <xsl:with-param name="path" select="''"/>
    </xsl:call-template>
  </xsl:variable>

  <xsl:template name="local:navigation" as="element(html:ul)">
    <xsl:param name="path" as="xs:string" required="yes"/>
    <ul>
      <li>
        <a href="{opis:href('index.html')}">
          <xsl:sequence select="local:current('index.html', $path)"/>
          <xsl:text>{opis:label('documents')}</xsl:text>
        </a>
      </li>
      <xsl:for-each select="$opis:site/opis:site/opis:register">
        <li>
          <a href="{opis:href(@href)}">
            <xsl:sequence select="local:current(@href, $path)"/>
            <xsl:text>{local:register-name(.)}</xsl:text>
          </a>
        </li>
      </xsl:for-each>
    </ul>
  </xsl:template>

  <!-- Of a link to a page: is it the page that is made? -->
  <xsl:function name="local:current" as="attribute()?">
    <xsl:param name="page" as="xs:string"/>
    <xsl:param name="path" as="xs:string"/>
    <xsl:if test="$page eq $path">
      <xsl:attribute name="aria-current" select="'page'"/>
    </xsl:if>
  </xsl:function>

  <!-- The usual word for a register of its kind; its own title where there are several of one kind. -->
  <xsl:function name="local:register-name" as="xs:string">
    <xsl:param name="register" as="element(opis:register)"/>
    <xsl:sequence select="
        if ($register/@title ne '' and $register/../opis:register[@kind = $register/@kind][2]) then string($register/@title)
        else opis:label('register-' || $register/@kind)"/>
  </xsl:function>

</xsl:stylesheet>
