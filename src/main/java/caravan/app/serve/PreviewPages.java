package caravan.app.serve;

import caravan.app.preview.PreviewSite;
import caravan.app.preview.PreviewState;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.source.SourceFile;
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
}
