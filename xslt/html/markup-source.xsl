<?xml version="1.0" encoding="UTF-8"?>
<!-- Mark-up shown as mark-up: examples, content models. Owns egXML (in the namespace of examples) and the mode `opis:source`. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:eg="http://www.tei-c.org/ns/Examples"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="eg:egXML | egXML" mode="opis:html" as="element()">
    <pre class="markup">
      <xsl:call-template name="opis:own-attributes"/>
      <code><xsl:apply-templates mode="opis:source"/></code>
    </pre>
  </xsl:template>

</xsl:stylesheet>
