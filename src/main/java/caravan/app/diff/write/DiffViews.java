package caravan.app.diff.write;

import caravan.app.diff.compare.ExhibitChange;
import caravan.app.diff.compare.FigureChange;
import caravan.app.diff.compare.Lag;
import caravan.app.diff.compare.NamedChange;
import caravan.app.diff.compare.NumberChange;
import caravan.app.diff.compare.ObservationChange;
import caravan.app.diff.compare.PageMove;
import caravan.app.diff.compare.ReaderDiff;
import caravan.app.diff.compare.Reason;
import caravan.app.diff.compare.TextChange;
import caravan.app.diff.read.ObservationReading;
import caravan.app.diff.read.StateError;
import caravan.chart.drawing.ChartStyles;
import caravan.chart.spec.ChartPalette;
import caravan.site.template.Theme;
import caravan.site.view.DiffPage;
import caravan.site.view.Html;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A comparison as the view of one page. */
final class DiffViews {
  /** Changes below it are folded away; see docs/diff.md. */
  private static final int SLIGHT = 20;

  private static final int MOST_PROBLEMS = 200;

  private final ReaderDiff diff;
  private final HostLinks links;
  private final Theme theme;
  private final ChartPalette palette;

  /**
   * @param theme has the fonts of charts
   * @param palette the colours of charts
   */
  DiffViews(ReaderDiff diff, HostLinks links, Theme theme, ChartPalette palette) {
    this.diff = diff;
    this.links = links;
    this.theme = theme;
    this.palette = palette;
  }

  DiffPage page() {
    DiffFigures figures = new DiffFigures(diff, links);
    Map<Boolean, List<DiffPage.Figure>> bySlight =
        diff.figures().stream()
            .collect(
                Collectors.partitioningBy(
                    change -> change.weight() < SLIGHT,
                    Collectors.mapping(figures::view, Collectors.toList())));
    boolean charts = diff.exhibits().stream().anyMatch(change -> !change.isTable());
    String errors = ToldWhole.errors(diff);
    return new DiffPage(
        DiffTexts.shown(diff.before()),
        DiffTexts.shown(diff.after()),
        diff.isEmpty(),
        DiffTexts.shown(ToldWhole.summary(diff)),
        errors.isEmpty() ? null : DiffTexts.shown(errors),
        diff.problems().stream().limit(MOST_PROBLEMS).map(this::problem).toList(),
        (int) diff.figures().stream().filter(DiffViews::isWrong).count(),
        diff.texts().size(),
        diff.observations().size(),
        charts ? new Html(ChartStyles.css(palette)) : null,
        charts ? fonts() : List.of(),
        diff.numbers().stream().map(this::number).toList(),
        bySlight.getOrDefault(false, List.of()),
        bySlight.getOrDefault(true, List.of()),
        exhibits(),
        diff.pages().stream().map(DiffViews::move).toList(),
        diff.lags().stream().map(DiffViews::lag).toList(),
        texts(),
        data(),
        named(diff.sources()),
        named(diff.links()),
        named(diff.settings()),
        named(diff.files()));
  }

  private static boolean isWrong(FigureChange change) {
    return change.reasons().contains(Reason.WRONG);
  }

  private List<DiffPage.Font> fonts() {
    List<DiffPage.Font> fonts = new ArrayList<>();
    font("latin", "U+0000-024F, U+2000-206F, U+20A0-20CF, U+2190-22FF", fonts);
    font("cyrillic", "U+0400-04FF", fonts);
    return fonts;
  }

  private void font(String name, String range, List<DiffPage.Font> fonts) {
    theme
        .read("assets/fonts/source-sans-3-" + name + "-normal.woff2")
        .map(bytes -> new DiffPage.Font(Base64.getEncoder().encodeToString(bytes), range))
        .ifPresent(fonts::add);
  }

  private DiffPage.Problem problem(StateError problem) {
    return new DiffPage.Problem(
        problem.span() == null ? null : links.view(problem.span().toString()),
        DiffTexts.said(problem.said()),
        problem.cells().first().stream()
            .map(
                cell ->
                    new DiffPage.Cell(
                        links.view(cell.span().file().path() + ":" + cell.span().line()),
                        DiffTexts.shown(cell.said())))
            .toList());
  }

