/** SVG to PNG, with the same bytes on every machine. */
@NullMarked
package caravan.raster;

import org.jspecify.annotations.NullMarked;
