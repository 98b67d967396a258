package caravan.expression.figure;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.expression.evaluate.DataContext;
import caravan.expression.names.FigureText;
import caravan.language.registry.Language;
import caravan.testing.TestData;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.diagnostic.Fix;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Falls, deficits and denials of three languages, right and wrong, and what fix makes of them. */
class SaidTruthTest {
  private static final Path TABLE =
      Path.of("src/test/resources/caravan/expression/figure/falls-deficits-denials.txt");

  static final DataContext DATA =
      TestData.context(
          Map.of(
              "usd",
              dataset("CA5: {2024: 94.7, 2025: 106.3}\n  TKM: {2024: 10.65, 2025: 10.00}"),
              "balance",
              dataset(
                  "KAZ: {2024: -6.5, 2025: -4.5}\n  TJK: {2024: -3.5, 2025: -4.5}\n"
                      + "  KGZ: {2024: 4.1, 2025: 4.5}\n  UZB: {2024: 5.5, 2025: 4.5}"),
              "flows",
              dataset("export: {2025: 71.2}\n  import: {2025: 75.7}"),
              "gaps",
              dataset("deficit: {2024: 4.0, 2025: 4.5}")));

  private static String dataset(String observations) {
    return "title: T\nunit: USD\nmultiplier: 1e9\ndimensions: [of]\nsource: a\nobservations:\n  "
        + observations
        + "\n";
  }

  static Stream<Arguments> rows() {
    try {
      return Files.readAllLines(TABLE).stream()
          .filter(line -> !line.startsWith("#"))
          .map(line -> Arguments.of((Object[]) line.split(" \\| ", -1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest(name = "{0} {1} = {2}: {3}")
  @MethodSource("rows")
  void isJudged(String language, String text, String expression, String expected) {
    Diagnostics out = check(language, text, expression);

    assertThat(verdict(out, expected)).as(TestData.lines(out).toString()).isEqualTo(expected);
    Fix fix = fix(out);
    if (fix != null) {
      String mended =
          text.substring(0, fix.span().start())
              + fix.replacement()
              + text.substring(fix.span().end());
      assertThat(TestData.lines(check(language, mended, expression))).as(mended).isEmpty();
    }
  }

  /** As exact as the row wants it: "left" is an error without a fix, "fixed" one with a fix. */
  private static String verdict(Diagnostics out, String expected) {
    if (!out.hasErrors()) {
      return "ok";
    }
    return switch (expected) {
      case "left", "fixed" -> fix(out) == null ? "left" : "fixed";
      case "error" -> "error";
      default -> out.list().get(0).code().id() + (fix(out) == null ? "" : " with a fix");
    };
  }

  private static Fix fix(Diagnostics out) {
    return out.list().stream()
        .map(Diagnostic::fix)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  static Diagnostics check(String language, String text, String expression) {
    Diagnostics out = new Diagnostics();
    FigureText figure =
        new FigureText(
            TestData.text(text).span(), TestData.text(text), TestData.text(expression), null);
    new FigureChecker(DATA).check(figure, Objects.requireNonNull(Language.find(language)), out);
    return out;
  }
}
