package caravan.app.serve;

import caravan.text.encode.Digest;
import caravan.text.source.SourceFile;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A page as it is shown.
 *
 * @param html without what the preview adds
 * @param source the file from which it was made, as it was then; null for a page that the program
 *     makes
 * @param isStale whether it is older than its file
 * @param digest of the HTML
 */
record ShownPage(byte[] html, @Nullable SourceFile source, boolean isStale, String digest) {
  ShownPage {
    Objects.requireNonNull(html, "html");
    Objects.requireNonNull(digest, "digest");
  }

  ShownPage(byte[] html, @Nullable SourceFile source, boolean isStale) {
    this(html, source, isStale, new Digest().add(html).hex(8));
  }
}
