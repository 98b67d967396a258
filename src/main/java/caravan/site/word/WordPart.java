package caravan.site.word;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A part of a document that refers to others: the text, or its footnotes. For one thread. */
final class WordPart {
  private static final int LONGEST_ADDRESS = 2_000;

  private final Map<String, String> links = new LinkedHashMap<>();

  /** Addresses outside of the document, with what the part calls them. */
  Map<String, String> links() {
    return links;
  }

  /** What the part calls an address; null for one that is no page and no mailbox. */
  @Nullable String link(String href) {
    String address = address(href);
    return address == null
        ? null
        : links.computeIfAbsent(address, one -> "link" + (links.size() + 1));
  }

  private static @Nullable String address(String href) {
    if (!href.toLowerCase(Locale.ROOT).matches("(https?://|mailto:).+")
        || href.length() > LONGEST_ADDRESS) {
      return null;
    }
    try {
      return new URI(href).toASCIIString();
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
