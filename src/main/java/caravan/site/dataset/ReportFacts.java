package caravan.site.dataset;

import caravan.model.data.Dataset;
import caravan.model.data.Period;
import caravan.model.data.Series;
import caravan.report.page.FrontMatter;
import caravan.report.page.SiteConfig;
import caravan.report.resolve.DatasetPaths;
import caravan.report.resolved.ResolvedPage;
import caravan.report.resolved.ResolvedSite;
import caravan.site.part.Messages;
import caravan.site.publish.BaseAddress;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is said of all datasets of a report. Immutable.
 *
 * @param messages by language
 * @param licence its address; null where the report has none that is known
 * @param issued the oldest date of the pages; null where none has one
 * @param modified the newest date of the pages; null where none has one
 */
record ReportFacts(
    ResolvedSite site,
    Map<String, Messages> messages,
    @Nullable String licence,
    @Nullable LocalDate issued,
    @Nullable LocalDate modified) {
  ReportFacts {
    Objects.requireNonNull(site, "site");
    messages = Map.copyOf(messages);
  }

  static ReportFacts of(
      ResolvedSite site, Map<String, Messages> messages, @Nullable String licence) {
    List<LocalDate> dates = dates(site);
    return new ReportFacts(
        site,
        messages,
        licence,
        dates.isEmpty() ? null : dates.get(0),
        dates.isEmpty() ? null : dates.get(dates.size() - 1));
  }

  private static List<LocalDate> dates(ResolvedSite site) {
    List<LocalDate> dates = new ArrayList<>();
    for (ResolvedPage page : site.pages()) {
      FrontMatter front = page.page().frontMatter();
      Stream.of(front.date(), front.lastmod()).filter(Objects::nonNull).forEach(dates::add);
    }
    dates.sort(Comparator.naturalOrder());
    return dates;
  }

  SiteConfig config() {
    return site.config();
  }

  List<String> languages() {
    return config().languages();
  }

  Messages words(String language) {
    return Objects.requireNonNull(messages.get(language), "of each language of the report");
  }

  /** Whether its datasets can be had as CSV. */
  boolean hasCsv() {
    return config().dataFormats().contains(DataForm.CSV.format());
  }

  /** Where the report will stand; null where it doesn't say so. */
  @Nullable BaseAddress base() {
    String text = config().baseUrl();
    return text == null ? null : new BaseAddress(text);
  }

  /** The address of a dataset's page; null where the report doesn't say where it will stand. */
  @Nullable String page(Dataset dataset, String language) {
    BaseAddress base = base();
    return base == null ? null : base.of(language + "/" + DatasetPaths.page(dataset.id()));
  }

  /** What a dataset is about, in a sentence or two that are never empty. */
  String description(Dataset dataset, String language) {
    Messages words = words(language);
    List<String> sentences = new ArrayList<>();
    if (dataset.description() == null) {
      sentences.add(
          words.stopped(words.bracketed(dataset.title().any(language), unit(dataset, language))));
    } else {
      sentences.add(words.stopped(dataset.description().any(language)));
    }
    if (dataset.note() != null) {
      sentences.add(words.stopped(dataset.note().any(language)));
    }
    return words.paragraph(sentences);
  }

  /** What a dataset's unit is called. */
  String unit(Dataset dataset, String language) {
    return site.data().codeLists().name("unit", dataset.unitName(), language);
  }

  /** How long the periods of a dataset are, as a duration of ISO 8601; null where they differ. */
  static @Nullable String resolution(Dataset dataset) {
    Period.Kind kind = null;
    for (Series series : dataset.series().values()) {
      for (Period period : series.observations().keySet()) {
        if (kind != null && period.kind() != kind) {
          return null;
        }
        kind = period.kind();
      }
    }
    if (kind == null) {
      return null;
    }
    return switch (kind) {
      case YEAR -> "P1Y";
      case HALF_YEAR -> "P6M";
      case QUARTER -> "P3M";
      case MONTH -> "P1M";
      case RANGE -> null;
    };
  }
}
