<?xml version="1.0" encoding="UTF-8"?>
<!-- How lists stand. Owns no element. -->
<xsl:stylesheet
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Does a list say that it runs on in a line, and does no item of it need more? -->
  <xsl:function name="opis:is-inline-list" as="xs:boolean">
    <xsl:param name="list" as="element(list)"/>
    <xsl:sequence select="
        ($list/@rend = 'inline' or $list/@type = 'inline')
        and not(some $item in $list/item satisfies opis:has-block($item))"/>
  </xsl:function>

  <!-- Does a list say that its items have numbers? -->
  <xsl:function name="opis:is-numbered-list" as="xs:boolean">
    <xsl:param name="list" as="element()"/>
    <xsl:sequence select="
        tokenize($list/@rend) = ('numbered', 'ordered') or $list/@type = ('ordered', 'numbered')"/>
  </xsl:function>

</xsl:stylesheet>
