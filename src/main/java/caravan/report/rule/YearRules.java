package caravan.report.rule;

import caravan.expression.evaluate.DataText;
import caravan.expression.evaluate.Used;
import caravan.expression.figure.Figure;
import caravan.language.reading.Sentences;
import caravan.language.reading.StatedNumbers;
import caravan.language.reading.StatedYears;
import caravan.language.reading.StatedYears.StatedYear;
import caravan.language.registry.Language;
import caravan.report.prose.Passage;
import caravan.report.resolved.ResolvedProse;
import caravan.report.resolved.TableData;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The years that a text names are those of its data: within a figure an error where they are not,
 * in the sentence around figures a warning, since it may speak of something else as well.
 */
public final class YearRules {
  private final Language language;
  private final Diagnostics out;

  public YearRules(Language language, Diagnostics out) {
    this.language = language;
    this.out = out;
  }

  /** The years in a figure's own words. */
  public void within(Figure figure) {
    TreeSet<Integer> covered = CoveredYears.of(figure.used());
    String text = figure.source().text();
    if (covered.isEmpty()) {
      return;
    }
    for (StatedYear year : StatedYears.beside(language.numberReader().read(text), text, language)) {
      if (!covered.contains(year.year())) {
        out.add(
            Diagnostic.error(
                    Code.YEAR_MISMATCH,
                    figure.source().words().span(year.start(), year.end()),
                    "the text says "
                        + year.year()
                        + ", the data are of "
                        + CoveredYears.said(covered))
                .cells(DataText.cells(figure.used(), language))
                .help("correct the year, or the period behind the \"=\""));
      }
    }
  }

  /**
   * The years in sentences with figures.
   *
   * @param prose whose figures were resolved
   */
  public void around(ResolvedProse prose) {
    around(prose, List.of(), "figures of this sentence");
  }

  /**
   * The years in the words of a chart or table.
   *
   * @param prose whose figures were resolved
   * @param shown what the chart or table shows
   * @param what it is, for messages: "data of this chart"
   */
  public void around(ResolvedProse prose, List<Used> shown, String what) {
    PlacedFigures figures = PlacedFigures.of(prose);
    if (figures.isEmpty() && shown.isEmpty()) {
      return;
    }
    List<Passage> passages = prose.prose().passages();
    new TableYears(figures, language, out).check(passages);
    for (Passage passage : passages) {
      if (!StatedYears.mayStandIn(passage.text().text())) {
        continue;
      }
      for (Sentences.Stretch stretch : Sentences.of(figures.withEnds(passage.text()), language)) {
        sentence(passage.text().slice(stretch.start(), stretch.end()), figures, shown, what);
      }
    }
  }

  /** The years in the words of a table, and at the heads of its columns and rows. */
  public void table(TableData table) {
    for (ResolvedProse text :
        Stream.of(table.title(), table.subtitle(), table.note())
            .flatMap(Stream::ofNullable)
            .toList()) {
      around(text, table.used(), "data of this table");
    }
    for (int i = 0; i < table.columns().size(); i++) {
      int column = i;
      List<Used> below =
          table.rows().stream().flatMap(row -> used(row.cells().get(column))).toList();
      around(table.columns().get(i).head(), below, "data below");
    }
    for (TableData.Row row : table.rows()) {
      List<Used> beside = row.cells().stream().flatMap(YearRules::used).toList();
      around(row.head(), beside, "data of this row");
    }
  }

  private void around(TableData.Head head, List<Used> shown, String what) {
    if (head.title() != null) {
      around(head.title(), shown, what);
    }
  }

  private static Stream<Used> used(TableData.@Nullable Cell cell) {
    return cell == null ? Stream.of() : cell.figure().used().stream();
  }

  private void sentence(SourceText sentence, PlacedFigures figures, List<Used> shown, String what) {
    // Whatever looks like a year: telling years from other numbers takes long, and most sentences
    // name none, or those of their data.
    List<StatedYear> named = StatedYears.beside(List.of(), sentence.text(), language);
    if (named.isEmpty()) {
      return;
    }
    NavigableMap<Integer, TreeSet<Integer>> places = new TreeMap<>();
    List<Used> used = new ArrayList<>(shown);
    figures
        .in(sentence)
        .forEach(
            (at, figure) -> {
              used.addAll(figure.used());
              places.put(at, CoveredYears.around(figure.used()));
            });
    TreeSet<Integer> covered = CoveredYears.around(used);
    if (covered.isEmpty() || figures.hasBroken(sentence)) {
      return;
    }
    if (!shown.isEmpty()) {
      // A chart or table speaks of its gaps too.
      covered.addAll(IntStream.rangeClosed(covered.first(), covered.last()).boxed().toList());
    }
    List<StatedYear> wrong =
        named.stream()
            .filter(year -> !right(year, sentence, places, covered).contains(year.year()))
            .toList();
    if (wrong.isEmpty()) {
      return;
    }
    List<StatedYear> stated =
        StatedYears.beside(StatedNumbers.of(sentence.text(), language), sentence.text(), language);
    for (StatedYear year : wrong) {
      if (stated.contains(year)) {
        TreeSet<Integer> right = right(year, sentence, places, covered);
        boolean near = beside(year, sentence.text(), places) != null;
        String data = near ? "the figure beside it is" : "the " + what + " are";
        out.add(
            warning(
                sentence,
                year,
                data + " of " + CoveredYears.said(right) + ", not of " + year.year()));
      }
    }
  }

  /** The years that one may be: those of the figure beside it, else all that are covered. */
  private TreeSet<Integer> right(
      StatedYear year,
      SourceText sentence,
      NavigableMap<Integer, TreeSet<Integer>> places,
      TreeSet<Integer> covered) {
    TreeSet<Integer> beside = beside(year, sentence.text(), places);
    return beside == null ? covered : beside;
  }

  static Diagnostic warning(SourceText sentence, StatedYear year, String message) {
    return Diagnostic.warning(
            Code.YEAR_WITHOUT_DATA, sentence.span(year.start(), year.end()), message)
        .help(
            "correct the year; where it is about something else, mark it: ["
                + year.year()
                + "](=!)");
  }

  /**
   * What a figure right beside a year is of, as in "[…] in 2025" or "2025年为[…]"; null where there
   * is none, or one on either side.
   */
  private @Nullable TreeSet<Integer> beside(
      StatedYear year, String sentence, NavigableMap<Integer, TreeSet<Integer>> figures) {
    Integer before = figures.lowerKey(year.start());
    Integer after = figures.higherKey(year.end() - 1);
    boolean left =
        before != null
            && StatedYears.followsFigure(sentence.substring(before + 1, year.start()), language);
    boolean right =
        after != null && StatedYears.leadsToFigure(sentence.substring(year.end(), after), language);
    if (left == right) {
      return null;
    }
    return figures.get(left ? before : after);
  }
}
