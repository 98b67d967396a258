/** Packed copies of texts: gzip and Brotli. */
package caravan.files.pack;
