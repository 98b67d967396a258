package caravan.model.edition;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Editions are kept as {@code figures.json}, and compared figure by figure. */
class EditionTest {
  private static StatedFigure figure(String page, String expression, String text, String value) {
    return figure(page, expression, text, value, "A");
  }

  private static StatedFigure figure(
      String page, String expression, String text, String value, String status) {
    return new StatedFigure(
        page,
        "content/" + page,
        3,
        7,
        "checked",
        text,
        expression,
        value,
        "USD",
        List.of(new StatedObservation(expression, value, status, null, null, null)));
  }

  private static Edition edition(StatedFigure... figures) {
    return new Edition("1", "2026-05-31", List.of(figures));
  }

  private static Edition read(String json, Diagnostics out) {
    return EditionReader.read(new SourceFile("content/editions/1.json", json), out);
  }

  @Test
  void whatIsWrittenIsRead() {
    Edition edition =
        edition(
            figure("en/a.html", "x.A@2024", "“5”, \"6\" \\ 🐫", "5"),
            figure("zh/a.html", "x.A@2025", "1063亿", "106300000000", "P"));
    Diagnostics out = new Diagnostics();
    assertThat(read(EditionJson.of(edition), out)).isEqualTo(edition);
    assertThat(out.list()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"figures\": [}|1:14|this file is damaged here",
        "{\"figures\": []} x|1:17|this file is damaged here",
        "[]|1:1|an object is missing",
        "{}|1:1|are lists",
        "{\"figures\": [{}]}|1:1|are lists",
        "{\"figures\": [{\"observations\": []}]}|1:1|a figure has no \"page\"",
        "{\"date\": \"yesterday\", \"figures\": []}|1:1|\"date\" is like 2026-01-31",
        "{\"edition\": 1, \"figures\": []}|1:1|\"edition\" is a text",
      })
  void anythingElseIsAnError(String json, String place, String message) {
    Diagnostics out = new Diagnostics();
    assertThat(read(json, out)).isNull();
    assertThat(out.list()).hasSize(1);
    assertThat(out.list().get(0).message()).contains(message);
    assertThat(out.list().get(0).span().line() + ":" + out.list().get(0).span().column())
        .isEqualTo(place);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void damagedFilesNeverBreakTheProgram(long seed) {
    Random random = new Random(seed);
    String whole = EditionJson.of(edition(figure("en/a.html", "x.A@2024", "5", "5")));
    for (int i = 0; i < 500; i++) {
      StringBuilder damaged = new StringBuilder(whole);
      damaged.setCharAt(random.nextInt(whole.length()), (char) (32 + random.nextInt(96)));
      damaged.delete(random.nextInt(whole.length() / 2), random.nextInt(20) + whole.length() / 2);
      Diagnostics out = new Diagnostics();
      assertThat(read(damaged.toString(), out) == null).isEqualTo(out.hasErrors());
    }
  }

  @Test
  void figuresAreComparedByPageAndExpression() {
    Edition before =
        edition(
            figure("en/a.html", "x.A@2024", "5", "5"),
            figure("en/a.html", "x.B@2024", "7", "7", "P"),
            figure("en/a.html", "x.gone@2024", "8", "8"),
            figure("en/old.html", "x.A@2024", "5", "5"));
    Edition after =
        edition(
            figure("en/a.html", "x.new@2024", "9", "9"),
            figure("en/a.html", "x.A@2024", "6", "6"),
            figure("en/a.html", "x.B@2024", "7", "7"),
            figure("en/a.html", "x.B@2024", "7", "7"),
            figure("en/new.html", "x.A@2024", "6", "6"));
    EditionChanges changes = EditionChanges.of(before, after);
    PageRevision page = changes.on("en/a.html");
    assertThat(page.revised())
        .containsExactly(
            new PageRevision.Revised(before.figures().get(0), after.figures().get(1), 1));
    assertThat(page.confirmed()).isEqualTo(1);
    assertThat(page.added()).isEqualTo(2);
    assertThat(page.removed()).isEqualTo(1);
    assertThat(changes.had("en/new.html")).isFalse();
    assertThat(changes.on("en/new.html").isEmpty()).isTrue();
    assertThat(changes.gone()).containsExactly("en/old.html");
  }

  @Test
  void anEditionComparedWithItselfHasNotChanged() {
    Edition edition = edition(figure("en/a.html", "x.A@2024", "5", "5"));
    assertThat(EditionChanges.of(edition, edition).on("en/a.html").isEmpty()).isTrue();
  }

  /** That its author now says what is known makes no new figure of it. */
  @Test
  void knownMissingValuesMakeNoOtherFigure() {
    StatedFigure before = figure("en/a.html", "max(x.A@..2024) < x.A@2025", "a record", "true");
    StatedFigure after =
        figure("en/a.html", "max(known(x.A@..2024)) < x.A@2025", "a record", "true");
    EditionChanges changes = EditionChanges.of(edition(before), edition(after));

    assertThat(changes.on("en/a.html").isEmpty()).isTrue();
  }

  /** Three hundred sums of ten thousand values would make a file that nobody can open. */
  @ParameterizedTest
  @CsvSource({"200, 200, false", "201, 200, false", "5000, 200, true"})
  void ofVeryManyObservationsSomeAreTold(int count, int told, boolean provisional) {
    List<StatedObservation> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean last = provisional && i == count - 1;
      all.add(new StatedObservation("x.A" + i + "@2024", "1", last ? "P" : "A", null, null, null));
    }
    StatedFigure sum =
        new StatedFigure("en/a.html", "a.md", 1, 1, "bound", "5", "sum(x.*@2024)", "5", "t", all);
    String json = EditionJson.of(edition(sum));
    Edition read = read(json, new Diagnostics());

    assertThat(read.figures().get(0).observations()).hasSize(told);
    assertThat(read.figures().get(0).isProvisional()).isEqualTo(provisional);
    assertThat(json.contains("\"more\" : " + (count - told))).isEqualTo(count > told);
  }

