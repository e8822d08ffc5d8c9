<?xml version="1.0" encoding="UTF-8"?>
<!-- The report of an element that no template of an output knows. Owns no element: each output has a catch-all
     template that calls this and then shows the content. -->
<xsl:stylesheet
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Tells the host of the context element: a message of one element, which the host makes a diagnostic. -->
  <xsl:template name="opis:unhandled" as="empty-sequence()">
    <xsl:context-item as="element()" use="required"/>
    <xsl:param name="output" as="xs:string" required="yes"/>
    <xsl:message error-code="opis:unhandled-element">
      <opis:unhandled-element output="{$output}" name="{name()}" path="{path()}"/>
    </xsl:message>
  </xsl:template>

</xsl:stylesheet>
