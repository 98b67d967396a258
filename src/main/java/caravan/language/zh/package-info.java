/** Chinese. */
package caravan.language.zh;
