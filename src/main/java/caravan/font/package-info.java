/** Which characters the fonts have that the program brings along; read without AWT. */
@NullMarked
package caravan.font;

import org.jspecify.annotations.NullMarked;
