/**
 * References as each language writes them: sources to entries of a bibliography and to mentions in
 * the text, by styles of CSL. The only room that uses citeproc.
 */
package caravan.report.citation;
