<?xml version="1.0" encoding="UTF-8"?>
<!-- Changes that reach over the bounds of other elements, and changes told apart from the words they changed. Owns addSpan, delSpan, damageSpan,
     redo, undo, substJoin, listTranspose, transpose, metamark. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:local="https://opis.invalid/ns/html/stretches"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Where a change begins, with a link to where it ends. -->
  <xsl:template match="addSpan | delSpan | damageSpan" mode="opis:html" as="element()+">
    <xsl:call-template name="local:remark">
      <xsl:with-param name="says" select="opis:explained(., opis:label('from-here-' || local-name()))"/>
      <xsl:with-param name="to" select="@spanTo"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Where it ends: that is said before what stands at that point itself. -->
  <xsl:template match="(anchor | pb | cb | gb | lb | milestone)[@opis:ends]" priority="4" mode="opis:html" as="node()*">
    <xsl:for-each select="tokenize(@opis:ends)">
      <span class="editorial">[{opis:label('to-here-' || .)}]</span>
    </xsl:for-each>
    <xsl:next-match/>
  </xsl:template>

  <!-- A change that was made again, or taken back: what it changed stands elsewhere. -->
  <xsl:template match="redo | undo" mode="opis:html" as="element()+">
    <xsl:call-template name="local:remark">
      <xsl:with-param name="says" select="opis:explained(., opis:label('change-' || local-name()))"/>
      <xsl:with-param name="to" select="(@target, @spanTo)[1]"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Two changes that were one. -->
  <xsl:template match="substJoin" mode="opis:html" as="element()+">
    <xsl:call-template name="local:remark">
      <xsl:with-param name="says" select="opis:explained(., opis:label('one-change', string-join(local:words(@target), ' → ')))"/>
      <xsl:with-param name="to" select="@target"/>
    </xsl:call-template>
  </xsl:template>

  <!-- A sign of the source that says what to do with its words. -->
  <xsl:template match="metamark" mode="opis:html" as="element()+">
    <span class="metamark">
      <xsl:call-template name="opis:own-attributes"/>
      <xsl:call-template name="opis:explanation">
        <xsl:with-param name="says" select="opis:explained(., opis:label('metamark')), local:words(@target)"/>
      </xsl:call-template>
      <xsl:apply-templates mode="opis:html"/>
      <xsl:if test="not(normalize-space())">[{string-join((opis:label('metamark'), @function), ': ')}]</xsl:if>
    </span>
    <xsl:call-template name="opis:marks"/>
  </xsl:template>

  <xsl:template match="listTranspose" mode="opis:html" as="element(html:div)">
    <div class="list">
      <xsl:call-template name="opis:own-attributes"/>
      <p class="list-head">{opis:label('transpositions')}</p>
      <xsl:apply-templates select="desc" mode="opis:html"/>
      <ul>
        <xsl:apply-templates select="transpose" mode="opis:html"/>
      </ul>
    </div>
  </xsl:template>

  <!-- The words in the order that the source wants them in. -->
  <xsl:template match="transpose" mode="opis:html" as="element(html:li)">
    <li>
      <xsl:call-template name="opis:own-attributes"/>
      <xsl:for-each select="ptr">
        <xsl:text>{if (position() gt 1) then ' → ' else ()}</xsl:text>
        <xsl:variable name="words" as="xs:string?" select="local:words(@target)[1]"/>
        <xsl:variable name="place" as="xs:string?" select="opis:link-address(@target)"/>
        <xsl:choose>
          <xsl:when test="exists($words) and exists($place)">
            <a href="{$place}">{$words}</a>
          </xsl:when>
          <xsl:otherwise>{($words, @target)[1]}</xsl:otherwise>
        </xsl:choose>
      </xsl:for-each>
    </li>
  </xsl:template>

  <!-- Local components -->

  <!-- A remark of the editors in square brackets, linked to what it speaks of. -->
  <xsl:template name="local:remark" as="element()+">
    <xsl:context-item as="element()" use="required"/>
    <xsl:param name="says" as="xs:string" required="yes"/>
    <xsl:param name="to" as="attribute()?" required="yes"/>
    <xsl:param name="opis:in-link" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="href" as="xs:string?" select="opis:link-address($to)[not($opis:in-link)]"/>
    <span class="editorial">
      <xsl:call-template name="opis:own-attributes"/>
      <xsl:text>[</xsl:text>
      <xsl:choose>
        <xsl:when test="exists($href)">
          <a href="{$href}">{$says}</a>
        </xsl:when>
        <xsl:otherwise>{$says}</xsl:otherwise>
      </xsl:choose>
      <xsl:for-each select="desc">
        <xsl:text>: </xsl:text>
        <xsl:apply-templates select="." mode="opis:html"/>
      </xsl:for-each>
      <xsl:text>]</xsl:text>
    </span>
    <xsl:call-template name="opis:marks"/>
  </xsl:template>

  <!-- The words that a pointer leads to, not more than a line of each. -->
  <xsl:function name="local:words" as="xs:string*">
    <xsl:param name="pointers" as="attribute()?"/>
    <xsl:sequence select="
        opis:local-targets($pointers) ! normalize-space(.)[. ne '']
        ! ('“' || (if (string-length(.) gt 60) then substring(., 1, 60) || '…' else .) || '”')"/>
  </xsl:function>

</xsl:stylesheet>
