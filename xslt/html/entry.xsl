<?xml version="1.0" encoding="UTF-8"?>
<!-- An entry of a register: its properties and its mentions. Owns person, personGrp, org, place as entries. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:local="https://opis.invalid/ns/html/entry"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The context entry below its name; `level` is the level of headings in it. -->
  <xsl:template name="opis:entry" as="element()*">
    <xsl:context-item as="element(opis:entry)" use="required"/>
    <xsl:param name="level" as="xs:integer" required="yes"/>
    <xsl:variable name="element" as="element()" select="*[not(self::opis:*)]"/>
    <xsl:variable name="parts" as="element()*" select="$element/* except opis:main-name($element)"/>
    <xsl:if test="exists($parts)">
      <dl class="properties">
        <xsl:for-each-group select="$parts" group-by="local:property(.)">
          <xsl:call-template name="opis:property">
            <xsl:with-param name="key" select="current-grouping-key()"/>
            <xsl:with-param name="of" select="current-group()"/>
          </xsl:call-template>
        </xsl:for-each-group>
      </dl>
    </xsl:if>
    <xsl:call-template name="opis:mentions">
      <xsl:with-param name="level" select="$level"/>
    </xsl:call-template>
  </xsl:template>

  <!-- The language of an entry's name. -->
  <xsl:function name="opis:entry-language" as="attribute()*">
    <xsl:param name="entry" as="element(opis:entry)"/>
    <xsl:sequence select="opis:main-name($entry/*[1])/@xml:lang[. ne ''] ! opis:language-attributes(.)"/>
  </xsl:function>

  <!-- Local components -->

  <!-- The property that a part of an entry belongs to. -->
  <xsl:function name="local:property" as="xs:string">
    <xsl:param name="part" as="element()"/>
    <xsl:sequence select="
        if (opis:is-name($part)) then 'other-names'
        else if ($part/self::note) then 'note-on-entry'
        else local-name($part)"/>
  </xsl:function>

</xsl:stylesheet>
