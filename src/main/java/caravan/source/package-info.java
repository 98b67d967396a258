/** Text that knows where it came from: files, spans of files, and texts cut out of files. */
package caravan.source;
