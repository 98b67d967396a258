/**
 * A text as a tree: what its author wrote, what it refers to, and its readings, as HTML, without
 * markup, or passage by passage. Charts and tables are parts of it.
 */
package caravan.report.prose;
