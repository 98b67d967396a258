/**
 * What is wrong, where, and what would mend it: one message for one cause, as text, JSON, SARIF and
 * for GitHub.
 */
package caravan.text.diagnostic;
