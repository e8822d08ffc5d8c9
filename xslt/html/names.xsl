<?xml version="1.0" encoding="UTF-8"?>
<!-- Names of persons, bodies, places, things: a link to the entry of the register that `@ref` leads to. Owns persName,
     orgName, placeName, geogName, name, rs, roleName, country, region, settlement, district, bloc, repository, institution,
     author, editor, publisher, pubPlace, sponsor, funder, principal, meeting, authority, distributor, and the parts of names. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:local="https://opis.invalid/ns/html/names"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="persName | orgName | placeName | geogName | name | rs | roleName" mode="opis:html" as="node()+">
    <xsl:call-template name="local:name"/>
  </xsl:template>

  <xsl:template match="country | region | settlement | district | bloc | repository | institution" mode="opis:html" as="node()+">
    <xsl:call-template name="local:name"/>
  </xsl:template>

  <xsl:template match="author | editor | publisher | pubPlace" mode="opis:html" as="node()+">
    <xsl:call-template name="local:name"/>
  </xsl:template>

  <xsl:template match="sponsor | funder | principal | meeting | authority | distributor" mode="opis:html" as="node()+">
    <xsl:call-template name="local:name"/>
  </xsl:template>

  <!-- Parts of a name are shown without more, unless something leads to them or they change the language. -->
  <xsl:template match="forename | surname | genName | nameLink | addName | geogFeat | offset" mode="opis:html" as="node()*">
    <xsl:apply-templates mode="opis:html"/>
  </xsl:template>

  <xsl:template match="forename[@xml:id or @xml:lang] | surname[@xml:id or @xml:lang]" mode="opis:html" as="element(html:span)">
    <xsl:call-template name="opis:wrap"/>
  </xsl:template>

  <!-- Local components -->

  <xsl:template name="local:name" as="node()+">
    <xsl:context-item as="element()" use="required"/>
    <xsl:variable name="targets" as="element(opis:target)*" select="if (exists(@opis:ref)) then tokenize(@opis:ref) ! $opis:target-map(.) else ()"/>
    <xsl:choose>
      <xsl:when test="count($targets) eq 1">
        <xsl:call-template name="opis:link">
          <xsl:with-param name="href" select="string($targets/@address)"/>
          <xsl:with-param name="classes" select="concat('name ', $targets/@kind)"/>
        </xsl:call-template>
      </xsl:when>
      <!-- An author who is nothing but a name: the name is enough. -->
      <xsl:when test="exists(*) and empty(@ref) and empty(@xml:id) and local:is-wrapper(.)">
        <xsl:apply-templates select="*" mode="opis:html"/>
      </xsl:when>
      <xsl:otherwise>
        <span class="{if (exists($targets)) then concat('name ', $targets[1]/@kind) else local:classes(.)}">
          <xsl:call-template name="opis:own-attributes"/>
          <xsl:apply-templates mode="opis:html"/>
          <xsl:if test="exists($targets)">
            <xsl:call-template name="local:several">
              <xsl:with-param name="targets" select="$targets"/>
            </xsl:call-template>
          </xsl:if>
        </span>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:if test="exists(@opis:marks)">
      <xsl:call-template name="opis:marks"/>
    </xsl:if>
  </xsl:template>

  <!-- What an element names if its target does not say. -->
  <xsl:function name="local:classes" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="($local:classes(local-name($element)), 'name place')[1]"/>
  </xsl:function>

  <xsl:variable name="local:classes" as="map(xs:string, xs:string)" select="
      map:merge((
        ('persName', 'author', 'editor') ! map:entry(., 'name person'),
        ('orgName', 'publisher', 'institution') ! map:entry(., 'name org'),
        map:entry('repository', 'name repo'),
        ('name', 'rs', 'roleName', 'sponsor', 'funder', 'principal', 'meeting', 'authority', 'distributor') ! map:entry(., 'name')))"/>

  <!-- Does an element hold one name and nothing else? -->
  <xsl:function name="local:is-wrapper" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
        count($element/*) eq 1 and exists($element/(persName, orgName, name))
        and empty($element/text()[normalize-space()])"/>
  </xsl:function>

  <!-- Words that name several entries at once: a letter behind them for each. -->
  <xsl:template name="local:several" as="element(html:sup)?">
    <xsl:param name="targets" as="element(opis:target)*" required="yes"/>
    <xsl:if test="exists($targets)">
      <sup class="targets">
        <xsl:for-each select="$targets">
          <xsl:text>{if (position() gt 1) then ' ' else ()}</xsl:text>
          <a href="{opis:href(@href)}" title="{@label}" aria-label="{@label}">
            <xsl:number value="position()" format="a"/>
          </a>
        </xsl:for-each>
      </sup>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
