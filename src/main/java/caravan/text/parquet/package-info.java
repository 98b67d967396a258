/**
 * Parquet, read and written: tables whose cells are texts and numbers. What a file says of its
 * sizes is believed only as far as its bytes go.
 */
package caravan.text.parquet;
