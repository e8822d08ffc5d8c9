<?xml version="1.0" encoding="UTF-8"?>
<!-- The parts of an action of correspondence. Owns correspAction as something to take apart. -->
<xsl:stylesheet
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The key of the words for what those named in an action did: sent it, received it, received a copy. -->
  <xsl:function name="opis:role" as="xs:string">
    <xsl:param name="action" as="element(correspAction)"/>
    <xsl:sequence select="
        if ($action/@type = 'received' and $action/@subtype = 'cc') then 'copies-to'
        else string(($action/@type, 'correspondence')[1])"/>
  </xsl:function>

  <!-- Those who took part. -->
  <xsl:function name="opis:correspondents" as="element()*">
    <xsl:param name="action" as="element(correspAction)"/>
    <xsl:sequence select="$action/(* except (opis:places(.), date, note, p, desc, ab))"/>
  </xsl:function>

  <!-- Where it took place. -->
  <xsl:function name="opis:places" as="element()*">
    <xsl:param name="action" as="element(correspAction)"/>
    <xsl:sequence select="$action/(placeName | settlement | region | country | geogName)"/>
  </xsl:function>

</xsl:stylesheet>
