package caravan.text.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.text.source.SourceFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is one mistake is told once, and what is not, is not. */
class GroupedTest {
  private static Diagnostic error(Code code, String path, int at, String message) {
    SourceFile file = new SourceFile(path, "x".repeat(100));
    return Diagnostic.error(code, file.span(at, at + 1), message);
  }

  private static List<Diagnostic> grouped(Diagnostic... found) {
    return Grouped.of(Arrays.stream(found).sorted().toList());
  }

  @Test
  void oneMistakeInThreeLanguagesIsOneFindingWithTheAdviceOfEach() {
    List<Diagnostic> told =
        grouped(
            error(Code.FIGURE_MISMATCH, "content/en/a.md", 5, "the text says \"5\"")
                .cause("trade.KAZ@2024")
                .help("write \"6\""),
            error(Code.FIGURE_MISMATCH, "content/zh/a.md", 9, "the text says \"五\"")
                .cause("trade.KAZ@2024")
                .help("write \"六\""),
            error(Code.FIGURE_MISMATCH, "content/ru/a.md", 7, "the text says \"пять\"")
                .cause("trade.KAZ@2024")
                .help("write \"6\""));
    assertThat(told).hasSize(1);
    assertThat(told.get(0).span()).hasToString("content/en/a.md:1:6");
    assertThat(told.get(0).places())
        .extracting(place -> place.span().toString() + place.help())
        .containsExactly("content/ru/a.md:1:8null", "content/zh/a.md:1:10write \"六\"");
  }

  @Test
  void otherPagesOtherFiguresAndTwoOfOnePageStayApart() {
    assertThat(
            grouped(
                error(Code.FIGURE_MISMATCH, "content/en/a.md", 5, "m").cause("x"),
                error(Code.FIGURE_MISMATCH, "content/en/a.md", 9, "m").cause("x"),
                error(Code.FIGURE_MISMATCH, "content/zh/b.md", 5, "m").cause("x"),
                error(Code.FIGURE_MISMATCH, "content/zh/a.md", 5, "m").cause("y"),
                error(Code.CLAIM_FALSE, "content/zh/a.md", 5, "m").cause("x")))
        .hasSize(5)
        .allMatch(one -> one.places().isEmpty());
  }

  @Test
  void theSecondOfAPageGoesWithTheSecondOfItsTranslation() {
    List<Diagnostic> told =
        grouped(
            error(Code.FIGURE_MISMATCH, "content/en/a.md", 5, "m").cause("x"),
            error(Code.FIGURE_MISMATCH, "content/en/a.md", 9, "m").cause("x"),
            error(Code.FIGURE_MISMATCH, "content/zh/a.md", 1, "m").cause("x"),
            error(Code.FIGURE_MISMATCH, "content/zh/a.md", 2, "m").cause("x"));
    assertThat(told).hasSize(2);
    assertThat(told.get(1).places()).extracting(place -> place.span().column()).containsExactly(3);
  }

  @Test
  void whatNothingIsNamedIsToldOnceForTheReport() {
    List<Diagnostic> found = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      found.add(
          error(Code.UNKNOWN_DATASET, "content/en/p" + i % 6 + ".md", i, "unknown dataset \"t\""));
    }
    found.add(error(Code.UNKNOWN_DATASET, "content/en/p0.md", 50, "unknown dataset \"u\""));
    List<Diagnostic> told = grouped(found.toArray(Diagnostic[]::new));
    assertThat(told).hasSize(2);
    assertThat(new TextFormat().format(told.subList(0, 1)))
        .contains(
            "  also: content/en/p0.md:1:7, content/en/p0.md:1:13, content/en/p0.md:1:19 and 26 more"
                + " places in 6 files\n");
  }

  @Test
  void valuesOfTheDataAreNamedByTheirCellAndCounted() {
    SourceFile data = new SourceFile("content/data/t.yaml", "a\nb\nc\n");
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      cells.add(new Cell(data.span(2, 3), "t.A@200" + i, "US$" + i, "s"));
    }
    Diagnostic one =
        error(Code.FIGURE_MISMATCH, "content/en/a.md", 5, "m").cells(new Cells(cells, 9));
    assertThat(new TextFormat().format(List.of(one)))
        .contains(
            "  data: content/data/t.yaml:2: t.A@2000 is US$0, s\n"
                + "        content/data/t.yaml:2: t.A@2001 is US$1, s\n"
                + "        content/data/t.yaml:2: t.A@2002 is US$2, s; and 6 more\n");
    assertThat(JsonFormat.object(one)).containsEntry("moreCells", 4);
  }
}
