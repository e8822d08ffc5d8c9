<?xml version="1.0" encoding="UTF-8"?>
<!-- Descriptions of manuscripts: what is in them, how they are made, where they come from, each statement with its name. Owns msDesc, msPart,
     msFrag, msContents, msItem, msItemStruct, physDesc, history, additional and what stands as a statement below them. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:local="https://opis.invalid/ns/html/manuscript"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- A description in few words: its statements in one line. -->
  <xsl:mode name="opis:in-brief" on-no-match="fail" on-multiple-match="fail"/>

  <!-- In the header a few lines, since what is longer stands below the text. -->
  <xsl:template match="witness/msDesc | bibl/msDesc" mode="opis:html" as="element(html:div)">
    <div class="signature">
      <xsl:call-template name="opis:own-attributes"/>
      <xsl:call-template name="opis:copy"/>
    </div>
  </xsl:template>

  <!-- A description that stands in a text. -->
  <xsl:template match="msDesc" mode="opis:html" as="element(html:div)">
    <div class="manuscript">
      <xsl:call-template name="opis:own-attributes"/>
      <p class="signature">
        <xsl:apply-templates select="msIdentifier" mode="opis:html"/>
      </p>
      <xsl:call-template name="local:parts">
        <xsl:with-param name="level" select="3 + count(ancestor::*[self::div or self::div1 or self::div2 or self::div3][head[normalize-space()]])"/>
      </xsl:call-template>
      <xsl:call-template name="opis:block-marks"/>
    </div>
  </xsl:template>

  <!-- The manuscripts of a document that are described at length, below its text. -->
  <xsl:template name="opis:manuscripts" as="element(html:section)?">
    <xsl:context-item as="element()" use="required"/>
    <xsl:variable name="manuscripts" as="element(msDesc)*" select="
        teiHeader/fileDesc/sourceDesc/(msDesc, listBibl/msDesc, listBibl/listBibl/msDesc, listWit/witness/msDesc)[opis:is-described-at-length(.)]"/>
    <xsl:if test="exists($manuscripts)">
      <section class="manuscripts" aria-labelledby="page-manuscripts">
        <h2 id="page-manuscripts">{opis:label(if (count($manuscripts) gt 1) then 'manuscripts' else 'manuscript')}</h2>
        <xsl:for-each select="$manuscripts">
          <xsl:variable name="several" as="xs:boolean" select="count($manuscripts) gt 1"/>
          <div class="manuscript">
            <xsl:sequence select="opis:inherited-language(.)"/>
            <xsl:element name="{if ($several) then 'h3' else 'p'}">
              <xsl:attribute name="class" select="'signature'"/>
              <xsl:apply-templates select="msIdentifier" mode="opis:html"/>
            </xsl:element>
            <xsl:call-template name="local:parts">
              <xsl:with-param name="level" select="if ($several) then 4 else 3"/>
            </xsl:call-template>
          </div>
        </xsl:for-each>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- A part of a manuscript, or a leaf of one that was torn apart. -->
  <xsl:template match="msPart | msFrag" mode="opis:html" as="element(html:div)">
    <xsl:call-template name="local:part">
      <xsl:with-param name="level" select="min((6, 3 + count(ancestor::*[self::msPart or self::msDesc])))"/>
    </xsl:call-template>
  </xsl:template>

  <!-- What belongs to a work in a manuscript are statements too. -->
  <xsl:template match="msItem | msItemStruct" mode="opis:statement" as="element(html:div)">
    <div>
      <xsl:call-template name="opis:identity"/>
      <dt>{opis:element-label(.)}</dt>
      <dd>
        <xsl:choose>
          <xsl:when test="p or text()[normalize-space()]">
            <xsl:apply-templates mode="opis:html"/>
          </xsl:when>
          <xsl:otherwise>
            <dl class="record">
              <xsl:apply-templates select="*" mode="opis:statement"/>
            </dl>
          </xsl:otherwise>
        </xsl:choose>
        <xsl:call-template name="opis:facts"/>
      </dd>
    </div>
  </xsl:template>

  <!-- A heading or a summary that says no more than the signature above. -->
  <xsl:template match="msContents[summary][opis:repeats-signature(summary[1])][not(* except summary)]" mode="opis:statement" as="element(html:div)?"/>

  <xsl:template match="*" mode="opis:in-brief" priority="-1" as="node()*">
    <xsl:choose>
      <xsl:when test="opis:repeats-signature(.)"/>
      <!-- What only holds statements gives these. -->
      <xsl:when test="opis:is-statement(.) and * and not(text()[normalize-space()]) and (some $part in * satisfies opis:is-statement($part))">
        <xsl:apply-templates select="*" mode="opis:in-brief"/>
      </xsl:when>
      <xsl:otherwise>
        <span class="statement">
          <xsl:call-template name="opis:own-attributes"/>
          <span class="statement-name">{opis:element-label(.)}:</span>
          <xsl:text> </xsl:text>
          <xsl:choose>
            <xsl:when test="not(opis:is-statement(.))">
              <xsl:apply-templates select="." mode="opis:html"/>
            </xsl:when>
            <!-- Measures one after the other, say, with nothing written between them. -->
            <xsl:when test="exists(*[2]) and empty(p) and empty(text()[normalize-space()])">
              <xsl:call-template name="opis:side-by-side">
                <xsl:with-param name="of" select="*"/>
              </xsl:call-template>
              <xsl:text>{string-join(opis:facts(.)[not(normalize-space(current()))], ', ')}</xsl:text>
            </xsl:when>
            <xsl:otherwise>
              <xsl:apply-templates select="if (p and not(* except p)) then p/node() else node()" mode="opis:html"/>
              <xsl:text>{string-join(opis:facts(.)[not(normalize-space(current()))], ', ')}</xsl:text>
            </xsl:otherwise>
          </xsl:choose>
          <xsl:text>{'.'[not(matches(current(), '[.!?][ \t\r\n]*$'))]}</xsl:text>
        </span>
        <xsl:text> </xsl:text>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Does a statement say no more than which leaves the signature names? -->
  <xsl:function name="opis:repeats-signature" as="xs:boolean">
    <xsl:param name="statement" as="element()"/>
    <xsl:sequence select="
        exists($statement/self::summary)
        and exists($statement/ancestor::msDesc/msIdentifier[contains(opis:signature(.), normalize-space($statement))])"/>
  </xsl:function>

  <!-- Local components -->

  <!-- What is said of the context manuscript, a section for each of its great parts. -->
  <xsl:template name="local:parts" as="node()*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:param name="level" as="xs:integer" required="yes"/>
    <xsl:for-each select="* except msIdentifier">
      <xsl:choose>
        <xsl:when test="self::head">
          <p class="manuscript-head">
            <xsl:call-template name="opis:own-attributes"/>
            <xsl:call-template name="opis:content"/>
          </p>
        </xsl:when>
        <xsl:when test="self::altIdentifier">
          <p>
            <xsl:apply-templates select="." mode="opis:html"/>
          </p>
        </xsl:when>
        <xsl:when test="self::msPart or self::msFrag">
          <xsl:call-template name="local:part">
            <xsl:with-param name="level" select="min((6, $level))"/>
          </xsl:call-template>
        </xsl:when>
        <xsl:when test="self::msContents or self::physDesc or self::history or self::additional">
          <section>
            <xsl:call-template name="opis:identity"/>
            <xsl:element name="h{min((6, $level))}">{opis:element-label(.)}</xsl:element>
            <xsl:call-template name="opis:record"/>
            <xsl:call-template name="opis:facts"/>
          </section>
        </xsl:when>
        <xsl:otherwise>
          <xsl:apply-templates select="." mode="opis:html"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="local:part" as="element(html:div)">
    <xsl:context-item as="element()" use="required"/>
    <xsl:param name="level" as="xs:integer" required="yes"/>
    <div class="manuscript-part">
      <xsl:call-template name="opis:own-attributes"/>
      <xsl:element name="h{$level}">
        <xsl:text>{opis:element-label(.)}</xsl:text>
        <xsl:for-each select="msIdentifier">
          <xsl:text>: </xsl:text>
          <xsl:apply-templates select="." mode="opis:html"/>
        </xsl:for-each>
      </xsl:element>
      <xsl:call-template name="local:parts">
        <xsl:with-param name="level" select="$level + 1"/>
      </xsl:call-template>
    </div>
  </xsl:template>

</xsl:stylesheet>
