<?xml version="1.0" encoding="UTF-8"?>
<!-- Lists of persons, bodies, places, objects, names and events that stand in a document itself: a line an entry, with every word of it. Owns
     listPerson, listOrg, listPlace, listEvent, listObject, listNym, listRelation, their entries and what is said in them. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:local="https://opis.invalid/ns/html/entries-in-text"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- At the end of a document they are copies of the registers, and folded; elsewhere they are shown. -->
  <xsl:template match="listPerson | listOrg | listPlace | listEvent | listObject | listNym | listRelation" mode="opis:html" as="element()">
    <xsl:call-template name="opis:entries-here"/>
  </xsl:template>

  <xsl:template name="opis:entries-here" as="element()">
    <xsl:context-item as="element()" use="required"/>
    <xsl:choose>
      <xsl:when test="parent::back or parent::standOff">
        <details class="entries-here">
          <xsl:call-template name="opis:own-attributes"/>
          <summary>
            <xsl:choose>
              <xsl:when test="head">
                <xsl:apply-templates select="head[1]/node()" mode="opis:html"/>
              </xsl:when>
              <xsl:otherwise>{opis:label('entries-' || local-name())}</xsl:otherwise>
            </xsl:choose>
            <xsl:text> ({count(* except (head, desc))})</xsl:text>
          </summary>
          <xsl:call-template name="local:entries">
            <xsl:with-param name="of" select="* except head[1]"/>
          </xsl:call-template>
        </details>
      </xsl:when>
      <xsl:otherwise>
        <div class="list">
          <xsl:call-template name="opis:own-attributes"/>
          <xsl:apply-templates select="head" mode="opis:html"/>
          <xsl:call-template name="local:entries">
            <xsl:with-param name="of" select="* except head"/>
          </xsl:call-template>
          <xsl:call-template name="opis:block-marks"/>
        </div>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="person | personGrp | org | place | event | object | nym" mode="opis:html" as="element(html:div)">
    <div class="entry">
      <xsl:call-template name="opis:own-attributes"/>
      <xsl:call-template name="local:entry"/>
    </div>
  </xsl:template>

  <!-- Who stands how to whom, in the words of the registers. -->
  <xsl:template match="relation" mode="opis:html" as="element(html:span)">
    <span class="statement">
      <xsl:call-template name="opis:own-attributes"/>
      <xsl:text>{string-join((opis:names-of(@active), opis:names-of(@mutual)), ', ')}</xsl:text>
      <xsl:text> – {(@name, @ref, @type)[1] ! replace(translate(., '_', ' '), '^.*[#/]', '')} – </xsl:text>
      <xsl:text>{string-join(opis:names-of(@passive), ', ')}</xsl:text>
      <xsl:if test="node()">: <xsl:apply-templates mode="opis:html"/></xsl:if>
    </span>
  </xsl:template>

  <xsl:template match="relation" mode="opis:statement" as="element(html:div)">
    <div>
      <dt>{opis:element-label(.)}</dt>
      <dd>
        <xsl:apply-templates select="." mode="opis:html"/>
      </dd>
    </div>
  </xsl:template>

  <xsl:template match="birth | death | floruit | sex | gender | age | nationality | socecStatus" mode="opis:html" as="element(html:span)">
    <xsl:call-template name="local:statement"/>
  </xsl:template>

  <xsl:template match="residence | occupation | affiliation | education | faith | persPronouns | langKnowledge | langKnown" mode="opis:html" as="element(html:span)">
    <xsl:call-template name="local:statement"/>
  </xsl:template>

  <xsl:template match="state | trait | climate | population | terrain | location | persona" mode="opis:html" as="element(html:span)">
    <xsl:call-template name="local:statement"/>
  </xsl:template>

  <xsl:template match="eventName" mode="opis:html" as="element()">
    <xsl:call-template name="opis:wrap">
      <xsl:with-param name="name" select="'cite'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Local components -->

  <!-- Entries as a list; lists within the list are lists in it. -->
  <xsl:template name="local:entries" as="element(html:ul)">
    <xsl:param name="of" as="element()*" required="yes"/>
    <ul>
      <xsl:for-each select="$of">
        <xsl:call-template name="local:line"/>
      </xsl:for-each>
    </ul>
  </xsl:template>

  <xsl:template name="local:line" as="element(html:li)">
    <xsl:context-item as="element()" use="required"/>
    <li>
      <xsl:choose>
        <xsl:when test="self::person or self::org or self::place or self::event or self::personGrp or self::object or self::nym or self::bibl[@xml:id and parent::listBibl/parent::back and not(text()[normalize-space()])]">
          <xsl:call-template name="opis:identity"/>
          <xsl:call-template name="local:entry"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:apply-templates select="." mode="opis:html"/>
        </xsl:otherwise>
      </xsl:choose>
    </li>
  </xsl:template>

  <!-- An entry's name, linked to its own page where it has one, then its other words. Mark-up that leads somewhere or has blocks is
       kept; the words of all others are told as they are, which costs a tenth. -->
  <xsl:template name="local:entry" as="node()*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:variable name="name" as="element()?" select="(opis:main-name(.), eventName, objectIdentifier, title, form, head)[1]"/>
    <xsl:variable name="words" as="xs:string" select="local:words($name)"/>
    <xsl:choose>
      <xsl:when test="@opis:entry and $words ne ''">
        <a href="{opis:href(@opis:entry)}">{$words}</a>
      </xsl:when>
      <xsl:otherwise>
        <b>{if ($words eq '') then (@n, @xml:id)[1] else $words}</b>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:for-each select="* except $name">
      <xsl:choose>
        <xsl:when test="@xml:id or contains($local:shown-whole, concat(' ', local-name(), ' '))
          or * and descendant::*[@xml:id or contains($local:shown-whole, concat(' ', local-name(), ' '))]">
          <xsl:text> · </xsl:text>
          <xsl:apply-templates select="." mode="opis:html"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:variable name="own" as="xs:string" select="local:words(.)"/>
          <xsl:variable name="when" as="xs:string?" select="if (date or empty(@*)) then () else opis:date-meaning(.)"/>
          <xsl:variable name="said" as="xs:string*" select="
              if ($own ne '' or exists($when)) then ($when, $own[. ne '']) else (@value ! string(), opis:amount(.), opis:facts(.))[1]"/>
          <xsl:text> · {if (opis:is-name(.) or self::title) then () else (self::idno/@type, opis:element-label(.))[1] || ': '}{string-join($said, ', ')}</xsl:text>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>

  <!-- Mark-up that has blocks or leads somewhere. -->
  <xsl:variable name="local:shown-whole" as="xs:string" select="' graphic list listBibl listEvent listOrg listPerson listPlace note p '"/>

  <!-- The words of an element, those of each part apart from the next. -->
  <xsl:function name="local:words" as="xs:string">
    <xsl:param name="element" as="element()?"/>
    <xsl:sequence select="
        if (not($element/*) or exists($element/text()[normalize-space()])) then normalize-space($element)
        else string-join($element/* ! local:words(.)[. ne ''], if ($element/(forename, surname, self::persName)) then ' ' else ', ')"/>
  </xsl:function>

  <xsl:template name="local:statement" as="element(html:span)">
    <xsl:context-item as="element()" use="required"/>
    <span class="statement">
      <xsl:call-template name="opis:own-attributes"/>
      <span class="statement-name">{opis:element-label(.)}:</span>
      <xsl:text> </xsl:text>
      <xsl:choose>
        <xsl:when test="not(normalize-space())">{(opis:date-meaning(.), @value, opis:amount(.), opis:facts(.))[1]}</xsl:when>
        <xsl:when test="text()[normalize-space()]">
          <xsl:apply-templates mode="opis:html"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="opis:side-by-side">
            <xsl:with-param name="of" select="*"/>
          </xsl:call-template>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:call-template name="opis:marks"/>
    </span>
  </xsl:template>

</xsl:stylesheet>
