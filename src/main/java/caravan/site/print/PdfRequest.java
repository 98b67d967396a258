package caravan.site.print;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A document to be made.
 *
 * @param html well-formed enough for a browser; {@link BookDocument} says which marks it may have.
 *     Nothing outside of it is ever loaded
 * @param css its style sheet
 * @param language BCP 47 tag
 * @param title plain text
 * @param author who publishes it, or null
 * @param description plain text, or null
 * @param date of its last change; null where unknown, and then it is dated 1970-01-01, since a PDF
 *     has to have a date and the same content is to give the same bytes
 * @param generator the program that makes it
 * @param images the bytes of images by their paths from the site's root; not to be changed
 */
public record PdfRequest(
    String html,
    String css,
    String language,
    String title,
    @Nullable String author,
    @Nullable String description,
    @Nullable LocalDate date,
    String generator,
    Map<String, byte[]> images) {
  public PdfRequest {
    Objects.requireNonNull(html, "html");
    Objects.requireNonNull(css, "css");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(generator, "generator");
    images = Collections.unmodifiableMap(new TreeMap<>(images));
  }
}
