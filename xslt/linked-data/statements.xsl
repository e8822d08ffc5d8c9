<?xml version="1.0" encoding="UTF-8"?>
<!-- Statements that an edition's own stylesheet makes, of anything, in any vocabulary. Owns no element. -->
<xsl:stylesheet
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- One thing is in a relation to another. IRIs, whole, or from the address of the edition: 'doc/a#record'. The node is
       where the source says so. -->
  <xsl:function name="opis:relate" as="item()*">
    <xsl:param name="subject" as="xs:string"/>
    <xsl:param name="predicate" as="xs:string"/>
    <xsl:param name="object" as="xs:string"/>
    <xsl:param name="node" as="element()"/>
    <xsl:sequence select="string-join(('relate', $subject, $predicate, $object), '&#9;'), $node"/>
  </xsl:function>

  <!-- Something is said of a thing: the words of the node, in its language. -->
  <xsl:function name="opis:say" as="item()*">
    <xsl:param name="subject" as="xs:string"/>
    <xsl:param name="predicate" as="xs:string"/>
    <xsl:param name="node" as="element()"/>
    <xsl:sequence select="string-join(('say', $subject, $predicate), '&#9;'), $node"/>
  </xsl:function>

</xsl:stylesheet>
