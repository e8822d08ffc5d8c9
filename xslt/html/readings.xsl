<?xml version="1.0" encoding="UTF-8"?>
<!-- The readings of a place, who has them, and what a witness lacks. Owns lem, rdg, rdgGrp, wit, witDetail, lacunaStart, lacunaEnd,
     witStart, witEnd, listWit, witness. Owns the mode `opis:sigla`. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:local="https://opis.invalid/ns/html/readings"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The signs of the witnesses that an attribute points at, as links to what is said of them. -->
  <xsl:mode name="opis:sigla" on-no-match="fail" on-multiple-match="fail"/>

  <!-- A reading with the signs of its witnesses: as the source gives them, else those that it points at. The lemma of an apparatus
       within the text is named by its words only, since it stands in the text itself. -->
  <xsl:template match="lem | rdg" mode="opis:note-text" as="element()+">
    <xsl:variable name="is-in-text" as="xs:boolean" select="
        exists(ancestor::app[1][opis:note-is-inline(.)][opis:chosen-reading(.) is current()])"/>
    <xsl:element name="{if (not($is-in-text) and opis:has-block(.)) then 'div' else 'span'}">
      <xsl:choose>
        <xsl:when test="$is-in-text">
          <xsl:attribute name="class" select="'reading'"/>
          <xsl:text>{local:words(.)}</xsl:text>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="opis:attributes">
            <xsl:with-param name="classes" select="'reading'"/>
          </xsl:call-template>
          <xsl:apply-templates mode="opis:html"/>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:if test="not(* or normalize-space())">
        <i>{opis:label('omitted')}</i>
      </xsl:if>
    </xsl:element>
    <xsl:variable name="as-written" as="element(wit)?" select="following-sibling::*[1]/self::wit"/>
    <xsl:if test="@wit or @source or exists($as-written)">
      <i class="witnesses">
        <xsl:text> </xsl:text>
        <xsl:choose>
          <xsl:when test="exists($as-written)">
            <xsl:apply-templates select="$as-written/node()" mode="opis:html"/>
          </xsl:when>
          <xsl:otherwise>
            <xsl:apply-templates select="(@wit, @source)[1]" mode="opis:sigla"/>
          </xsl:otherwise>
        </xsl:choose>
      </i>
    </xsl:if>
  </xsl:template>

  <!-- Readings that belong together, with what joins them. -->
  <xsl:template match="rdgGrp" mode="opis:note-text" as="element(html:span)">
    <span class="reading-group">
      <xsl:call-template name="opis:own-attributes"/>
      <xsl:for-each select="@type">
        <i>{opis:label('reading-' || .)}:</i>
        <xsl:text> </xsl:text>
      </xsl:for-each>
      <xsl:for-each select="lem | rdg | rdgGrp">
        <xsl:text>{if (position() gt 1) then ', ' else ()}</xsl:text>
        <xsl:apply-templates select="." mode="opis:note-text"/>
      </xsl:for-each>
    </span>
  </xsl:template>

  <xsl:template match="@wit | @source" mode="opis:sigla" as="node()*">
    <xsl:variable name="pointers" as="attribute()" select="."/>
    <xsl:for-each select="tokenize(.)">
      <xsl:text>{if (position() gt 1) then ' ' else ()}</xsl:text>
      <xsl:variable name="witness" as="element()?" select="id(substring-after(., '#'), root($pointers))[starts-with(current(), '#')]"/>
      <xsl:variable name="siglum" as="xs:string" select="($witness ! local:siglum(.), replace(., '^.*#', ''))[1]"/>
      <xsl:choose>
        <xsl:when test="$witness[self::witness][ancestor::sourceDesc or ancestor::text]">
          <a href="#{$witness/@xml:id}">{$siglum}</a>
        </xsl:when>
        <xsl:otherwise>{$siglum}</xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>

  <!-- Where a witness begins or ends, and where it has lost something. -->
  <xsl:template match="lacunaStart | lacunaEnd | witStart | witEnd" mode="opis:html" as="element(html:span)">
    <span class="lacuna">
      <xsl:call-template name="opis:own-attributes"/>
      <xsl:text>[{opis:label(local-name())}</xsl:text>
      <xsl:for-each select="@wit">
        <xsl:text>: </xsl:text>
        <xsl:apply-templates select="." mode="opis:sigla"/>
      </xsl:for-each>
      <xsl:text>]</xsl:text>
    </span>
  </xsl:template>

  <xsl:template match="listWit" mode="opis:html" as="element(html:div)">
    <xsl:call-template name="opis:list-of-entries"/>
  </xsl:template>

  <xsl:template match="listWit/head" mode="opis:html" as="element()?">
    <xsl:if test="normalize-space()">
      <xsl:call-template name="opis:wrap">
        <xsl:with-param name="name" select="opis:name-by-content(., 'p')"/>
        <xsl:with-param name="classes" select="'list-head'"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template match="witness" mode="opis:html" as="element(html:div)">
    <div class="witness">
      <xsl:call-template name="opis:own-attributes"/>
      <xsl:if test="not(starts-with(normalize-space(), local:siglum(.)))">
        <b>{local:siglum(.)}</b>
        <xsl:text> </xsl:text>
      </xsl:if>
      <xsl:call-template name="opis:content"/>
    </div>
  </xsl:template>

  <xsl:template match="lem | rdg | rdgGrp | wit | witDetail" mode="opis:html" as="element(html:span)">
    <xsl:call-template name="opis:wrap"/>
  </xsl:template>

  <!-- Local components -->

  <!-- The sign of a witness. -->
  <xsl:function name="local:siglum" as="xs:string">
    <xsl:param name="witness" as="element()"/>
    <xsl:sequence select="
        ($witness/(@n, abbr[@type = 'siglum'], label, idno[@type = 'siglum'], @xml:id) ! normalize-space(.))[. ne ''][1]"/>
  </xsl:function>

  <!-- The words of a reading as the text shows them; of many the first and the last. -->
  <xsl:function name="local:words" as="xs:string">
    <xsl:param name="reading" as="element()"/>
    <xsl:variable name="shown" as="node()*">
      <xsl:apply-templates select="$reading/node()" mode="opis:html"/>
    </xsl:variable>
    <!-- The signs of notes and of persons are raised. -->
    <xsl:variable name="texts" as="xs:string*" select="
        $shown ! string-join(descendant-or-self::text()[not(ancestor::html:sup[@class])])"/>
    <xsl:variable name="words" as="xs:string*" select="
        tokenize(string-join($texts, if (opis:has-block($reading)) then ' ' else ''))"/>
    <xsl:sequence select="
        if (count($words) le 9) then string-join($words, ' ')
        else string-join((subsequence($words, 1, 4), '…', $words[last() - 1], $words[last()]), ' ')"/>
  </xsl:function>

</xsl:stylesheet>
