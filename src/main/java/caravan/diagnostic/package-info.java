/** What is wrong with a report, where, and what would mend it; and how that is printed. */
package caravan.diagnostic;
