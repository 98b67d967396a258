/** A preview on this machine, which follows the files. */
package caravan.app.serve;
