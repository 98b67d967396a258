/**
 * Expressions over observations: parse, evaluate with units and intervals, and compare with what a
 * text says. Expressions are total: capped in length and depth, without loops.
 */
package caravan.figure;
