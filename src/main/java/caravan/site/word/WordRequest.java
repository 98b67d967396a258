package caravan.site.word;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A document to be made.
 *
 * @param html of a book, with the marks that PDFs are made from. Nothing outside of it is loaded
 * @param language BCP 47 tag
 * @param rightToLeft whether the language runs from right to left
 * @param title plain text
 * @param author who publishes it, or null
 * @param description plain text, or null
 * @param date of its last change; null where unknown, and then it is dated 1970-01-01, since the
 *     same content is to give the same bytes
 * @param charts PNG pictures by what their places in the HTML say, at two pixels to a user unit;
 *     not to be changed
 * @param images the bytes of images by their paths from the site's root; not to be changed
 */
public record WordRequest(
    String html,
    String language,
    boolean rightToLeft,
    String title,
    @Nullable String author,
    @Nullable String description,
    @Nullable LocalDate date,
    Map<String, byte[]> charts,
    Map<String, byte[]> images) {
  public WordRequest {
    Objects.requireNonNull(html, "html");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(title, "title");
    charts = Collections.unmodifiableMap(new TreeMap<>(charts));
    images = Collections.unmodifiableMap(new TreeMap<>(images));
  }
}
