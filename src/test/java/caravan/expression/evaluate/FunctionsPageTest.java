package caravan.expression.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of functions in the documents are made from their declarations. */
class FunctionsPageTest {
  private static final Path PAGE = Path.of("docs/expressions.md");

  static List<ExpressionFunction> functions() {
    return Functions.all();
  }

  /** Written by {@code -Dgolden=write}; {@code ReadmeTest} runs the examples. */
  @Test
  void theTablesAreInTheDocs() throws IOException {
    String kept = Files.readString(PAGE);
    String page = kept;
    for (FunctionFamily family : FunctionFamily.values()) {
      String start = "<!-- functions: " + family + " -->\n";
      assertThat(page).containsOnlyOnce(start);
      int from = page.indexOf(start) + start.length();
      int to = page.indexOf("<!-- /functions -->", from);
      page = page.substring(0, from) + "\n" + tables(family) + "\n" + page.substring(to);
    }
    Golden.hold(PAGE, page);
  }

  private static String tables(FunctionFamily family) {
    List<ExpressionFunction> functions =
        Functions.all().stream().filter(function -> function.family() == family).toList();
    return "| function | comes to | units | a missing observation is |\n| --- | --- | --- | --- |\n"
        + functions.stream().map(FunctionsPageTest::row).collect(Collectors.joining())
        + "\n| expression | comes to | |\n| --- | --- | --- |\n"
        + functions.stream()
            .flatMap(function -> function.about().examples().stream())
            .map(e -> "| `%s` | `%s` | %s |\n".formatted(e.expression(), e.result(), e.remark()))
            .map(row -> row.replace("|  |", "| |"))
            .collect(Collectors.joining());
  }

  private static String row(ExpressionFunction function) {
    String forms =
        function.signature().forms().stream()
            .map(form -> "`" + form + "`")
            .collect(Collectors.joining(", "));
    String summary = function.about().summary();
    return "| %s | %s | %s | %s |\n"
        .formatted(forms, summary, function.units().told(), function.gaps().told());
  }

  /** What a declaration says of a function holds for all of it. */
  @ParameterizedTest
  @MethodSource("functions")
  void aDeclarationIsWhole(ExpressionFunction function) {
    String name = function.name();

    assertThat(function.signature().forms())
        .isNotEmpty()
        .allSatisfy(form -> assertThat(form).startsWith(name + "("));
    assertThat(function.about().examples())
        .isNotEmpty()
        .allSatisfy(example -> assertThat(example.expression()).contains(name + "("));
    assertThat(function.about().summary()).matches("[a-z].*[^.]");
    assertThat(Functions.find(name)).isSameAs(function);
  }
}
