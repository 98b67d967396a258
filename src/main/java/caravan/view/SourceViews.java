package caravan.view;

import caravan.data.Bibliography;
import caravan.data.Source;
import caravan.language.DateWriter;
import caravan.render.Html;
import caravan.render.SourceItem;
import caravan.render.SourceRef;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sources as entries of a list and as mentions. */
final class SourceViews {
  private final Bibliography bibliography;
  private final DateWriter dates;
  private final Messages words;

  SourceViews(Bibliography bibliography, DateWriter dates, Messages words) {
    this.bibliography = bibliography;
    this.dates = dates;
    this.words = words;
  }

  /** The list of a page's sources, by who says it and when. */
  List<SourceItem> list(Collection<String> ids) {
    return sources(ids).stream()
        .map(source -> new SourceItem(anchor(source.id()), new Html(entry(source))))
        .toList();
  }

  /** Mentions of sources, by who says it and when. */
  List<SourceRef> mentions(Collection<String> ids) {
    return sources(ids).stream()
        .map(source -> new SourceRef(source.shortLabel(), "#" + anchor(source.id())))
        .toList();
  }

  private List<Source> sources(Collection<String> ids) {
    return ids.stream()
        .map(bibliography::find)
        .filter(Objects::nonNull)
        .map(s -> (Source) s)
        .distinct()
        .sorted(Comparator.comparing(Source::shortLabel).thenComparing(Source::id))
        .toList();
  }

  /** A mention that links to the entry in the page's list. */
  String link(String id) {
    Source source = bibliography.find(id);
    String label = source == null ? id : source.shortLabel();
    return "<a href=\"#" + anchor(id) + "\">" + Escape.html(label) + "</a>";
  }

  static String anchor(String id) {
    return "source-" + id;
  }

  private String entry(Source source) {
    List<String> parts = new ArrayList<>();
    if (!source.authors().isEmpty()) {
      parts.add(Escape.html(String.join(words.text("semicolon"), source.authors())));
    }
    String title = source.title();
    if (title != null) {
      String lang =
          source.language() == null ? "" : " lang=\"" + Escape.html(source.language()) + "\"";
      String text = "<cite" + lang + ">" + Escape.html(title) + "</cite>";
      parts.add(
          source.url() == null
              ? text
              : "<a href=\"" + Escape.html(source.url()) + "\" rel=\"noopener\">" + text + "</a>");
    }
    if (source.publisher() != null) {
      parts.add(Escape.html(source.publisher()));
    }
    String issued = date(source.issued());
    if (issued != null) {
      parts.add(Escape.html(issued));
    }
    String entry = words.stopped(String.join(words.text("sourceParts"), parts));
    if (source.note() != null) {
      entry +=
          words.text("sentences")
              + "<span class=\"source-note\">"
              + Escape.html(sentence(source.note()))
              + "</span>";
    }
    return entry;
  }

  private String sentence(String note) {
    String text = note.strip();
    String first = text.substring(0, text.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    String rest = text.substring(text.offsetByCodePoints(0, 1));
    return words.stopped(first + rest);
  }

  /** A date as far as it is known, in words. */
  private @Nullable String date(@Nullable String issued) {
    if (issued == null) {
      return null;
    }
    return switch (issued.length()) {
      case 4 -> issued;
      case 7 -> dates.month(YearMonth.parse(issued));
      default -> dates.date(LocalDate.parse(issued));
    };
  }
}
