<?xml version="1.0" encoding="UTF-8"?>
<!-- Plays. Owns speaker, stage and the other directions, castList and what stands in it. -->
<xsl:stylesheet
    xmlns:local="https://opis.invalid/ns/text/drama"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Who speaks and what is said stand together; who speaks is told where only the mark-up says it. -->
  <xsl:template match="sp" mode="opis:blocks" as="element()*">
    <xsl:if test="@who and empty(speaker)">
      <opis:block>[{string-join(opis:speakers(@who), ', ')}]</opis:block>
    </xsl:if>
    <xsl:call-template name="opis:lines">
      <xsl:with-param name="begun" select="@who and empty(speaker)"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="speaker" mode="opis:blocks" as="element(opis:block)?">
    <xsl:call-template name="opis:line"/>
  </xsl:template>

  <xsl:template match="stage" mode="opis:blocks" as="element()*">
    <xsl:call-template name="local:direction"/>
  </xsl:template>

  <xsl:template match="camera | caption | sound | tech | view" mode="opis:blocks" as="element()*">
    <xsl:call-template name="local:direction"/>
  </xsl:template>

  <xsl:template match="stage | camera | caption | sound | tech | view" mode="opis:inline" as="text()*">
    <xsl:variable name="needs" as="xs:boolean" select="local:needs-brackets(.)"/>
    <xsl:text>{'('[$needs]}</xsl:text>
    <xsl:call-template name="opis:phrase"/>
    <xsl:text>{')'[$needs]}</xsl:text>
  </xsl:template>

  <xsl:template match="castList | castGroup | spGrp" mode="opis:blocks" as="element()*">
    <xsl:call-template name="opis:flow"/>
  </xsl:template>

  <xsl:template match="castItem" mode="opis:blocks" as="element()*">
    <xsl:param name="indent" as="xs:integer" select="0" tunnel="yes"/>
    <opis:block indent="{$indent}" tight="{if (preceding-sibling::castItem) then 'yes' else 'no'}">
      <xsl:call-template name="opis:spaced"/>
    </opis:block>
  </xsl:template>

  <!-- Who speaks, by the words of registers, of lists in the document, else by the id. -->
  <xsl:function name="opis:speakers" as="xs:string*">
    <xsl:param name="who" as="attribute()"/>
    <xsl:variable name="known" as="element(opis:target)*" select="opis:targets($who)"/>
    <xsl:sequence select="
        if (count($known/@label) eq count(tokenize($who))) then $known/@label ! string()
        else for $pointer in tokenize($who), $id in replace($pointer, '^.*[#:/]', '') return (
          opis:local-name-of(id(substring-after($pointer, '#'), root($who))),
          $known[ends-with(@href, '/' || $id || '.html')]/@label ! string(),
          $id)[. ne ''][1]"/>
  </xsl:function>

  <!-- The name that an element gives itself: a person's, a role's; nothing for none. -->
  <xsl:function name="opis:local-name-of" as="xs:string?">
    <xsl:param name="element" as="element()?"/>
    <xsl:sequence select="
        $element/(persName, role, name, label, self::role, self::persName)[1] ! normalize-space(.)"/>
  </xsl:function>

  <!-- Local components -->

  <xsl:template name="local:direction" as="element()*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:param name="indent" as="xs:integer" select="0" tunnel="yes"/>
    <xsl:param name="tight" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:choose>
      <xsl:when test="opis:has-block(.)">
        <xsl:call-template name="opis:flow"/>
      </xsl:when>
      <xsl:otherwise>
        <opis:block indent="{$indent}" tight="{if ($tight) then 'yes' else 'no'}">
          <xsl:apply-templates select="." mode="opis:inline"/>
        </opis:block>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:function name="local:needs-brackets" as="xs:boolean">
    <xsl:param name="direction" as="element()"/>
    <xsl:variable name="words" as="xs:string" select="normalize-space($direction)"/>
    <xsl:sequence select="$words ne '' and not(contains('([', substring($words, 1, 1)))"/>
  </xsl:function>

</xsl:stylesheet>
