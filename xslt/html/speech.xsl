<?xml version="1.0" encoding="UTF-8"?>
<!-- Speech that was recorded, and what is written by and to each other in its manner. Owns u, annotationBlock, pause, vocal, kinesic, incident,
     writing, shift, timeline, when, post. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:local="https://opis.invalid/ns/html/speech"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- An utterance, with the one who speaks before it. -->
  <xsl:template match="u" mode="opis:html" as="element()">
    <xsl:element name="{opis:name-by-content(., 'p')}">
      <xsl:call-template name="opis:attributes">
        <xsl:with-param name="classes" select="'utterance'"/>
      </xsl:call-template>
      <xsl:for-each select="@start, @end, @trans, @dur">
        <xsl:attribute name="data-{local-name()}" select="normalize-space(.)"/>
      </xsl:for-each>
      <xsl:call-template name="local:who"/>
      <xsl:call-template name="opis:content"/>
    </xsl:element>
  </xsl:template>

  <!-- What somebody wrote to others, in a forum or a chat. -->
  <xsl:template match="post" mode="opis:html" as="element(html:div)">
    <div class="post">
      <xsl:call-template name="opis:own-attributes"/>
      <xsl:if test="@who or @when">
        <p class="who">
          <xsl:text>{string-join(opis:names-of(@who), ', ')}</xsl:text>
          <xsl:for-each select="@when">
            <xsl:text> </xsl:text>
            <xsl:call-template name="opis:time">
              <xsl:with-param name="value" select="."/>
            </xsl:call-template>
          </xsl:for-each>
        </p>
      </xsl:if>
      <xsl:call-template name="opis:content"/>
    </div>
  </xsl:template>

  <xsl:template match="annotationBlock" mode="opis:html" as="element(html:div)">
    <div class="annotated-speech">
      <xsl:call-template name="opis:own-attributes"/>
      <xsl:if test="not(u/@who)">
        <xsl:call-template name="local:who"/>
      </xsl:if>
      <xsl:call-template name="opis:content"/>
    </div>
  </xsl:template>

  <!-- What is heard and seen beside the words, in brackets. -->
  <xsl:template match="vocal | kinesic | incident | writing" mode="opis:html" as="element()">
    <xsl:call-template name="local:event"/>
  </xsl:template>

  <xsl:template match="pause" mode="opis:html" as="element()">
    <xsl:call-template name="local:event">
      <xsl:with-param name="says" select="string-join((opis:label('pause'), opis:duration(.)), ', ')"/>
    </xsl:call-template>
  </xsl:template>

  <!-- From here on the voice is another: louder, faster, or as it was before. -->
  <xsl:template match="shift" mode="opis:html" as="element()">
    <xsl:call-template name="local:event">
      <xsl:with-param name="says" select="
          string-join((@feature ! opis:label('shift-' || .), (@new[normalize-space()], opis:label('shift-normal'))[1]), ': ')"/>
    </xsl:call-template>
  </xsl:template>

  <!-- How long something lasts, as readers say it; nothing where nothing says it. -->
  <xsl:function name="opis:duration" as="xs:string?">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="span" as="xs:string" select="normalize-space($element/@dur)"/>
    <xsl:sequence select="
        if (matches($span, '^PT[0-9.]+S$')) then replace($span, '^PT([0-9.]+)S$', '$1 s')
        else if ($span ne '') then $span
        else $element/@extent ! normalize-space(.)"/>
  </xsl:function>

  <!-- Points of time, which utterances begin and end at. -->
  <xsl:template match="timeline" mode="opis:html" as="element(html:div)">
    <div class="timeline">
      <xsl:call-template name="opis:own-attributes"/>
      <p class="list-head">{opis:label('timeline')}</p>
      <ol>
        <xsl:apply-templates select="when" mode="opis:html"/>
      </ol>
      <xsl:apply-templates select="* except when" mode="opis:html"/>
      <xsl:call-template name="opis:block-marks"/>
    </div>
  </xsl:template>

  <!-- A point: its hour, or how long after another one it comes. -->
  <xsl:template match="when" mode="opis:html" as="element(html:li)">
    <li>
      <xsl:call-template name="opis:own-attributes"/>
      <xsl:text>{string-join((
          (@xml:id, @n)[1],
          @absolute,
          if (@interval) then opis:label('after', (
            string-join((@interval, (@unit, ../@unit)[1]), ' '),
            string((@since, ../@origin)[1] ! replace(., '^#', '')))) else ()), ' · ')}</xsl:text>
      <xsl:call-template name="opis:content"/>
    </li>
  </xsl:template>

  <!-- Local components -->

  <xsl:template name="local:who" as="node()*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:if test="exists(@who)">
      <b class="who">{string-join(opis:names-of(@who), ', ')}:</b>
      <xsl:text> </xsl:text>
    </xsl:if>
  </xsl:template>

  <!-- An event between or within utterances: what it says of itself, else what it is, and who does it where that is another. -->
  <xsl:template name="local:event" as="element()">
    <xsl:context-item as="element()" use="required"/>
    <xsl:param name="says" as="xs:string?"/>
    <xsl:variable name="who" as="xs:string?" select="
        if (@who and not(@who = ancestor::u[1]/@who)) then string-join(opis:names-of(@who), ', ') else ()"/>
    <xsl:element name="{opis:name-by-content(., if (opis:is-block(.)) then 'p' else 'span')}">
      <xsl:call-template name="opis:attributes">
        <xsl:with-param name="classes" select="'event', local-name()"/>
      </xsl:call-template>
      <xsl:text>[{$who ! (. || ': ')}{if (self::writing) then opis:label('writing') || ': ' else ()}</xsl:text>
      <xsl:choose>
        <xsl:when test="exists($says)">{$says}</xsl:when>
        <xsl:when test="empty(* | text()[normalize-space()])">{string-join((opis:label(local-name()), opis:duration(.)), ', ')}</xsl:when>
      </xsl:choose>
      <xsl:call-template name="opis:content"/>
      <xsl:text>]</xsl:text>
    </xsl:element>
  </xsl:template>

</xsl:stylesheet>
