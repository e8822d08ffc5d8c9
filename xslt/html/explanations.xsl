<?xml version="1.0" encoding="UTF-8"?>
<!-- What is said of words beside them, in a title that keyboard and touch reach too: the words can be focused, and the style sheet shows the
     title then. Owns no element; reads the attributes of att.transcriptional, att.editLike, att.dimensions, att.placement. -->
<xsl:stylesheet
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The attributes that explain an element; none where there is nothing to say. Within a link, which nothing that can be focused may stand
       in, the link's own focus shows them. -->
  <xsl:template name="opis:explanation" as="attribute()*">
    <xsl:param name="says" as="xs:string*" required="yes"/>
    <xsl:param name="opis:in-link" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="words" as="xs:string" select="string-join($says[. ne ''], '; ')"/>
    <xsl:if test="$words ne ''">
      <xsl:attribute name="title" select="upper-case(substring($words, 1, 1)) || substring($words, 2)"/>
      <xsl:if test="not($opis:in-link)">
        <xsl:attribute name="tabindex" select="0"/>
      </xsl:if>
    </xsl:if>
  </xsl:template>

  <!-- What happened, with its circumstances in brackets: 'Added (above the line, in another hand)'. -->
  <xsl:function name="opis:explained" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="what" as="xs:string"/>
    <xsl:variable name="circumstances" as="xs:string*" select="opis:circumstances($element)"/>
    <xsl:sequence select="if (exists($circumstances)) then $what || ' (' || string-join($circumstances, ', ') || ')' else $what"/>
  </xsl:function>

  <!-- Where, by whom, why, how much, how surely: each in words of its own. -->
  <xsl:function name="opis:circumstances" as="xs:string*">
    <xsl:param name="element" as="element()"/>
    <xsl:if test="$element/@*">
      <xsl:sequence select="
          $element/@place ! tokenize(.) ! opis:label('place-' || .),
          $element/@hand ! opis:label('in-hand', string-join(opis:names-of(.), ', ')),
          $element/@medium ! translate(., '_-', '  '),
          $element/@reason ! translate(., '_', ' '),
          $element/@agent ! translate(., '_', ' '),
          $element/@degree ! opis:label('degree', .),
          $element/@cause ! translate(., '_', ' '),
          $element/@function ! translate(., '_', ' '),
          opis:amount($element),
          $element/@rend ! opis:label('rendered', translate(., '_', ' ')),
          $element/@seq ! opis:label('step', .),
          $element/@status ! translate(., '_', ' '),
          $element/@evidence ! opis:label('evidence', translate(., '_', ' ')),
          opis:responsible-for($element/@resp),
          $element/@source ! opis:label('after-source', string-join(opis:names-of(.), ', ')),
          $element/@cert ! opis:label('certainty', opis:label('cert-' || .))"/>
    </xsl:if>
  </xsl:function>

  <!-- How much of something there is: '2 words', 'at least 3 lines', 'about a page'. -->
  <xsl:function name="opis:amount" as="xs:string?">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="unit" as="xs:string?" select="$element/@unit ! translate(., '_', ' ')"/>
    <xsl:variable name="least" as="xs:string?" select="($element/@atLeast, $element/@min)[1] ! string()"/>
    <xsl:variable name="most" as="xs:string?" select="($element/@atMost, $element/@max)[1] ! string()"/>
    <xsl:variable name="quantity" as="xs:string?" select="
        if ($element/@quantity) then string($element/@quantity)
        else if (exists($least) and exists($most)) then $least || '–' || $most
        else ($least ! opis:label('at-least', .), $most ! opis:label('at-most', .))[1]"/>
    <xsl:variable name="extent" as="xs:string?" select="$element/@extent ! translate(., '_', ' ')"/>
    <!-- Often the extent is the number of the unit. -->
    <xsl:sequence select="
        if (exists($quantity)) then string-join(($quantity, $unit, $extent), ' ')
        else if (matches($extent, '^[0-9]+$')) then string-join(($extent, $unit), ' ')
        else string-join(($extent, $unit), ', ')[. ne '']"/>
  </xsl:function>

</xsl:stylesheet>
