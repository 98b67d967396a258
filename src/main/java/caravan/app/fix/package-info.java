/**
 * The files of pages written anew, with the changes that diagnostics carry or other ends of lines.
 */
package caravan.app.fix;
