package caravan.app.serve;

import caravan.site.template.Templates;
import caravan.site.template.Theme;
import caravan.site.view.LackingPage;
import caravan.site.view.LivePart;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Pages with what a preview adds to them, by templates of the program: those of the report may be
 * what is just being mended. Thread-safe.
 */
final class LivePages {
  /** Where the files of the preview itself stand; no path of a site begins with a dot. */
  static final String OWN = "/.caravan/";

  private final Templates templates = new Templates(new Theme((Path) null));

  /** A page with what keeps it up to date. */
  byte[] alive(byte[] html, String path, String digest) {
    String text = new String(html, StandardCharsets.UTF_8);
    int head = text.indexOf("</head>");
    int at = head < 0 ? text.length() : head;
    String part = templates.live(new LivePart(OWN, path, digest));
    return (text.substring(0, at) + part + text.substring(at)).getBytes(StandardCharsets.UTF_8);
  }

  /** A page in the place of one that there is not: what is wrong is told by the script. */
  ShownPage substitute(String path, boolean isBroken) {
    String html = templates.lacking(new LackingPage(path, isBroken));
    return new ShownPage(html.getBytes(StandardCharsets.UTF_8), null, isBroken);
  }
}
