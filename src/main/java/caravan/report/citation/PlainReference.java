package caravan.report.citation;

import caravan.model.data.PersonName;
import caravan.model.data.Source;
import caravan.model.data.SourceDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A source as it stands, for the case that no style can write it. */
final class PlainReference {
  private PlainReference() {}

  /** In the text. */
  static Mention mention(Source source) {
    String who = who(source);
    String issued = source.issued();
    String name = who.isBlank() ? source.id() : who;
    return issued == null
        ? new Mention(name, 0)
        : new Mention(name + " " + SourceDate.of(issued).year(), name.length() + 1);
  }

  private static String who(Source source) {
    List<PersonName> names = source.authors().isEmpty() ? source.editors() : source.authors();
    if (names.isEmpty()) {
      return CleanText.shortened(Items.author(source));
    }
    return names.stream()
        .limit(3)
        .map(name -> CleanText.of(name.surname()))
        .collect(Collectors.joining(", "));
  }

  /** In the list, with marks around the title. */
  static String entry(Source source) {
    List<String> parts = new ArrayList<>();
    if (!source.authors().isEmpty() || !source.editors().isEmpty()) {
      parts.add(who(source));
    }
    String title = source.title() == null ? source.id() : CleanText.of(source.title());
    parts.add(CleanText.OPEN + title + CleanText.CLOSE);
    add(parts, source.container());
    source.variables().forEach((name, value) -> add(parts, value));
    add(parts, source.publisher());
    add(parts, source.issued() == null ? "" : SourceDate.of(source.issued()).year());
    add(parts, source.url());
    return String.join(". ", parts);
  }

  private static void add(List<String> parts, @Nullable String text) {
    String clean = text == null ? "" : CleanText.of(text);
    if (!clean.isEmpty()) {
      parts.add(clean);
    }
  }
}
