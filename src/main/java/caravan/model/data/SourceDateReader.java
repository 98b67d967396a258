package caravan.model.data;

import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.diagnostic.Needed;
import caravan.text.source.SourceText;
import caravan.text.source.Span;
import caravan.text.yaml.LocalizedText;
import caravan.text.yaml.MapReader;
import caravan.text.yaml.YamlList;
import caravan.text.yaml.YamlMap;
import caravan.text.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates of sources: as text, in CSL's own form, and as Pandoc and reference managers write
 * them.
 */
final class SourceDateReader {
  /** What a date in words may hold, in characters. */
  private static final int MOST_CHARACTERS = 100;

  private static final String HELP =
      "write 2025, 2025-06 or 2025-06-13; 2024/2025 for a range, 1900~ for about 1900, {literal:"
          + " spring of 2025} for words";

  private final Diagnostics out;

  SourceDateReader(Diagnostics out) {
    this.out = out;
  }

  /** The date; null where there is none, or, with an error, where it is wrong. */
  @Nullable LocalizedDate read(@Nullable YamlNode node) {
    if (node == null) {
      return null;
    }
    return node instanceof YamlMap || node instanceof YamlList ? form(node) : same(plain(node));
  }

  private static @Nullable LocalizedDate same(@Nullable SourceDate date) {
    return date == null ? null : new LocalizedDate(date, null);
  }

  private @Nullable SourceDate plain(YamlNode node) {
    SourceText text = MapReader.asText(node, out);
    if (text == null) {
      return null;
    }
    SourceDate date = SourceDate.parse(text.text().strip());
    return date == null ? bad(text.span(), "\"" + text + "\"") : date;
  }

  /** A map; or a list of them, the first and the last day. */
  private @Nullable LocalizedDate form(YamlNode node) {
    if (node instanceof YamlList list) {
      if (list.items().isEmpty() || list.items().size() > 2) {
        return same(bad(list.span(), "a list of " + list.items().size()));
      }
      LocalizedDate first = form(list.items().get(0));
      LocalizedDate last = list.items().size() == 1 ? null : form(list.items().get(1));
      SourceDate from = first == null ? null : first.date();
      SourceDate to = last == null ? null : last.date();
      boolean single = to == null || from == null || from.from() == null || to.from() == null;
      return single || from == null || to == null
          ? first
          : same(new SourceDate(from.from(), to.from(), from.about() || to.about(), ""));
    }
    if (!(node instanceof YamlMap)) {
      return same(bad(node.span(), node.describe()));
    }
    MapReader reader = MapReader.of(node, node.span(), SourceShapes.DATE_PARTS, out);
    YamlNode parts = reader.get("date-parts");
    LocalizedText literal = reader.localized("literal");
    SourceText raw = reader.text("raw");
    SourceText year = reader.text("year");
    SourceText month = reader.text("month");
    SourceText day = reader.text("day");
    SourceText season = reader.text("season");
    boolean about = isTrue(reader.text("circa"));
    reader.finish();
    if (parts != null) {
      return same(seasoned(parts(parts, about), season));
    }
    if (year != null) {
      List<SourceText> all = new ArrayList<>(List.of(year));
      if (month != null) {
        all.add(month);
        if (day != null) {
          all.add(day);
        }
      }
      SourceDate.Day known = day(all, node.span());
      return known == null ? null : same(seasoned(new SourceDate(known, null, about, ""), season));
    }
    return words(node.span(), raw == null ? literal : LocalizedText.of(raw), about);
  }

  private static boolean isTrue(@Nullable SourceText text) {
    return text != null && !List.of("false", "0", "").contains(text.text());
  }

  private @Nullable LocalizedDate words(Span span, @Nullable LocalizedText literal, boolean about) {
    List<SourceText> texts = literal == null ? List.of() : literal.all();
    if (literal == null || texts.isEmpty()) {
      out.error(
          Code.MISSING_KEY, span, "a date needs \"date-parts\", \"year\" or \"literal\"", HELP);
      return null;
    }
    boolean tooLong = false;
    for (SourceText text : texts) {
      if (text.length() > MOST_CHARACTERS) {
        tooLong = true;
        out.error(
            Code.TOO_LARGE, text.span(), "a date has at most " + MOST_CHARACTERS + " characters");
      }
    }
    String words = texts.get(0).text().strip();
    SourceDate known = SourceDate.parse(words);
    if (tooLong) {
      return null;
    }
    return known == null || known.from() == null
        ? new LocalizedDate(SourceDate.inWords(words), literal.common() == null ? literal : null)
        : same(new SourceDate(known.from(), known.to(), known.about() || about, ""));
  }

  private @Nullable SourceDate seasoned(@Nullable SourceDate date, @Nullable SourceText season) {
    SourceDate.Day from = date == null ? null : date.from();
    if (date == null || from == null || season == null || from.month() > 0 || date.to() != null) {
      return date;
    }
    String text = season.text().strip();
    int number = text.matches("[1-4]") ? Integer.parseInt(text) : 0;
    return number > 0
        ? new SourceDate(new SourceDate.Day(from.year(), 0, 0, number), null, date.about(), "")
        : SourceDate.inWords(text + " " + date.year());
  }

  /** One day, or the first and the last: {@code [[2025, 6, 13]]}, {@code [2025, 6]}. */
  private @Nullable SourceDate parts(YamlNode node, boolean about) {
    if (!(node instanceof YamlList outer) || outer.items().isEmpty()) {
      return bad(node.span(), node.describe());
    }
    boolean nested = outer.items().get(0) instanceof YamlList;
    List<YamlNode> days = nested ? outer.items() : List.of(node);
    if (days.size() > 2) {
      return bad(node.span(), days.size() + " days");
    }
    List<SourceDate.Day> known = new ArrayList<>();
    for (YamlNode item : days) {
      List<SourceText> numbers = new ArrayList<>();
      for (YamlNode part : item instanceof YamlList list ? list.items() : List.of(item)) {
        SourceText text = MapReader.asText(part, out);
        if (text == null) {
          return null;
        }
        numbers.add(text);
      }
      SourceDate.Day day = day(numbers, item.span());
      if (day == null) {
        return null;
      }
      known.add(day);
    }
    return new SourceDate(known.get(0), known.size() == 1 ? null : known.get(1), about, "");
  }

  private SourceDate.@Nullable Day day(List<SourceText> parts, Span span) {
    List<String> texts = parts.stream().map(part -> part.text().strip()).toList();
    String joined = String.join("-", texts);
    boolean numbers = !parts.isEmpty() && parts.size() <= 3;
    for (int i = 0; i < texts.size(); i++) {
      numbers &= texts.get(i).matches(i == 0 ? "-?\\d{1,4}" : "\\d{1,2}");
    }
    SourceDate.Day day =
        numbers ? SourceDate.day(era(texts.get(0)), number(texts, 1), number(texts, 2)) : null;
    if (day == null) {
      bad(span, "\"" + joined + "\"");
    }
    return day;
  }

  /** CSL counts the years before our era from −1. */
  private static int era(String digits) {
    int year = Integer.parseInt(digits);
    return year < 0 ? year + 1 : year;
  }

  private static int number(List<String> texts, int index) {
    return index < texts.size() ? Integer.parseInt(texts.get(index)) : 0;
  }

  private @Nullable SourceDate bad(Span span, String found) {
    out.error(Code.WRONG_TYPE, span, Needed.here("a date", found), HELP);
    return null;
  }
}
