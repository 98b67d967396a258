/** One text for many pages: members that a page is made for, and the words in its braces. */
@NullMarked
package caravan.report.each;

import org.jspecify.annotations.NullMarked;
