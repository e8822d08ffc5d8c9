<?xml version="1.0" encoding="UTF-8"?>
<!-- Plays: speeches, directions, the parts that only plays have. Owns sp, spGrp, speaker, stage, move, set, prologue, epilogue,
     performance, camera, caption, sound, tech, view. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:local="https://opis.invalid/ns/html/drama"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="sp" mode="opis:html" as="element(html:div)">
    <div class="speech">
      <xsl:call-template name="opis:own-attributes"/>
      <!-- Who speaks, where the text itself leaves it to the mark-up. -->
      <xsl:if test="@who and empty(speaker)">
        <p class="speaker supplied">[{string-join(opis:names-of(@who), ', ')}]</p>
      </xsl:if>
      <xsl:apply-templates mode="opis:html"/>
      <xsl:call-template name="opis:block-marks"/>
    </div>
  </xsl:template>

  <!-- Speeches that belong together: a duet, a chorus. -->
  <xsl:template match="spGrp" mode="opis:html" as="element(html:div)">
    <xsl:call-template name="opis:contain">
      <xsl:with-param name="classes" select="'speeches'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="speaker" mode="opis:html" as="element(html:p)">
    <xsl:call-template name="opis:wrap">
      <xsl:with-param name="name" select="'p'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="stage" mode="opis:html" as="element()">
    <xsl:call-template name="local:direction"/>
  </xsl:template>

  <!-- The directions of a script, which say what is seen and heard. -->
  <xsl:template match="camera | caption | sound | tech | view" mode="opis:html" as="element()">
    <xsl:call-template name="local:direction"/>
  </xsl:template>

  <!-- Who comes and goes, for machines: the direction around it says it in words. -->
  <xsl:template match="move" mode="opis:html" as="element(html:span)">
    <span class="move">
      <xsl:call-template name="opis:own-attributes"/>
      <xsl:for-each select="@who, @where">
        <xsl:attribute name="data-{local-name()}" select="normalize-space(.)"/>
      </xsl:for-each>
    </span>
  </xsl:template>

  <xsl:template match="set | performance" mode="opis:html" as="element(html:div)">
    <xsl:call-template name="opis:contain"/>
  </xsl:template>

  <xsl:template match="prologue | epilogue" mode="opis:html" as="element()">
    <xsl:call-template name="opis:contain">
      <xsl:with-param name="name" select="if (head[normalize-space()]) then 'section' else 'div'"/>
      <xsl:with-param name="classes" select="'div', local-name()"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Local components -->

  <!-- A direction, on lines of its own or within a speech. -->
  <xsl:template name="local:direction" as="element()">
    <xsl:context-item as="element()" use="required"/>
    <xsl:call-template name="opis:wrap">
      <xsl:with-param name="name" select="opis:name-by-content(., if (opis:is-block(.)) then 'p' else 'span')"/>
      <xsl:with-param name="classes" select="'stage', local-name()[. ne 'stage']"/>
    </xsl:call-template>
  </xsl:template>

</xsl:stylesheet>
