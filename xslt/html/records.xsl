<?xml version="1.0" encoding="UTF-8"?>
<!-- Descriptions made of statements, each with its name, one within another: manuscripts, entries of registers, declarations, schemas. Owns no
     element and the mode `opis:statement`; the elements that stand as such statements are named in common/statements.xsl. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:local="https://opis.invalid/ns/html/records"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- An element as a statement of a record: a term and what is said. -->
  <xsl:mode name="opis:statement" on-no-match="fail" on-multiple-match="fail"/>

  <!-- The content of the context element: its words, or its statements as a list. -->
  <xsl:template name="opis:record" as="node()*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:choose>
      <xsl:when test="empty(*) or exists(text()[normalize-space()])">
        <xsl:apply-templates mode="opis:html"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="opis:statements">
          <xsl:with-param name="of" select="*"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Elements in their order: statements together as lists, between them what is prose. -->
  <xsl:template name="opis:statements" as="node()*">
    <xsl:param name="of" as="element()*" required="yes"/>
    <xsl:variable name="are" as="xs:boolean*" select="$of ! opis:is-statement(.)"/>
    <xsl:choose>
      <xsl:when test="not($are = true())">
        <xsl:call-template name="opis:side-by-side">
          <xsl:with-param name="of" select="$of"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="not($are = false())">
        <dl class="record">
          <xsl:apply-templates select="$of" mode="opis:statement"/>
        </dl>
      </xsl:when>
      <xsl:otherwise>
        <xsl:for-each-group select="$of" group-adjacent="opis:is-statement(.)">
          <xsl:choose>
            <xsl:when test="current-grouping-key()">
              <dl class="record">
                <xsl:apply-templates select="current-group()" mode="opis:statement"/>
              </dl>
            </xsl:when>
            <xsl:when test="some $part in current-group() satisfies opis:is-block($part)">
              <xsl:apply-templates select="current-group()" mode="opis:html"/>
            </xsl:when>
            <xsl:otherwise>
              <p>
                <xsl:call-template name="opis:side-by-side">
                  <xsl:with-param name="of" select="current-group()"/>
                </xsl:call-template>
              </p>
            </xsl:otherwise>
          </xsl:choose>
        </xsl:for-each-group>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Phrases one after the other, with commas between them. -->
  <xsl:template name="opis:side-by-side" as="node()*">
    <xsl:param name="of" as="element()*" required="yes"/>
    <xsl:for-each select="$of">
      <xsl:if test="position() gt 1 and not(opis:is-block(.))">, </xsl:if>
      <xsl:apply-templates select="." mode="opis:html"/>
    </xsl:for-each>
  </xsl:template>

  <!-- Any element as a statement: of one that is none by nature its own HTML is what is said. -->
  <xsl:template match="*" mode="opis:statement" priority="-1" as="element(html:div)">
    <xsl:choose>
      <xsl:when test="opis:is-statement(.)">
        <xsl:call-template name="opis:statement"/>
      </xsl:when>
      <xsl:otherwise>
        <div>
          <dt>{opis:element-label(.)}</dt>
          <dd>
            <xsl:apply-templates select="." mode="opis:html"/>
          </dd>
        </div>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="opis:statement" as="element(html:div)">
    <xsl:context-item as="element()" use="required"/>
    <xsl:param name="label" as="xs:string" select="opis:element-label(.)"/>
    <xsl:param name="said" as="xs:string?"/>
    <div>
      <xsl:call-template name="opis:identity"/>
      <dt>{$label}</dt>
      <dd>
        <xsl:call-template name="opis:record"/>
        <xsl:call-template name="opis:facts">
          <xsl:with-param name="said" select="$said"/>
        </xsl:call-template>
        <xsl:call-template name="opis:marks"/>
      </dd>
    </div>
  </xsl:template>

  <!-- A statement that stands where no list is around it: one template for all, since a pattern of their names would have this compiled for
       each of them. -->
  <xsl:template match="*[opis:is-statement(.)]" priority="-0.75" mode="opis:html" as="element(html:dl)">
    <xsl:call-template name="opis:statement-alone"/>
  </xsl:template>

  <xsl:template name="opis:statement-alone" as="element(html:dl)">
    <xsl:context-item as="element()" use="required"/>
    <dl class="record">
      <xsl:apply-templates select="." mode="opis:statement"/>
    </dl>
  </xsl:template>

  <!-- The id and the language of an element whose other attributes are told in words. -->
  <xsl:template name="opis:identity" as="attribute()*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:for-each select="@xml:id">
      <xsl:attribute name="id" select="normalize-space(.)"/>
    </xsl:for-each>
    <xsl:sequence select="@xml:lang[. ne ''] ! opis:language-attributes(.)"/>
  </xsl:template>

  <!-- What the attributes of a statement say. -->
  <xsl:template name="opis:facts" as="element(html:small)?">
    <xsl:context-item as="element()" use="required"/>
    <!-- The attribute that the name of the statement says already. -->
    <xsl:param name="said" as="xs:string?"/>
    <xsl:if test="@*">
      <xsl:variable name="facts" as="xs:string*" select="
          if (exists($said)) then opis:facts(.)[not(starts-with(., concat(opis:name-words('attribute-', $said), ': ')))] else opis:facts(.)"/>
      <xsl:if test="exists($facts)">
        <small class="facts">{string-join($facts, ' · ')}</small>
      </xsl:if>
    </xsl:if>
  </xsl:template>

  <xsl:function name="opis:facts" as="xs:string*">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
        $element/@*[namespace-uri() eq ''][not(contains($local:told-otherwise, concat(' ', local-name(), ' ')))][normalize-space()]
          ! (opis:name-words('attribute-', local-name()) || ': ' || local:value(.)),
        opis:date-meaning($element)[empty($element/date)][not(contains($element, .))]"/>
  </xsl:function>

  <!-- Local components -->

  <!-- Dates are told in words of their own, the number with the name of the statement; looks and names are told by the words. -->
  <xsl:variable name="local:told-otherwise" as="xs:string" select="
      ' n from to when notBefore notAfter from-iso to-iso when-iso notBefore-iso notAfter-iso rend rendition style ref '"/>

  <!-- How long, '1 h 4 min 12 s', in the parts that the value has. -->
  <xsl:function name="local:duration" as="xs:string">
    <xsl:param name="value" as="xs:string"/>
    <xsl:variable name="time" as="xs:string" select="substring-after($value, 'T')"/>
    <xsl:sequence select="
        string-join((
          local:part(substring-before(substring-after($value, 'P'), 'D'), ' d'), local:part(substring-before($time, 'H'), ' h'),
          local:part(substring-before(replace($time, '^.*H', ''), 'M'), ' min'), local:part(substring-before(replace($time, '^.*[HM]', ''), 'S'), ' s')), ' ')"/>
  </xsl:function>

  <xsl:function name="local:part" as="xs:string?">
    <xsl:param name="number" as="xs:string"/>
    <xsl:param name="unit" as="xs:string"/>
    <xsl:sequence select="if (matches($number, '[1-9]')) then concat(replace($number, '^0+([0-9])', '$1'), $unit) else ()"/>
  </xsl:function>

  <!-- A value in the words of what it points at. -->
  <xsl:function name="local:value" as="xs:string">
    <xsl:param name="attribute" as="attribute()"/>
    <xsl:sequence select="
        if (contains($attribute, '#') and not(matches($attribute, '^https?:'))) then string-join(opis:names-of($attribute), ', ')
        else if (matches($attribute, '^P([0-9]+D)?(T([0-9]+H)?([0-9]+M)?([0-9]+(\.[0-9]+)?S)?)?$') and matches($attribute, '[1-9]')) then local:duration(string($attribute))
        else normalize-space($attribute)"/>
  </xsl:function>

</xsl:stylesheet>
