/** Packed copies of texts, gzip and Brotli, and zip files with the same bytes everywhere. */
package caravan.files.pack;
