<?xml version="1.0" encoding="UTF-8"?>
<!-- Graphs and trees: their nodes and what joins them, in words; trees as lists one within another. Owns graph, node, arc, tree, root, iNode, leaf,
     eTree, triangle, eLeaf, forest, listForest. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:local="https://opis.invalid/ns/html/graphs"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="graph" mode="opis:html" as="element(html:div)">
    <div class="graph">
      <xsl:call-template name="opis:own-attributes"/>
      <xsl:call-template name="local:name"/>
      <ul>
        <xsl:apply-templates select="node | arc" mode="opis:html"/>
      </ul>
    </div>
  </xsl:template>

  <xsl:template match="node | iNode | leaf | root" mode="opis:html" as="element(html:li)">
    <xsl:call-template name="local:node"/>
  </xsl:template>

  <!-- From where to where, and what joins them. -->
  <xsl:template match="arc" mode="opis:html" as="element(html:li)">
    <li>
      <xsl:call-template name="opis:own-attributes"/>
      <xsl:text>{local:label-of(@from)} → {local:label-of(@to)}{': '[current()/label]}</xsl:text>
      <xsl:apply-templates select="*" mode="opis:html"/>
    </li>
  </xsl:template>

  <xsl:template match="tree" mode="opis:html" as="element(html:div)">
    <div class="graph">
      <xsl:call-template name="opis:own-attributes"/>
      <xsl:call-template name="local:name"/>
      <ul>
        <xsl:apply-templates select="root, iNode, leaf" mode="opis:html"/>
      </ul>
    </div>
  </xsl:template>

  <!-- A tree whose branches stand one within another. -->
  <xsl:template match="eTree | triangle | eLeaf" mode="opis:html" as="element()">
    <xsl:element name="{if (parent::eTree or parent::triangle) then 'li' else 'div'}">
      <xsl:call-template name="opis:attributes">
        <xsl:with-param name="classes" select="'graph'[not(current()/(parent::eTree, parent::triangle))]"/>
      </xsl:call-template>
      <xsl:apply-templates select="label | head" mode="opis:html"/>
      <xsl:apply-templates select="* except (label, head, eTree, triangle, eLeaf)" mode="opis:html"/>
      <xsl:text>{if (normalize-space()) then () else @value ! replace(., '^#', '')}</xsl:text>
      <xsl:if test="eTree | triangle | eLeaf">
        <ul>
          <xsl:apply-templates select="eTree | triangle | eLeaf" mode="opis:html"/>
        </ul>
      </xsl:if>
    </xsl:element>
  </xsl:template>

  <xsl:template match="forest | listForest" mode="opis:html" as="element(html:div)">
    <div class="graphs">
      <xsl:call-template name="opis:own-attributes"/>
      <xsl:apply-templates select="*" mode="opis:html"/>
    </div>
  </xsl:template>

  <!-- Local components -->

  <xsl:template name="local:name" as="node()*">
    <xsl:context-item as="element()" use="required"/>
    <p class="list-head">{string-join((opis:element-label(.), @type, label ! normalize-space()), ', ')}</p>
  </xsl:template>

  <xsl:template name="local:node" as="element(html:li)">
    <xsl:context-item as="element()" use="required"/>
    <li>
      <xsl:call-template name="opis:own-attributes"/>
      <xsl:apply-templates select="*" mode="opis:html"/>
      <xsl:text>{if (normalize-space()) then () else (@value, @xml:id)[1] ! replace(., '^#', '')}</xsl:text>
      <xsl:for-each select="@children, @adj, @adjTo">
        <xsl:text> → {string-join(for $pointer in tokenize(.) return local:label($pointer, root(.)), ', ')}</xsl:text>
      </xsl:for-each>
    </li>
  </xsl:template>

  <xsl:function name="local:label-of" as="xs:string">
    <xsl:param name="pointer" as="attribute()?"/>
    <xsl:sequence select="if ($pointer) then local:label(string($pointer), root($pointer)) else ''"/>
  </xsl:function>

  <xsl:function name="local:label" as="xs:string">
    <xsl:param name="pointer" as="xs:string"/>
    <xsl:param name="root" as="node()"/>
    <xsl:variable name="name" as="xs:string" select="replace($pointer, '^#', '')"/>
    <xsl:sequence select="(id($name, $root)/label[1] ! normalize-space(), $name)[1]"/>
  </xsl:function>

</xsl:stylesheet>
