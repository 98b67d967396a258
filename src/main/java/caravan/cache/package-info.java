/** Bytes by key, kept in a folder from run to run. */
@NullMarked
package caravan.cache;

import org.jspecify.annotations.NullMarked;
