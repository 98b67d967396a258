/** English, and the signs of units and money that readers of other languages meet as well. */
package caravan.language.en;
