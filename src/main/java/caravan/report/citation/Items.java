package caravan.report.citation;

import caravan.model.data.PersonName;
import caravan.model.data.Source;
import caravan.model.data.SourceDate;
import de.undercouch.citeproc.csl.CSLDate;
import de.undercouch.citeproc.csl.CSLDateBuilder;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLItemDataBuilder;
import de.undercouch.citeproc.csl.CSLName;
import de.undercouch.citeproc.csl.CSLNameBuilder;
import de.undercouch.citeproc.csl.CSLType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Sources as the items of citeproc. */
final class Items {
  private static final Character.UnicodeScript LATIN = Character.UnicodeScript.LATIN;

  private final CitationStyle style;
  private final String pageLanguage;

  Items(CitationStyle style, String pageLanguage) {
    this.style = style;
    this.pageLanguage = pageLanguage;
  }

  /** Who is named as the author, as the list sorts it; the title where nobody is. */
  static String author(Source source) {
    if (!source.authors().isEmpty() || !source.editors().isEmpty()) {
      List<PersonName> names = source.authors().isEmpty() ? source.editors() : source.authors();
      List<String> all = new ArrayList<>();
      names.forEach(n -> all.add(n.given() == null ? n.surname() : n.surname() + " " + n.given()));
      return CleanText.of(String.join(" ", all));
    }
    String holder = holder(source);
    if (holder != null) {
      return CleanText.of(holder);
    }
    String title = source.title() == null ? source.id() : CleanText.of(source.title());
    // Brackets around a title that was made for it do not count.
    return title.replaceAll("^\\[|]$", "");
  }

  /** The newspaper, site or institution that stands as the author where no person is named. */
  private static @Nullable String holder(Source source) {
    return source.container() == null ? source.publisher() : source.container();
  }

  /** The institution, site or newspaper that alone stands as the author; null for others. */
  private static @Nullable String onlyAuthor(Source source) {
    if (source.authors().isEmpty() && source.editors().isEmpty()) {
      return text(holder(source));
    }
    boolean alone = source.authors().size() == 1 && source.authors().get(0).institution();
    return alone ? text(source.authors().get(0).family()) : null;
  }

  private static @Nullable String text(@Nullable String text) {
    return text == null ? null : CleanText.of(text);
  }

  /** For the text. */
  CSLItemData mentioned(Source source, String suffix) {
    CSLItemDataBuilder item = base(source, suffix);
    CSLName[] authors = authors(source, false);
    if (authors.length > 0) {
      item.author(authors);
    } else if (source.editors().isEmpty()) {
      String title = source.variables().getOrDefault("title-short", source.title());
      item.title(CleanText.shortened(CleanText.of(title == null ? source.id() : title)));
    }
    item.editor(names(source.editors(), false));
    return item.build();
  }

  /** For the list. The title stands between marks. */
  CSLItemData listed(Source source, String suffix) {
    CSLItemDataBuilder item = base(source, suffix);
    CSLName[] authors = authors(source, style.capitals());
    item.author(authors.length == 0 ? null : authors);
    CSLName[] editors = names(source.editors(), style.capitals());
    item.editor(editors.length == 0 ? null : editors);
    String language = source.language() == null ? pageLanguage : source.language();
    String title = source.title() == null ? source.id() : source.title();
    String quoted = CleanText.quoted(CleanText.of(title), language);
    item.title(CleanText.OPEN + quoted + CleanText.CLOSE);
    String container = text(source.container());
    String publisher = text(source.publisher());
    String named = style.repeatsHolder(source.type()) ? null : onlyAuthor(source);
    if (container != null && !container.equalsIgnoreCase(named)) {
      item.containerTitle(container);
    }
    if (publisher != null
        && !publisher.equalsIgnoreCase(named)
        && !publisher.equalsIgnoreCase(container)) {
      item.publisher(publisher);
    }
    item.URL(source.url());
    item.accessed(date(source.accessed()));
    Variables.set(source.variables(), item);
    source.people().forEach((role, names) -> Variables.set(role, names(names, false), item));
    return item.build();
  }

