/**
 * Text with places: file, line, column and span; text that was unescaped or joined still knows
 * where it came from.
 */
package caravan.text.source;
