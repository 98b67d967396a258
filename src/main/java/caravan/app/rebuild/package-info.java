/** A site brought up to date: only what has changed since it was built is made again. */
package caravan.app.rebuild;
