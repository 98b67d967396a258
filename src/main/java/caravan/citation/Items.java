package caravan.citation;

import caravan.data.PersonName;
import caravan.data.Source;
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
import java.util.Map;
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
      names.forEach(n -> all.add(n.given() == null ? n.family() : n.family() + " " + n.given()));
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
    boolean stands = source.authors().isEmpty() && source.editors().isEmpty();
    boolean repeats = style.repeatsHolder(source.type());
    if (source.container() != null && (!stands || repeats)) {
      item.containerTitle(CleanText.of(source.container()));
    }
    if (source.publisher() != null && (!stands || repeats || source.container() != null)) {
      item.publisher(CleanText.of(source.publisher()));
    }
    item.URL(source.url());
    item.accessed(date(source.accessed()));
    variables(source.variables(), item);
    return item.build();
  }

  private CSLItemDataBuilder base(Source source, String suffix) {
    CSLItemDataBuilder item = new CSLItemDataBuilder();
    item.id(source.id());
    item.type(CSLType.fromString(source.type()));
    item.issued(date(source.issued()));
    // The language decides of capitals only, which no style here changes.
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

  private static CSLName literal(String name) {
    return new CSLNameBuilder().literal(name.isEmpty() ? "–" : name).build();
  }

  private static boolean isChinese(String name) {
    return name.codePoints()
        .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN || c == '·');
  }

  /** A date; one without a day counts as uncertain, since CSL can't ask for the day. */
  private static @Nullable CSLDate date(@Nullable String date) {
    if (date == null) {
      return null;
    }
    String[] texts = date.split("-", -1);
    int[] parts = new int[texts.length];
    for (int i = 0; i < texts.length; i++) {
      parts[i] = Integer.parseInt(texts[i]);
    }
    return new CSLDateBuilder().dateParts(parts).circa(parts.length == 2 ? true : null).build();
  }

  private static void variables(Map<String, String> values, CSLItemDataBuilder item) {
    set(values, "abstract", item::abstrct);
    set(values, "archive", item::archive);
    set(values, "call-number", item::callNumber);
    set(values, "chapter-number", item::chapterNumber);
    set(values, "collection-title", item::collectionTitle);
    set(values, "DOI", item::DOI);
    set(values, "edition", item::edition);
    set(values, "genre", item::genre);
    set(values, "ISBN", item::ISBN);
    set(values, "ISSN", item::ISSN);
    set(values, "issue", item::issue);
    set(values, "medium", item::medium);
    set(values, "number", item::number);
    set(values, "number-of-pages", item::numberOfPages);
    set(values, "page", item::page);
    set(values, "publisher-place", item::publisherPlace);
    set(values, "section", item::section);
    set(values, "version", item::version);
    set(values, "volume", item::volume);
  }

  private static void set(Map<String, String> values, String name, Consumer<String> to) {
    String value = values.get(name);
    if (value != null && !CleanText.of(value).isEmpty()) {
      to.accept(CleanText.of(value));
    }
  }
}
