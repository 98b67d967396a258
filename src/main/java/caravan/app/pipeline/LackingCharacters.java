package caravan.app.pipeline;

import caravan.model.data.SourceEntry;
import caravan.report.resolved.ResolvedPage;
import caravan.report.resolved.ResolvedSite;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.source.SourceFile;
import caravan.text.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** Characters that a PDF was to show and that no font has: where an author wrote them. */
final class LackingCharacters {
  private LackingCharacters() {}

  /**
   * A warning for each line with such characters, at the first of them.
   *
   * @param path of the page in which they were to be shown; empty for elsewhere
   */
  static List<Diagnostic> warnings(ResolvedSite site, String path, SortedSet<Integer> characters) {
    Map<String, List<Integer>> lines = new LinkedHashMap<>();
    Map<String, Span> places = new LinkedHashMap<>();
    Set<SourceFile> files = files(site, path);
    for (int character : characters) {
      Span place = place(files, Character.toString(character));
      String line = place.file().path() + ":" + place.line();
      lines.computeIfAbsent(line, key -> new ArrayList<>()).add(character);
      places.merge(line, place, (one, other) -> one.start() <= other.start() ? one : other);
    }
    List<Diagnostic> warnings = new ArrayList<>();
    lines.forEach(
        (line, found) -> {
          Span place = places.get(line);
          if (place != null) {
            warnings.add(warning(place, found));
          }
        });
    return warnings;
  }

  private static Diagnostic warning(Span place, List<Integer> characters) {
    String named =
        characters.stream()
            .map(c -> String.format(Locale.ROOT, "\"%s\" (U+%04X)", Character.toString(c), c))
            .collect(Collectors.joining(", "));
    return Diagnostic.warning(
            Code.FONT_CHARACTER,
            place,
            "the fonts for PDF lack " + named + ": the PDF shows numbers instead")
        .help("write it with other characters, if you can");
  }

  /** Where pages have their text from: their own file, sources, data, the configuration. */
  private static Set<SourceFile> files(ResolvedSite site, String path) {
    Set<SourceFile> files = new LinkedHashSet<>();
    for (ResolvedPage page : site.pages()) {
      if (page.page().outputPath().equals(path)) {
        files.add(page.page().file());
      }
    }
    site.data().bibliography().sources().values().stream()
        .map(SourceEntry::span)
        .map(Span::file)
        .forEach(files::add);
    site.data().datasets().values().forEach(dataset -> files.addAll(dataset.files()));
    files.add(site.config().span().file());
    return files;
  }

  private static Span place(Set<SourceFile> files, String text) {
    for (SourceFile file : files) {
      int at = file.text().indexOf(text);
      if (at >= 0) {
        return file.span(at, at + text.length());
      }
    }
    return Span.startOf(files.iterator().next());
  }
}
