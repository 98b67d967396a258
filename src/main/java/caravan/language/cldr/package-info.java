/**
 * Languages without a reader and writer of their own, as CLDR and their message files tell of them.
 */
package caravan.language.cldr;
