package caravan.site.part;

import caravan.site.publish.PathText;

/** Addresses within the site, seen from one page, so that a site also works from a folder. */
public final class Addresses {
  private final String page;

  /**
   * @param page the page's path from the site's root: {@code en/index.html}
   */
  public Addresses(String page) {
    this.page = page;
  }

  /** A path from the site's root, perhaps with an anchor, as an address relative to the page. */
  public String to(String target) {
    int hash = target.indexOf('#');
    String path = hash < 0 ? target : target.substring(0, hash);
    String anchor = hash < 0 ? "" : "#" + encoded(target.substring(hash + 1));
    if (path.equals(page)) {
      return anchor.isEmpty() ? encoded(path.substring(path.lastIndexOf('/') + 1)) : anchor;
    }
    String[] from = page.split("/", -1);
    String[] to = path.split("/", -1);
    int common = 0;
    while (common < from.length - 1 && common < to.length - 1 && from[common].equals(to[common])) {
      common++;
    }
    StringBuilder out = new StringBuilder("../".repeat(from.length - 1 - common));
    for (int i = common; i < to.length; i++) {
      out.append(i > common ? "/" : "").append(encoded(to[i]));
    }
    return out.append(anchor).toString();
  }

  /** A path segment or anchor percent-encoded as RFC 3986 asks. */
  public static String encoded(String text) {
    return PathText.encodedSegment(text);
  }
}
