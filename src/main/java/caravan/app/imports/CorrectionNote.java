package caravan.app.imports;

import caravan.app.fix.FileEdit;
import caravan.app.scaffold.Quoted;
import caravan.language.registry.Language;
import caravan.model.data.Dataset;
import caravan.model.data.EditionDate;
import caravan.model.data.Observation;
import caravan.model.data.Period;
import caravan.model.data.Series;
import caravan.report.resolved.ResolvedPage;
import caravan.report.resolved.ResolvedSite;
import caravan.site.part.Messages;
import caravan.site.part.ObservationTexts;
import caravan.site.template.TemplateFault;
import caravan.site.template.Theme;
import caravan.text.diagnostic.Diagnostics;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The draft of a note on corrections, as a page in each language of a report that is no part of the
 * site yet ({@code draft: true}). It says what the merge and the corrections of the text have
 * computed and nothing else; its values are figures of the editions in which they came, so that it
 * stays true whatever is revised later.
 */
final class CorrectionNote {
  /** How many values, and how many corrections, are named. */
  private static final int MOST_NAMED = 50;

  private final ResolvedSite site;
  private final TableUpdate update;
  private final Dataset dataset;
  private final EditionDate edition;
  private final List<FileEdit> edits;

  private CorrectionNote(
      ResolvedSite site,
      TableUpdate update,
      Dataset dataset,
      EditionDate edition,
      List<FileEdit> edits) {
    this.site = site;
    this.update = update;
    this.dataset = dataset;
    this.edition = edition;
    this.edits = edits;
  }

  /** The pages by their paths; none where no value was revised. */
  static Map<String, String> of(
      Path templates, UpdateEffects effects, TableUpdate update, String id, EditionDate edition) {
    Map<String, String> pages = new TreeMap<>();
    Dataset dataset = effects.site().data().datasets().get(id);
    if (dataset == null || update.of(TableUpdate.Kind.REVISED).isEmpty()) {
      return pages;
    }
    CorrectionNote note =
        new CorrectionNote(effects.site(), update, dataset, edition, effects.edits());
    for (String language : effects.site().config().languages()) {
      String path =
          "content/" + language + "/corrections-" + id.replace('_', '-') + "-" + edition + ".md";
      pages.put(path, note.page(language, words(templates, language)));
    }
    return pages;
  }

  private static Messages words(Path templates, String language) {
    try {
      return Messages.load(new Theme(templates), language, new Diagnostics());
    } catch (TemplateFault fault) {
      // Only a build can go no further.
      return Messages.load(new Theme(null), language, new Diagnostics());
    }
  }

  private String page(String code, Messages words) {
    Language language = site.languages().get(code);
    ObservationTexts texts = new ObservationTexts(site.data(), language, words);
    String date = texts.date(edition);
    StringBuilder page = new StringBuilder("---\ntitle: ");
    page.append(Quoted.yaml(words.text("correctionsTitle", "date", date)));
    page.append("\ndraft: true\n---\n\n");
    String title = Quoted.markdown(dataset.title().any(code));
    page.append(words.text("correctionsData", "title", title, "date", date)).append("\n\n");
    List<String> values = new ArrayList<>();
    for (TableUpdate.Change change : update.of(TableUpdate.Kind.REVISED)) {
      values.add(value(change, language, texts, words));
    }
    list(values, page, words);
    List<String> figures = figures(code, words);
    if (!figures.isEmpty()) {
      page.append('\n').append(words.text("correctionsText")).append("\n\n");
      list(figures, page, words);
    }
    return page.toString();
  }

  private static void list(List<String> items, StringBuilder page, Messages words) {
    items.stream().limit(MOST_NAMED).forEach(item -> page.append("- ").append(item).append('\n'));
    int more = items.size() - MOST_NAMED;
    if (more > 0) {
      page.append("- ").append(words.text("andMore", "count", "[" + more + "](=!)")).append('\n');
    }
  }

  private String value(
      TableUpdate.Change change, Language language, ObservationTexts texts, Messages words) {
    String cell = change.cell();
    String key = cell.substring(0, cell.indexOf('@'));
    Period period = Objects.requireNonNull(Period.parse(cell.substring(key.length() + 1)), cell);
    Series series = Objects.requireNonNull(dataset.series().get(key), key);
    Observation observation = Objects.requireNonNull(series.observations().get(period), cell);
    String before = change.edition().isEmpty() ? "first" : change.edition();
    return words.text(
        "correctionsValue",
        "name",
        Quoted.markdown(texts.name(dataset, series.codes())),
        "period",
        language.dateWriter().period(period),
        "before",
        figure(observation, before, change.before()),
        "now",
        figure(observation, edition.text(), change.now()));
  }

  /** A figure that the program writes, with all digits where it would leave some out. */
  private static String figure(
      Observation observation, String vintage, @Nullable BigDecimal stated) {
    boolean isLong = stated != null && stated.stripTrailingZeros().precision() > 4;
    return "[](=" + observation.ref() + "[" + vintage + "]" + (isLong ? " \"full\"" : "") + ")";
  }

  /** What was corrected in the text of a language. */
  private List<String> figures(String code, Messages words) {
    List<String> told = new ArrayList<>();
    String folder = "content/" + code + "/";
    for (FileEdit edit : edits) {
      String path = edit.file().path();
      if (path.startsWith(folder)) {
        String title =
            site.pages().stream()
                .filter(page -> page.page().file().path().equals(path))
                .map(ResolvedPage::plainTitle)
                .findFirst()
                .orElse(path);
        String link = "[" + Quoted.markdown(title) + "](" + path.substring(folder.length()) + ")";
        for (FileEdit.Words one : edit.words()) {
          told.add(
              words.text(
                  "correctionsFigure",
                  "page",
                  link,
                  "before",
                  "[" + Quoted.markdown(one.before()) + "](=!)",
                  "after",
                  "[" + Quoted.markdown(one.after()) + "](=!)"));
        }
      }
    }
    return told;
  }
}
