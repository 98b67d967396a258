/** Writing JSON. The only room, beside {@code yaml}, that touches Jackson. */
package caravan.json;
