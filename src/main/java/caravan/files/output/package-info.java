/**
 * Where a site is written: checked paths, a tree of files in the making, and the swap that puts it
 * in the place of the one before.
 */
package caravan.files.output;
