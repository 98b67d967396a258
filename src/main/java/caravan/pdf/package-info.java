/** A document in HTML as a PDF: conforming to PDF/UA-1 and PDF/A-2a, the same bytes each time. */
@NullMarked
package caravan.pdf;

import org.jspecify.annotations.NullMarked;
