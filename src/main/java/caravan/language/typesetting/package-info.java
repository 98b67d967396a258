/**
 * Quotation marks, blanks, ends of lines and sentences; the order of names; the words of a search.
 */
package caravan.language.typesetting;
