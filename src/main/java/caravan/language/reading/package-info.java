/**
 * What sentences say around their numbers: years, denials, falls, balances, numbers of chapters.
 */
package caravan.language.reading;