  /** By its name, else by the day of its newest page. */
  @Test
  void anEditionHasALabel() {
    assertThat(new Edition("May 2026", "2026-05-31", List.of()).label()).isEqualTo("May 2026");
    assertThat(new Edition(null, "2026-05-31", List.of()).label()).isEqualTo("2026-05-31");
    assertThat(new Edition(null, null, List.of()).label()).isEmpty();
  }

  @Test
  void aPageHasChangedInAnyWay() {
    StatedFigure figure = figure("en/a.html", "x.A@2024", "5", "5");
    PageRevision.Revised revised = new PageRevision.Revised(figure, figure, 0);

    assertThat(new PageRevision("p", List.of(revised), 0, 0, 0).isEmpty()).isFalse();
    assertThat(new PageRevision("p", List.of(), 1, 0, 0).isEmpty()).isFalse();
    assertThat(new PageRevision("p", List.of(), 0, 1, 0).isEmpty()).isFalse();
    assertThat(new PageRevision("p", List.of(), 0, 0, 1).isEmpty()).isFalse();
    assertThat(new PageRevision("p", List.of(), 0, 0, 0).isEmpty()).isTrue();
    assertThat(EditionChanges.of(edition(figure), edition()).had("en/a.html")).isTrue();
  }

  private static List<StatedFigure> some(String page, Random random) {
    List<StatedFigure> figures = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      figures.add(figure(page, "x.A@" + random.nextInt(9999), "“5”,\n\"6\" [ ]\n  }", "5"));
    }
    return figures;
  }

  /** Whatever changes, the file is the one that would be written of all figures. */
  @Test
  void aChangedFileIsTheOneOfTheChangedFigures() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      Map<String, List<StatedFigure>> figures = new LinkedHashMap<>();
      for (int i = 0; i < 1 + random.nextInt(6); i++) {
        String page = "en/" + (char) ('f' - i) + ".html";
        figures.put(page, some(page, random));
      }
      List<String> pages = List.copyOf(figures.keySet());
      String before = json(figures);
      Map<String, List<StatedFigure>> changed = new TreeMap<>();
      for (int i = 0; i < 1 + random.nextInt(2); i++) {
        String page = pages.get(random.nextInt(pages.size()));
        changed.put(page, some(page, random));
      }
      figures.putAll(changed);

      assertThat(changed(before, pages, changed)).as("seed %d", seed).contains(json(figures));
    }
  }

  private static Optional<String> changed(
      String before, List<String> pages, Map<String, List<StatedFigure>> changed) {
    return ChangedEdition.of(before.getBytes(StandardCharsets.UTF_8), pages, changed)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  private static String json(Map<String, List<StatedFigure>> figures) {
    List<StatedFigure> all = figures.values().stream().flatMap(List::stream).toList();
    return EditionJson.of(new Edition("“1”, \"figures\" : [", "2026-05-31", all));
  }

  @Test
  void whatIsNoSuchFileIsNotChanged() {
    String before = EditionJson.of(edition(figure("en/a.html", "x.A@2024", "5", "5")));

    assertThat(changed("", List.of(), Map.of())).isEmpty();
    assertThat(changed(before.strip(), List.of("en/a.html"), Map.of())).isEmpty();
    assertThat(changed(before, List.of("en/b.html"), Map.of())).isEmpty();
    assertThat(changed(before, List.of("en/a.html"), Map.of("en/b.html", List.of()))).isEmpty();
  }

  private static StatedObservation said(String ref, String value, String status, String source) {
    return new StatedObservation(ref, value, status, source, null, null);
  }

  private static PageRevision.Cause cause(
      List<StatedObservation> before, List<StatedObservation> after) {
    return new PageRevision.Revised(of(before), of(after), 0).cause();
  }

  private static StatedFigure of(List<StatedObservation> observations) {
    return new StatedFigure("p", "f", 1, 1, "checked", "5", "x", "5", "USD", observations);
  }

  @Test
  void whyAFigureHasAnotherValueIsToldByTheValuesBehindIt() {
    StatedObservation one = said("x.A@2024", "5", "A", "s");
    StatedObservation other = said("x.B@2024", "7", "A", "s");
    assertThat(cause(List.of(one), List.of(said("x.A@2024", "6", "A", "s"))))
        .isEqualTo(PageRevision.Cause.CORRECTED);
    assertThat(cause(List.of(one), List.of(said("x.A@2024", "6", "A", "t"))))
        .isEqualTo(PageRevision.Cause.REVISED);
    assertThat(
            cause(
                List.of(said("x.A@2024", "5", "P", "s")), List.of(said("x.A@2024", "6", "A", "s"))))
        .isEqualTo(PageRevision.Cause.REVISED);
    assertThat(cause(List.of(one, other), List.of(one, other)))
        .isEqualTo(PageRevision.Cause.COMPUTED);
    assertThat(cause(List.of(one), List.of(other))).isEqualTo(PageRevision.Cause.OTHER_DATA);
    assertThat(cause(List.of(one), List.of(one, other))).isEqualTo(PageRevision.Cause.OTHER_DATA);
    // One that was corrected makes a correction, whatever else was revised.
    assertThat(
            cause(
                List.of(one, other),
                List.of(said("x.A@2024", "6", "A", "s"), said("x.B@2024", "8", "A", "t"))))
        .isEqualTo(PageRevision.Cause.CORRECTED);
    assertThat(
            cause(
                List.of(other, one),
                List.of(said("x.B@2024", "8", "A", "t"), said("x.A@2024", "6", "A", "s"))))
        .isEqualTo(PageRevision.Cause.CORRECTED);
  }
}
