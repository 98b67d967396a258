package caravan.app.diff.write;

import caravan.site.view.DiffPage;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the code host shows the files that are spoken of, so that a place is one click away.
 *
 * @param base the address of the report's folder in the state that is spoken of, without a slash
 *     behind it: {@code https://github.com/owner/name/blob/0123abc}; null where it is not known
 */
public record HostLinks(@Nullable String base) {
  public static final HostLinks NONE = new HostLinks(null);

  private static final Pattern BASE = Pattern.compile("https?://[^\\s<>()\\[\\]\"'`#?]+[^/]");
  private static final Pattern PLACE = Pattern.compile("(content/.+?):(\\d+)(?::\\d+)?");

  public HostLinks {
    if (base != null && !isAddress(base)) {
      throw new IllegalArgumentException("no address of files: " + base);
    }
  }

  /** Whether files can be found below an address. */
  public static boolean isAddress(String base) {
    return BASE.matcher(base).matches();
  }

  /**
   * The address of a place: {@code content/en/index.md:31}, perhaps with a column; null where it
   * has none.
   */
  @Nullable String of(String place) {
    Matcher found = PLACE.matcher(place);
    if (base == null || !found.matches()) {
      return null;
    }
    try {
      // With all that is not plain escaped.
      String path = new URI(null, null, "/" + found.group(1), null).toASCIIString();
      return base + path.replace("(", "%28").replace(")", "%29") + "#L" + found.group(2);
    } catch (URISyntaxException noAddress) {
      return null;
    }
  }

  /** A place as Markdown: code, and a link where it can be one. */
  String markdown(String place) {
    String code = MarkdownText.code(place);
    String address = of(place);
    return address == null || code.isEmpty() ? code : "[" + code + "](" + address + ")";
  }

  /** A place as a view: a link where it can be one. */
  DiffPage.Place view(String place) {
    return new DiffPage.Place(DiffTexts.shown(place), of(place));
  }
}
