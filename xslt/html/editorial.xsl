<?xml version="1.0" encoding="UTF-8"?>
<!-- What hands and editors did to the text, and what is lost. Owns add, del, supplied, unclear, gap, surplus, secl, sic, damage, restore,
     retrace, ellipsis. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:local="https://opis.invalid/ns/html/editorial"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="supplied" mode="opis:html" as="element()+">
    <xsl:call-template name="local:signed">
      <xsl:with-param name="what" select="'supplied'"/>
      <xsl:with-param name="open" select="'['[not(opis:has-bracket(current()))]"/>
      <xsl:with-param name="close" select="']'[not(opis:has-bracket(current()))]"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="surplus | secl" mode="opis:html" as="element()+">
    <xsl:call-template name="local:signed">
      <xsl:with-param name="what" select="local-name()"/>
      <xsl:with-param name="open" select="'{'"/>
      <xsl:with-param name="close" select="'}'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="unclear" mode="opis:html" as="element()+">
    <xsl:call-template name="local:signed">
      <xsl:with-param name="what" select="'unclear'"/>
      <xsl:with-param name="close" select="'[?]'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="sic" mode="opis:html" as="element()+">
    <xsl:call-template name="local:signed">
      <xsl:with-param name="close" select="' [sic]'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="gap | ellipsis" mode="opis:html" as="element()+">
    <xsl:call-template name="local:signed">
      <xsl:with-param name="what" select="local-name()"/>
      <xsl:with-param name="open" select="'[…'"/>
      <xsl:with-param name="close" select="']'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="damage | restore | retrace" mode="opis:html" as="element()+">
    <xsl:call-template name="local:signed">
      <xsl:with-param name="what" select="local-name()"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="add" mode="opis:html" as="element()+">
    <xsl:call-template name="local:change">
      <xsl:with-param name="name" select="'ins'"/>
      <xsl:with-param name="what" select="'added'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="del" mode="opis:html" as="element()+">
    <xsl:call-template name="local:change">
      <xsl:with-param name="name" select="'del'"/>
      <xsl:with-param name="what" select="'deleted'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Local components -->

  <!-- That something was added or deleted, the sign says: only its circumstances are told. -->
  <xsl:template name="local:change" as="element()+">
    <xsl:context-item as="element()" use="required"/>
    <xsl:param name="name" as="xs:string" required="yes"/>
    <xsl:param name="what" as="xs:string" required="yes"/>
    <xsl:element name="{$name}">
      <xsl:call-template name="opis:attributes">
        <xsl:with-param name="classes" select="'stretch'[opis:has-block(current())]"/>
      </xsl:call-template>
      <xsl:if test="@*[namespace-uri() eq '']">
        <xsl:call-template name="opis:explanation">
          <xsl:with-param name="says" select="opis:explained(., opis:label($what))[contains(., '(')]"/>
        </xsl:call-template>
      </xsl:if>
      <xsl:apply-templates mode="opis:html"/>
    </xsl:element>
    <xsl:call-template name="opis:marks"/>
  </xsl:template>

  <!-- The content between signs, with what they mean as an explanation. Blocks stand beside a bracket, which the style sheet draws, and
       below the words for it. -->
  <xsl:template name="local:signed" as="element()+">
    <xsl:context-item as="element()" use="required"/>
    <xsl:param name="what" as="xs:string?"/>
    <xsl:param name="open" as="xs:string?"/>
    <xsl:param name="close" as="xs:string?"/>
    <xsl:variable name="is-stretch" as="xs:boolean" select="opis:has-block(.)"/>
    <xsl:element name="{if ($is-stretch) then 'div' else 'span'}">
      <xsl:call-template name="opis:attributes">
        <xsl:with-param name="classes" select="local-name(), 'stretch'[$is-stretch]"/>
      </xsl:call-template>
      <xsl:variable name="says" as="xs:string" select="
          if (exists($what)) then opis:explained(., opis:label($what))
          else string-join(($close[$is-stretch] ! normalize-space(), opis:circumstances(.)), ', ')"/>
      <xsl:choose>
        <xsl:when test="$is-stretch">
          <p class="stretch-kind">{$says}</p>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="opis:explanation">
            <xsl:with-param name="says" select="$says"/>
          </xsl:call-template>
          <xsl:text>{$open}</xsl:text>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:apply-templates select="node()[not(self::desc)]" mode="opis:html"/>
      <xsl:for-each select="desc">
        <xsl:text> </xsl:text>
        <xsl:apply-templates select="." mode="opis:html"/>
      </xsl:for-each>
      <xsl:if test="not($is-stretch)">{$close}</xsl:if>
    </xsl:element>
    <xsl:call-template name="opis:marks"/>
  </xsl:template>

</xsl:stylesheet>
