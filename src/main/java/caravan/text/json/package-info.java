/** JSON, read and written. The only room beside {@code yaml} that uses Jackson. */
package caravan.text.json;
