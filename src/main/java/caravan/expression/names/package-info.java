/** Expressions that have a name, and names written out. */
package caravan.expression.names;
