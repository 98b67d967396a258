/** Russian. */
package caravan.language.ru;
