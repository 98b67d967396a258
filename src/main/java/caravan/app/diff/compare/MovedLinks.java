package caravan.app.diff.compare;

import caravan.app.diff.read.PageReading;
import caravan.app.diff.read.SiteReading;
import caravan.app.diff.read.StateError;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.source.RelativePath;
import caravan.text.source.Span;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Links to pages that have another name now, and those of pages that are in another folder now: the
 * later state alone can't tell where they led.
 */
public final class MovedLinks {
  /** What to write, by the place of a link that leads nowhere. */
  private final Map<Span, String> help = new HashMap<>();

  MovedLinks(List<PagePair> pairs) {
    Map<String, String> moved = new HashMap<>();
    Set<String> files = new HashSet<>();
    for (PagePair pair : pairs) {
      PageReading before = pair.before();
      PageReading after = pair.after();
      if (after != null) {
        files.add(after.file());
      }
      if (before != null && after != null && !before.file().equals(after.file())) {
        moved.put(before.file(), after.file());
      }
    }
    for (PagePair pair : pairs) {
      PageReading after = pair.after();
      if (after != null) {
        after.missing().forEach((span, path) -> add(after, span, path, moved));
      }
      if (after != null && pair.before() != null) {
        String before = pair.before().file();
        after.missing().forEach((span, path) -> add(before, after, span, path, moved, files));
      }
    }
  }

  /** Those of the later of two states. */
  public static MovedLinks between(SiteReading before, SiteReading after) {
    return new MovedLinks(PageMatcher.match(before.pages(), after.pages()));
  }

  /** As the words of the link were meant in the folder that its page was in. */
  private void add(
      String before,
      PageReading page,
      Span span,
      String path,
      Map<String, String> moved,
      Set<String> files) {
    String meant = RelativePath.resolved(before, RelativePath.of(page.file(), path));
    int hash = meant.indexOf('#');
    String file = hash < 0 ? meant : meant.substring(0, hash);
    String now = moved.getOrDefault(file, file);
    if (!before.equals(page.file()) && files.contains(now)) {
      String anchor = hash < 0 ? "" : meant.substring(hash);
      String name = RelativePath.of(page.file(), now);
      help.put(span, "this page is in another folder now: write " + name + anchor);
    }
  }

  private void add(PageReading page, Span span, String path, Map<String, String> moved) {
    int hash = path.indexOf('#');
    String file = moved.get(hash < 0 ? path : path.substring(0, hash));
    if (file != null) {
      String name = RelativePath.of(page.file(), file);
      String anchor = hash < 0 ? "" : path.substring(hash);
      help.put(span, "the page is " + file + " now: write " + name + anchor);
    }
  }

  /** The same errors; those about such links say what to write. */
  List<StateError> mended(List<StateError> problems) {
    return problems.stream()
        .map(
            problem ->
                help.containsKey(problem.span()) ? problem.help(at(problem.span())) : problem)
        .toList();
  }

  /** Whether a message is of a link that leads nowhere. */
  public static boolean isOfLink(Diagnostic found) {
    return found.code() == Code.BROKEN_LINK;
  }

  /** The same message; one about such a link says what to write. */
  public Diagnostic mended(Diagnostic found) {
    boolean moved = isOfLink(found) && help.containsKey(found.span());
    return moved ? found.help(at(found.span())) : found;
  }

  private @Nullable String at(@Nullable Span span) {
    return span == null ? null : help.get(span);
  }
}
