package caravan.app.diff.read;

import caravan.app.pipeline.Project;
import caravan.app.pipeline.SiteBuild;
import caravan.chart.spec.ChartPalette;
import caravan.model.data.Dataset;
import caravan.model.data.Observation;
import caravan.model.data.Series;
import caravan.model.data.Statement;
import caravan.report.resolved.ResolvedPage;
import caravan.report.resolved.ResolvedSite;
import caravan.site.exhibit.Readings;
import caravan.site.page.ThemePalette;
import caravan.site.part.Messages;
import caravan.site.template.TemplateFault;
import caravan.site.template.Theme;
import caravan.text.diagnostic.Capped;
import caravan.text.diagnostic.Checked;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.diagnostic.Grouped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads a report as readers see it, as far as its errors allow. */
public final class SiteReader {
  private static final String GENERATOR = "Caravan";

  private SiteReader() {}

  /**
   * Reads a report; writes nothing.
   *
   * @param root holds {@code content/}
   * @param label how people call its state
   * @param threads how many pages are worked on at once
   * @param leftOut paths of the report that are not in the folder, with the reason
   * @throws IOException if the file system refuses
   */
  public static SiteReading read(Path root, String label, int threads, List<String> leftOut)
      throws IOException {
    Project project = new Project(root, root.resolve("site"), threads, GENERATOR);
    return read(root, label, new SiteBuild(project).resolve(), leftOut);
  }

  /**
   * As above, of a report that was read already.
   *
   * @param checked what came of it
   */
  public static SiteReading read(
      Path root, String label, Checked<ResolvedSite> checked, List<String> leftOut)
      throws IOException {
    Project project = new Project(root, root.resolve("site"), 1, GENERATOR);
    ResolvedSite site = checked.value();
    List<Diagnostic> errors = checked.diagnostics().stream().filter(Diagnostic::isError).toList();
    List<StateError> problems = new ArrayList<>(leftOut.stream().map(StateError::of).toList());
    Map<String, Readings> readings;
    ChartPalette palette;
    try {
      Theme theme = new Theme(project.templates());
      readings = readings(site, theme);
      palette = ThemePalette.load(theme, new Diagnostics());
    } catch (TemplateFault fault) {
      // Only a build can go no further: what is said in its own words is compared in the program's.
      problems.add(StateError.of(fault.template() + ": " + fault.getMessage()));
      readings = readings(site, new Theme(null));
      palette = ChartPalette.DEFAULT;
    }
    Capped.of(Grouped.of(errors)).forEach(error -> problems.add(StateError.of(error)));
    FileDigests files = FileDigests.of(root);
    return new SiteReading(
        label,
        site.config().languages(),
        pages(site, errors, readings),
        observations(site, first(site, readings)),
        titles(site, first(site, readings)),
        SourceFields.of(site),
        SettingFields.of(site),
        palette,
        files.looks(),
        files.others(),
        problems,
        site);
  }

  private static Map<String, Readings> readings(ResolvedSite site, Theme theme) {
    Map<String, Readings> readings = new TreeMap<>();
    for (String language : site.config().languages()) {
      Messages words = Messages.load(theme, language, new Diagnostics());
      readings.put(language, new Readings(site.data(), site.languages().get(language), words));
    }
    return readings;
  }

  private static Readings first(ResolvedSite site, Map<String, Readings> readings) {
    Readings first = readings.get(site.config().languages().get(0));
    if (first == null) {
      throw new IllegalStateException("a site has a language");
    }
    return first;
  }

  private static List<PageReading> pages(
      ResolvedSite site, List<Diagnostic> errors, Map<String, Readings> readings) {
    List<PageReading> pages = new ArrayList<>();
    for (String language : site.config().languages()) {
      int rank = 0;
      for (ResolvedPage page : site.pages(language)) {
        Readings words = readings.getOrDefault(language, first(site, readings));
        pages.add(new PageReadings(page, site.languages(), errors, words).read(rank));
        rank++;
      }
    }
    return pages;
  }

  private static Map<String, String> titles(ResolvedSite site, Readings readings) {
    Map<String, String> titles = new TreeMap<>();
    for (Dataset dataset : site.data().datasets().values()) {
      titles.put(dataset.id(), readings.title(dataset));
    }
    return titles;
  }

  private static Map<String, ObservationReading> observations(
      ResolvedSite site, Readings readings) {
    Map<String, ObservationReading> all = new LinkedHashMap<>();
    for (Dataset dataset : site.data().datasets().values()) {
      for (Series series : dataset.series().values()) {
        for (Observation observation : series.observations().values()) {
          all.put(observation.ref(), observation(observation, readings));
        }
      }
    }
    return all;
  }

  private static ObservationReading observation(Observation observation, Readings readings) {
    Statement main = observation.main();
    List<String> remarks = new ArrayList<>();
    if (main.note() != null) {
      remarks.add("note: " + SettingFields.texts(main.note()));
    }
    if (main.edition() != null) {
      remarks.add("edition " + main.edition());
    }
    observation.also().forEach(s -> remarks.add("also " + said(s, readings)));
    observation.revisions().forEach(s -> remarks.add("earlier " + said(s, readings)));
    return new ObservationReading(
        observation.dataset(),
        observation.ref(),
        readings.name(observation),
        observation.period().toString(),
        main.quantity().plain(),
        main.quantity().unit().code(),
        readings.value(main),
        main.status().code(),
        main.source(),
        remarks);
  }

  private static String said(Statement statement, Readings readings) {
    String note = statement.note() == null ? "" : ", " + SettingFields.texts(statement.note());
    return readings.value(statement)
        + " ("
        + statement.source()
        + ", "
        + statement.status().code()
        + (statement.edition() == null ? "" : ", edition " + statement.edition())
        + note
        + ")";
  }
}
