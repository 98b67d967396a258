package caravan.expression.figure;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.expression.evaluate.DataContext;
import caravan.expression.evaluate.Evaluator;
import caravan.expression.evaluate.Expr;
import caravan.expression.evaluate.ExpressionParser;
import caravan.expression.evaluate.ReferenceValues;
import caravan.expression.evaluate.SelectionWarnings;
import caravan.expression.names.FigureText;
import caravan.language.registry.Language;
import caravan.testing.TestData;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceFile;
import caravan.text.source.SourceText;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an expression costs grows with the observations that it names, and no faster. */
class WorkTest {
  private static final Language ENGLISH = Objects.requireNonNull(Language.find("en"));
  private static final String HEAD = "unit: t\nsource: a\nobservations:\n";

  /** A dataset in two dimensions of so many codes each; one in four series has no value of 2024. */
  private static DataContext square(int size) {
    String observations =
        IntStream.range(0, size)
            .mapToObj(
                a ->
                    "  A"
                        + a
                        + ":\n"
                        + IntStream.range(0, size)
                            .mapToObj(
                                b ->
                                    "    B%s: {%s2025: %s, 2026-01: 5}\n"
                                        .formatted(b, b % 4 == 0 ? "" : "2024: 3, ", a + b))
                            .collect(Collectors.joining()))
            .collect(Collectors.joining());
    return TestData.context(
        Map.of("m", "title: Square\ndimensions: [a, b]\n" + HEAD + observations));
  }

  /** One series of so many years, and one of as many that rises without end. */
  private static DataContext line(int size) {
    String years =
        IntStream.range(0, size)
            .mapToObj(i -> (1000 + i) + ": " + (i + 1))
            .collect(Collectors.joining(", "));
    return TestData.context(
        Map.of("s", "title: Line\ndimensions: [a]\n" + HEAD + "  A: {" + years + "}\n"));
  }

  private static int looks(DataContext context, String expression) {
    AtomicInteger looks = new AtomicInteger();
    Expr expr = ExpressionParser.parse(TestData.text(expression), new Diagnostics());
    new Evaluator(context, new ReferenceValues(context, looks::incrementAndGet))
        .evaluate(Objects.requireNonNull(expr), new Diagnostics());
    return looks.get();
  }

  @ParameterizedTest
  @CsvSource({
    "m.A3.B5@2025, 1",
    "m.A3.B5@latest, 1",
    "m.A3.B5@1999, 1",
    "m.A3.*@2025, 30",
    "m.*.B5@2025, 30",
    "m.*.*@2025, 900",
    "sum(m.*.*@latest), 900",
    "sum(m.*.*@1999), 900",
    "m.A3.*@2025 + m.*.B5@2025, 60",
    "m.A3.C5@2025, 0",
    "m.*.C5@2025, 0"
  })
  void onlyTheSeriesThatAreNamedAreLookedAt(String expression, int series) {
    assertThat(looks(square(30), expression)).isEqualTo(series);
  }

  /** The rank of each of n among n takes n looks each; nothing else does. */
  @Test
  void aRankLooksAtEachOnce() {
    assertThat(looks(square(30), "rank(m.A3.B5@2025, m.*.*@2025)")).isEqualTo(901);
    assertThat(looks(square(30), "sum(m.*.*@2025) / count(m.*.*@2025)")).isEqualTo(1800);
  }

  /** All that is done with a figure: evaluated, checked, doubted, told. */
  private static void figure(DataContext context, String expression) {
    SourceFile file = new SourceFile("content/en/index.md", "12\n" + expression);
    FigureText figure =
        new FigureText(
            file.span(0, 2),
            SourceText.of(file, 0, 2),
            SourceText.of(file, 3, file.text().length()),
            null);
    Diagnostics out = new Diagnostics();
    Figure found = new FigureChecker(context).check(figure, ENGLISH, out);
    Expr expr = Objects.requireNonNull(ExpressionParser.parse(figure.expression(), out));
    new SelectionWarnings(context).check(expr, out);
    if (found != null) {
      new FigureWarnings(context).check(found, ENGLISH, out);
    }
  }

  /**
   * What was allocated meanwhile, which grows with the work and not with the load of the machine.
   */
  private static long allocated(Runnable work) {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    work.run();
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sum(m.*.*@2025)",
        "sum(m.*.*@2024)",
        "sum(m.*.*@latest)",
        "sum(known(m.*.*@2024))",
        "sum(m.*.*)@2025",
        "growth(sum(m.*.*), 2024, 2025)",
        "max(max(m.*.*@2024..2025))",
        "count(m.*.*@2024)",
        "rank(m.A1.B1@2025, m.*.*@2025)",
        "sum(m.*.*@2025 - m.*.*@2025)",
        "sum(m.*.*@2025) > sum(m.*.*@2024)",
        "share(max(m.*.*@2025), sum(m.*.*@2025))"
      })
  void twiceTheCodesInTwoDimensionsAreFourTimesTheWork(String expression) {
    DataContext small = square(15);
    DataContext large = square(60);
    figure(small, expression);

    long few = allocated(() -> figure(small, expression));
    long many = allocated(() -> figure(large, expression));

    // Sixteen times the series: the square would be 256.
    assertThat(many).isBetween(few, 40 * few);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "streak(s.A@latest)",
        "record(s.A@latest)",
        "max(s.A@1000..)",
        "sum(s.A / s.A)",
        "s.A@1000.. > 0 t",
        "rank(s.A@1100, s.A@1000..)"
      })
  void aSeriesOfEightTimesTheLengthIsEightTimesTheWork(String expression) {
    DataContext small = line(125);
    DataContext large = line(1000);
    figure(small, expression);

    long few = allocated(() -> figure(small, expression));
    long many = allocated(() -> figure(large, expression));

    assertThat(many).isBetween(few, 20 * few);
  }
}
