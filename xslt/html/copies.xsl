<?xml version="1.0" encoding="UTF-8"?>
<!-- A manuscript's identity: the archive and the signature in it, with a link to the archive; other names, former signatures. Owns msIdentifier,
     altIdentifier, msName, collection, objectIdentifier. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The context copy in a few lines; what is described at length stands below the text. -->
  <xsl:template name="opis:copy" as="node()*">
    <xsl:context-item as="element(msDesc)" use="required"/>
    <xsl:apply-templates select="msIdentifier" mode="opis:html"/>
    <xsl:if test="(* except (msIdentifier, head)) and not(opis:is-described-at-length(.))">
      <xsl:text> </xsl:text>
      <span class="details">
        <xsl:apply-templates select="* except (msIdentifier, head)" mode="opis:in-brief"/>
      </span>
    </xsl:if>
  </xsl:template>

  <!-- Is more said of a manuscript than stands well beside a text? -->
  <xsl:function name="opis:is-described-at-length" as="xs:boolean">
    <xsl:param name="manuscript" as="element(msDesc)"/>
    <xsl:sequence select="
        exists($manuscript/(msPart, msFrag, msContents/(msItem, msItemStruct), history/origin, p))
        or string-length(string-join($manuscript/(* except msIdentifier) ! normalize-space(.))) gt 400"/>
  </xsl:function>

  <xsl:template match="msIdentifier | objectIdentifier" mode="opis:html" as="node()*">
    <xsl:variable name="signature" as="xs:string" select="opis:signature(.)"/>
    <xsl:variable name="archive" as="element()?" select="
        (repository, institution)[normalize-space()][starts-with($signature, normalize-space(.))][1]"/>
    <xsl:apply-templates select="$archive" mode="opis:html"/>
    <xsl:text>{if (exists($archive)) then substring-after($signature, normalize-space($archive)) else $signature}</xsl:text>
    <xsl:variable name="places" as="element()*" select="
        ((institution, repository) except $archive)[not(contains($signature, normalize-space(.)))], placeName, geogName, settlement, district, region, country, bloc"/>
    <xsl:if test="exists($places)">
      <xsl:text> (</xsl:text>
      <xsl:for-each select="$places">
        <xsl:text>{if (position() gt 1) then ', ' else ()}</xsl:text>
        <xsl:apply-templates select="." mode="opis:html"/>
      </xsl:for-each>
      <xsl:text>)</xsl:text>
    </xsl:if>
    <xsl:for-each select="altIdentifier | msName[normalize-space() ne $signature] | objectName">
      <xsl:text>; </xsl:text>
      <xsl:apply-templates select="." mode="opis:html"/>
    </xsl:for-each>
    <xsl:for-each select="note">
      <xsl:text> </xsl:text>
      <xsl:apply-templates select="." mode="opis:html"/>
    </xsl:for-each>
    <!-- Of the parts of a signature that was printed whole, those that it does not have. -->
    <xsl:variable name="missing" as="element()*" select="
        (collection, idno)[normalize-space()][not(contains($signature, normalize-space(.)))]
          [not(every $word in tokenize(normalize-space(.)) satisfies contains($signature, $word))]"/>
    <xsl:for-each select="$missing">
      <xsl:text>; {string-join((@type, normalize-space()), ' ')}</xsl:text>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="altIdentifier" mode="opis:html" as="element(html:span)">
    <span class="other-signature">
      <xsl:call-template name="opis:own-attributes"/>
      <xsl:text>{opis:label(if (@type = 'former') then 'ms-former' else 'ms-altIdentifier')}: </xsl:text>
      <xsl:apply-templates select="." mode="opis:signature"/>
    </span>
  </xsl:template>

  <!-- An identifier in another order than that of an archive is told as it is written. -->
  <xsl:template match="altIdentifier" mode="opis:signature" as="node()*">
    <xsl:for-each select="*[normalize-space()]">
      <xsl:text>{if (position() gt 1) then ', ' else ()}</xsl:text>
      <xsl:apply-templates select="." mode="opis:html"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="msName | objectName" mode="opis:html" as="element(html:cite)">
    <xsl:call-template name="opis:wrap">
      <xsl:with-param name="name" select="'cite'"/>
      <xsl:with-param name="classes" select="'manuscript-name'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="collection" mode="opis:html" as="element(html:span)">
    <xsl:call-template name="opis:wrap"/>
  </xsl:template>

  <xsl:mode name="opis:signature" on-no-match="fail" on-multiple-match="fail"/>

</xsl:stylesheet>