  private CSLItemDataBuilder base(Source source, String suffix) {
    CSLItemDataBuilder item = new CSLItemDataBuilder();
    item.id(source.id());
    item.type(CSLType.fromString(source.type()));
    item.issued(date(source.issued()));
    // The language would only decide on capitals, which no style here changes.
    item.yearSuffix(suffix.isEmpty() ? null : suffix);
    return item;
  }

  private CSLName[] authors(Source source, boolean capitals) {
    if (source.authors().isEmpty() && source.editors().isEmpty()) {
      String holder = holder(source);
      return holder == null ? new CSLName[0] : new CSLName[] {literal(CleanText.of(holder))};
    }
    return names(source.authors(), capitals);
  }

  private CSLName[] names(List<PersonName> names, boolean capitals) {
    return names.stream().map(name -> name(name, capitals)).toArray(CSLName[]::new);
  }

  private CSLName name(PersonName name, boolean capitals) {
    String family = CleanText.of(name.family());
    String given = name.given() == null ? "" : CleanText.of(name.given());
    // A Chinese name is one word in any language.
    if (name.institution() || isChinese(family + given) || family.isEmpty()) {
      return literal(family + given);
    }
    CSLNameBuilder out = new CSLNameBuilder();
    out.family(capitals ? family.toUpperCase(Locale.ROOT) : family);
    if (!given.isEmpty()) {
      out.given(initials(given));
    }
    part(name.particle(), out::nonDroppingParticle);
    part(name.dropped(), out::droppingParticle);
    part(name.suffix(), out::suffix);
    return out.build();
  }

  /** Initials of names that are not in Latin letters, which citeproc would write in full. */
  private String initials(String given) {
    String stop = style.initials();
    if (stop == null || Character.UnicodeScript.of(given.codePointAt(0)) == LATIN) {
      return given;
    }
    StringBuilder out = new StringBuilder();
    boolean begins = true;
    for (int c : given.codePoints().toArray()) {
      if (begins && Character.isLetter(c)) {
        out.appendCodePoint(c).append(stop);
      } else if (c == '-') {
        out.append('-');
      } else if (c == ' ' && out.length() > 0) {
        out.append(' ');
      }
      begins = !Character.isLetter(c);
    }
    return out.toString().strip();
  }

  private static void part(@Nullable String text, Consumer<String> to) {
    String clean = text == null ? "" : CleanText.of(text);
    if (!clean.isEmpty()) {
      to.accept(clean);
    }
  }

  private static CSLName literal(String name) {
    return new CSLNameBuilder().literal(name.isEmpty() ? "–" : name).build();
  }

  private static boolean isChinese(String name) {
    return name.codePoints()
        .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN || c == '·');
  }

  /** A date; one without a day counts as uncertain, since CSL can't ask for the day. */
  private @Nullable CSLDate date(@Nullable String text) {
    if (text == null) {
      return null;
    }
    SourceDate date = SourceDate.of(text);
    SourceDate.Day from = date.from();
    SourceDate.Day to = date.to();
    if (from == null || date.about()) {
      return new CSLDateBuilder().literal(shown(date)).build();
    }
    CSLDateBuilder out = new CSLDateBuilder();
    if (to == null) {
      out.dateParts(parts(from)).circa(from.month() > 0 && from.day() == 0 ? true : null);
    } else {
      out.dateParts(parts(from), parts(to));
    }
    if (from.season() > 0) {
      out.season(from.season());
    }
    return out.build();
  }

  private static int[] parts(SourceDate.Day day) {
    // CSL counts the years before our era from -1.
    int year = day.year() > 0 ? day.year() : day.year() - 1;
    if (day.month() == 0) {
      return new int[] {year};
    }
    return day.day() == 0
        ? new int[] {year, day.month()}
        : new int[] {year, day.month(), day.day()};
  }

  /** What stands for the year of a date in the text. */
  String shown(SourceDate date) {
    SourceDate.Day from = date.from();
    if (from == null) {
      return CleanText.of(date.words());
    }
    if (!date.about()) {
      return Integer.toString(from.year() > 0 ? from.year() : 1 - from.year());
    }
    SourceDate.Day to = date.to();
    String years = date.year() + (to == null ? "" : "–" + to.year());
    String blank = Character.isIdeographic(style.circa().codePointAt(0)) ? "" : "\u00a0";
    return style.circa() + blank + years;
  }
}
