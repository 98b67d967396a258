/** Rules that concern a page or a report as a whole: years, translations, copies, sources. */
package caravan.report.rule;
