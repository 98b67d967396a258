/** Countries as areas of the globe, and how the globe is laid on a plane. */
@NullMarked
package caravan.map;

import org.jspecify.annotations.NullMarked;
