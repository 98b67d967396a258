/** Expressions from text to value. They are total: capped in length and depth, without loops. */
package caravan.expression.evaluate;