  private DiffPage.Unchecked number(NumberChange change) {
    String language = change.language();
    String context = Told.context(change);
    return new DiffPage.Unchecked(
        DiffTexts.shown(Told.number(change)),
        links.view(change.span().toString()),
        DiffTexts.in(language, change.title()),
        Told.numberDetails(change).stream()
            .map(detail -> new DiffPage.Text(language, DiffTexts.said(detail)))
            .toList(),
        context == null ? null : DiffTexts.in(language, context));
  }

  private List<DiffPage.Exhibit> exhibits() {
    DiffExhibits views = new DiffExhibits(palette);
    List<DiffPage.Exhibit> exhibits = new ArrayList<>();
    Map<ExhibitChange, List<String>> grouped = Told.grouped(diff.exhibits());
    grouped.forEach((change, languages) -> exhibits.add(views.view(change, languages)));
    return exhibits;
  }

  private static DiffPage.Move move(PageMove change) {
    return new DiffPage.Move(
        change.kind(),
        DiffTexts.optional(change.before()),
        DiffTexts.optional(change.after()),
        DiffTexts.in(change.language(), change.title()),
        change.advice() == null ? List.of() : DiffTexts.said(change.advice()));
  }

  private static DiffPage.Lag lag(Lag lag) {
    String ahead = lag.ahead().isEmpty() ? "another language" : String.join(", ", lag.ahead());
    return new DiffPage.Lag(
        DiffTexts.shown(lag.page()),
        DiffTexts.shown(String.join(", ", lag.behind())),
        DiffTexts.shown(ahead),
        DiffTexts.shown(lag.what()));
  }

  private List<DiffPage.PageTexts> texts() {
    return grouped(diff.texts(), change -> change.language() + "\0" + change.page()).stream()
        .map(
            page ->
                new DiffPage.PageTexts(
                    DiffTexts.in(page.get(0).language(), page.get(0).title()),
                    page.stream().map(DiffViews::passage).toList()))
        .toList();
  }

  private static DiffPage.Passage passage(TextChange change) {
    return new DiffPage.Passage(
        change.place().word() + " " + change.kind().word(),
        DiffTexts.compared(change.language(), change.words()));
  }

  private List<DiffPage.Dataset> data() {
    return grouped(diff.observations(), change -> change.state().dataset()).stream()
        .map(
            rows ->
                new DiffPage.Dataset(
                    DiffTexts.shown(rows.get(0).state().dataset()),
                    rows.stream().map(DiffViews::observation).toList()))
        .toList();
  }

  /** Lists of those that have the same key, in the order of their first. */
  private static <T> List<List<T>> grouped(List<T> all, Function<T, String> key) {
    return List.copyOf(
        all.stream()
            .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()))
            .values());
  }

  private static DiffPage.Observation observation(ObservationChange change) {
    ObservationReading one = change.state();
    ObservationReading then = change.before();
    ObservationReading now = change.after();
    List<String> remarks = new ArrayList<>();
    if (then != null && now != null) {
      remarks.addAll(now.remarks());
      remarks.removeAll(then.remarks());
    }
    return new DiffPage.Observation(
        DiffTexts.shown(one.name() + ", " + one.period()),
        DiffTexts.shown(one.ref()),
        value(then),
        status(then),
        value(now),
        status(now),
        change.kind().word(),
        DiffTexts.shown(remarks),
        then != null && now != null && !then.source().equals(now.source())
            ? DiffTexts.shown(then.source())
            : null,
        DiffTexts.shown(one.source()),
        change.figures());
  }

  private static String value(@Nullable ObservationReading reading) {
    return reading == null ? "–" : DiffTexts.shown(reading.shown());
  }

  private static @Nullable String status(@Nullable ObservationReading reading) {
    return reading == null || reading.status().equals("A")
        ? null
        : DiffTexts.shown(Told.status(reading.status()));
  }

  private static List<DiffPage.Named> named(List<NamedChange> changes) {
    return changes.stream()
        .map(
            change ->
                new DiffPage.Named(
                    DiffTexts.shown(change.name()),
                    DiffTexts.optional(change.before()),
                    DiffTexts.optional(change.after())))
        .toList();
  }
}
