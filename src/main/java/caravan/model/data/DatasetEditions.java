package caravan.model.data;

import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.diagnostic.Listed;
import caravan.text.source.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a dataset says of the editions of its source. For one dataset. */
final class DatasetEditions {
  private final @Nullable EditionDate usual;
  private final List<EditionDate> all;
  private final Set<String> told = new HashSet<>();

  private DatasetEditions(@Nullable EditionDate usual, List<EditionDate> all) {
    this.usual = usual;
    this.all = List.copyOf(all);
  }

  /**
   * What is said of them.
   *
   * @param usual the edition of values that name none; null where none is named
   * @param all the editions that the dataset was brought up to, the oldest first; empty where they
   *     are not listed
   */
  static DatasetEditions read(@Nullable SourceText usual, List<SourceText> all, Diagnostics out) {
    List<EditionDate> dates = new ArrayList<>();
    for (SourceText text : all) {
      EditionDate date = date(text, out);
      if (date == null) {
        continue;
      }
      EditionDate last = dates.isEmpty() ? null : dates.get(dates.size() - 1);
      if (last != null && last.compareTo(date) >= 0) {
        out.error(
            Code.EDITION,
            text.span(),
            "the edition " + date + " stands behind that of " + last,
            "write each once, the oldest first");
      } else {
        dates.add(date);
      }
    }
    EditionDate date = usual == null ? null : date(usual, out);
    DatasetEditions editions = new DatasetEditions(date, dates);
    if (usual != null && date != null) {
      editions.requireListed(usual, date, out);
    }
    return editions;
  }

  /** The date that a text names; null, with an error, where it is none. */
  private static @Nullable EditionDate date(SourceText text, Diagnostics out) {
    EditionDate date = EditionDate.parse(text.text());
    if (date == null) {
      out.error(
          Code.EDITION, text.span(), "\"" + text + "\" is no date of an edition", EditionDate.HELP);
    }
    return date;
  }

  /** Those that are listed, the oldest first. */
  List<EditionDate> listed() {
    return all;
  }

  /**
   * The edition in which a value came; null where that is not known, or, with an error, is wrong.
   *
   * @param own what the value says itself
   * @param isUsual whether it is of the source whose editions these are
   * @param isEarlier whether another value has taken its place
   */
  @Nullable EditionDate of(
      @Nullable SourceText own, boolean isUsual, boolean isEarlier, Diagnostics out) {
    if (own == null) {
      return isUsual && !isEarlier ? usual : null;
    }
    EditionDate date = EditionDate.parse(own.text());
    if (date == null) {
      if (told.add(own.text())) {
        date(own, out);
      }
    } else if (isUsual) {
      requireListed(own, date, out);
    }
    return date;
  }

  private void requireListed(SourceText text, EditionDate date, Diagnostics out) {
    if (!all.isEmpty() && !all.contains(date) && told.add(date.text())) {
      out.error(
          Code.EDITION,
          text.span(),
          "the edition " + date + " is none of those that the dataset lists",
          "add it under \"editions\" where it was merged, or correct the date; there are "
              + Listed.of(all.stream().map(EditionDate::text).toList()));
    }
  }
}
