package caravan.report.page;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** In which order the pages of a section stand that its index page lists. */
public enum ListOrder {
  /** By date: in lists the newest first, to be read from the oldest on. */
  BY_DATE,
  /** By weight, then by name. */
  BY_ORDER,
  /** By short title, as the language orders names. */
  BY_TITLE;

  /** What authors write: {@code by-date}. */
  public String word() {
    return "by-" + name().substring("BY_".length()).toLowerCase(Locale.ROOT);
  }

  /** All words. */
  static List<String> words() {
    return Arrays.stream(values()).map(ListOrder::word).toList();
  }

  /** By its word; null where it is none. */
  static @Nullable ListOrder of(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst().orElse(null);
  }

  /**
   * The day by which a page stands: when it was published, or else when it changed; may be null.
   */
  public static @Nullable LocalDate day(Page page) {
    FrontMatter front = page.frontMatter();
    return front.date() != null ? front.date() : front.lastmod();
  }

  /** Orders pages by their day; pages without one stand at the far end from the newest. */
  static Comparator<Page> byDay(boolean newestFirst) {
    Comparator<LocalDate> days = Comparator.naturalOrder();
    return Comparator.comparing(
        ListOrder::day,
        newestFirst ? Comparator.nullsLast(days.reversed()) : Comparator.nullsFirst(days));
  }
}
