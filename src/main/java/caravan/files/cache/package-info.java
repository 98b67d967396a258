/** Bytes by key, kept from run to run, and folders for files that nobody needs afterwards. */
package caravan.files.cache;
