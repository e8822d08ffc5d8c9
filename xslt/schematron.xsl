<?xml version="1.0" encoding="UTF-8"?>
<!-- A Schematron schema to a stylesheet that runs it. Entry: modes and includes only. The source is the part of a schema that is
     to be run, with includes, abstract patterns and rules resolved, in the private namespace (see schema-tree.ts). In the
     result `opis:n` says which place of the schema an instruction comes from; stylesheet-text.ts takes it out.

     The candidates of each pattern are found beside, in one walk of a document, and given as a parameter. A pattern is a mode,
     a rule a template of it: the first that matches is the only one that runs. A rule that fails gives the assertion's number,
     the node it speaks of, and what was worked out of its words. -->
<xsl:stylesheet
    xmlns:opis="https://opis.invalid/ns"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    version="3.0" exclude-result-prefixes="#all">

  <!-- The schema, its patterns and rules: declarations. -->
  <xsl:mode name="opis:schema" on-no-match="fail" on-multiple-match="fail"/>
  <!-- What stands in a rule: instructions. -->
  <xsl:mode name="opis:rule" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:include href="schematron/assertions.xsl"/>
  <xsl:include href="schematron/patterns.xsl"/>
  <xsl:include href="schematron/variables.xsl"/>
</xsl:stylesheet>
