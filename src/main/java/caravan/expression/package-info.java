/**
 * Expressions over observations: parsed, evaluated with units, intervals and provenance, and held
 * against what a text says.
 *
 * <p>Uses {@code language}.
 */
package caravan.expression;
