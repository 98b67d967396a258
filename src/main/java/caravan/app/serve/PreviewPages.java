package caravan.app.serve;

import caravan.app.preview.PreviewSite;
import caravan.app.preview.PreviewState;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.encode.Escape;
import caravan.text.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a preview, each as it was before where it can't be made any more. Thread-safe.
 *
 * @param state what is shown
 * @param before the last that was shown, by path
 */
record PreviewPages(PreviewState state, Map<String, ShownPage> before) {
  /** Where the files of the preview itself stand; no path of a site begins with a dot. */
  static final String OWN = "/.caravan/";

  PreviewPages(PreviewState state) {
    this(state, new ConcurrentHashMap<>());
  }

  /** The pages of a later state. */
  PreviewPages later(PreviewState now) {
    return new PreviewPages(now, before);
  }

  /**
   * What was asked for.
   *
   * @param page as HTML; null where it is another file, or there is none
   * @param file another file; null where it is a page, or there is none
   * @param faults of templates, found when it was made
   */
  record Shown(@Nullable ShownPage page, byte @Nullable [] file, List<Diagnostic> faults) {}

  Shown get(String path) {
    PreviewSite site = state.site();
    PreviewSite.Answer answer = site == null ? new PreviewSite.Answer.Missing() : site.file(path);
    if (answer instanceof PreviewSite.Answer.Fault fault) {
      ShownPage old = before.get(path);
      ShownPage shown =
          old == null ? null : new ShownPage(old.html(), old.source(), true, old.digest());
      return new Shown(shown, null, List.of(fault.diagnostic()));
    }
    if (!(answer instanceof PreviewSite.Answer.Found found) || site == null) {
      return new Shown(null, null, List.of());
    }
    // A page among the assets is shown as it is: it is no page of the report.
    if (!path.endsWith(".html") || path.startsWith("assets/")) {
      return new Shown(null, found.bytes(), List.of());
    }
    SourceFile source = site.source(path);
    ShownPage page = new ShownPage(found.bytes(), source, state.older().contains(path));
    before.put(path, page);
    return new Shown(page, null, List.of());
  }

  /** What is wrong, with what was found when a page was made. */
  List<Diagnostic> found(Shown shown) {
    List<Diagnostic> found = new ArrayList<>(state.diagnostics());
    shown.faults().stream().filter(fault -> !found.contains(fault)).forEach(found::add);
    return found;
  }

  /** A page with what keeps it up to date. */
  static byte[] alive(byte[] html, String path, String digest) {
    String text = new String(html, StandardCharsets.UTF_8);
    int head = text.indexOf("</head>");
    int at = head < 0 ? text.length() : head;
    return (text.substring(0, at) + parts(path, digest) + text.substring(at))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String parts(String path, String digest) {
    return "<!--caravan serve--><link rel=\"stylesheet\" href=\""
        + OWN
        + "live.css\"><script src=\""
        + OWN
        + "live.js\" data-page=\""
        + Escape.html(path)
        + "\" data-digest=\""
        + digest
        + "\" defer></script><!--/caravan serve-->";
  }

  /** A page in the place of one that there is not: what is wrong is told by the script. */
  static ShownPage substitute(String path, boolean isBroken) {
    String what =
        isBroken
            ? "This page can’t be shown yet. It will appear here as soon as its mistakes are"
                + " mended."
            : "There is no page with this address. If you make it, it will appear here.";
    String html =
        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
            + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
            + "<meta name=\"color-scheme\" content=\"light dark\"><title>"
            + Escape.html(path)
            + "</title></head><body class=\"caravan-none\"><main><h1>"
            + Escape.html(path)
            + "</h1><p>"
            + what
            + "</p><p><a href=\"/\">To the first page</a></p></main></body></html>\n";
    return new ShownPage(html.getBytes(StandardCharsets.UTF_8), null, isBroken);
  }
}
