<?xml version="1.0" encoding="UTF-8"?>
<!-- Documentation of mark-up: names of elements and attributes, examples, specifications of a schema (ODD) as readable documentation. Owns code,
     gi, att, val, tag, ident, eg, egXML and the elements of the module tagdocs. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:local="https://opis.invalid/ns/html/documentation"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="code | ident | val | eg" mode="opis:html" as="element()">
    <xsl:call-template name="local:code"/>
  </xsl:template>

  <xsl:template match="gi" mode="opis:html" as="element(html:code)">
    <xsl:call-template name="local:code">
      <xsl:with-param name="open" select="'&lt;'"/>
      <xsl:with-param name="close" select="'&gt;'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="att" mode="opis:html" as="element(html:code)">
    <xsl:call-template name="local:code">
      <xsl:with-param name="open" select="'@'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="tag" mode="opis:html" as="element(html:code)">
    <xsl:call-template name="local:code">
      <xsl:with-param name="open" select="if (@type = 'end') then '&lt;/' else if (@type = 'pi') then '&lt;?' else if (@type = 'comment') then '&lt;!--' else '&lt;'"/>
      <xsl:with-param name="close" select="if (@type = 'empty') then '/&gt;' else if (@type = 'pi') then '?&gt;' else if (@type = 'comment') then '--&gt;' else '&gt;'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="specList" mode="opis:html" as="element(html:ul)">
    <ul>
      <xsl:call-template name="opis:own-attributes"/>
      <xsl:apply-templates select="*" mode="opis:html"/>
    </ul>
  </xsl:template>

  <xsl:template match="specDesc" mode="opis:html" as="element()">
    <xsl:element name="{if (parent::specList) then 'li' else 'span'}">
      <xsl:call-template name="opis:attributes">
        <xsl:with-param name="classes" select="'spec-name'"/>
      </xsl:call-template>
      <code>{@key}</code>
      <xsl:text>{@atts ! (' (' || string-join(tokenize(.) ! ('@' || .), ', ') || ')')}</xsl:text>
    </xsl:element>
  </xsl:template>

  <!-- A specification, a declaration and what they hold, by the name of what is specified. -->
  <xsl:template match="elementSpec | classSpec | macroSpec | dataSpec | constraintSpec | attDef | valItem | moduleSpec | schemaSpec | paramSpec" mode="opis:statement" as="element(html:div)">
    <div>
      <xsl:call-template name="opis:identity"/>
      <dt>{opis:element-label(.)} <code>{@ident}</code></dt>
      <dd>
        <xsl:call-template name="opis:record"/>
        <xsl:call-template name="opis:facts">
          <xsl:with-param name="said" select="'ident'"/>
        </xsl:call-template>
      </dd>
    </div>
  </xsl:template>

  <!-- What is named by its key: a module, an element, a class. -->
  <xsl:template match="(moduleRef | elementRef | classRef | macroRef | dataRef | memberOf | attRef)[@key or @name]" mode="opis:statement" as="element(html:div)">
    <div>
      <xsl:call-template name="opis:identity"/>
      <dt>{opis:element-label(.)}</dt>
      <dd>
        <code>{(@key, @name)[1]}</code>
        <xsl:if test="*">
          <xsl:text> </xsl:text>
          <xsl:call-template name="opis:record"/>
        </xsl:if>
        <xsl:call-template name="opis:facts">
          <xsl:with-param name="said" select="if (@key) then 'key' else 'name'"/>
        </xsl:call-template>
      </dd>
    </div>
  </xsl:template>

  <!-- What a schema allows is shown as it is written. -->
  <xsl:template match="content | constraint | datatype[* and not(dataRef)]" mode="opis:statement" as="element(html:div)">
    <div>
      <xsl:call-template name="opis:identity"/>
      <dt>{opis:element-label(.)}</dt>
      <dd>
        <pre><code><xsl:apply-templates mode="opis:source"/></code></pre>
      </dd>
    </div>
  </xsl:template>

  <xsl:template match="sequence | alternate | anyElement | empty | textNode | dataFacet" mode="opis:html" as="element(html:code)">
    <code class="markup">
      <xsl:apply-templates select="." mode="opis:source"/>
    </code>
  </xsl:template>

  <!-- Local components -->

  <xsl:template name="local:code" as="element()">
    <xsl:context-item as="element()" use="required"/>
    <xsl:param name="open" as="xs:string?"/>
    <xsl:param name="close" as="xs:string?"/>
    <xsl:variable name="is-block" as="xs:boolean" select="self::eg and opis:is-block(.)"/>
    <xsl:element name="{if ($is-block) then 'pre' else 'code'}">
      <xsl:call-template name="opis:own-attributes"/>
      <xsl:text>{$open}</xsl:text>
      <xsl:call-template name="opis:content"/>
      <xsl:text>{$close}</xsl:text>
    </xsl:element>
  </xsl:template>

</xsl:stylesheet>
