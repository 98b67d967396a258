/** The text of a figure or claim held against its expression, and what would mend it. */
package caravan.expression.figure;
