package caravan;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.app.pipeline.Project;
import caravan.app.pipeline.SiteBuild;
import caravan.text.diagnostic.Capped;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Fix;
import caravan.text.diagnostic.GithubFormat;
import caravan.text.diagnostic.JsonFormat;
import caravan.text.diagnostic.SarifFormat;
import caravan.text.source.SourceFile;
import com.networknt.schema.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** SARIF is what OASIS says it is, and says what the JSON says. */
class SarifTest {
  private static final Load JSON = new Load(LoadSettings.builder().build());
  private static final Schema SARIF = schema();

  @TempDir private Path root;

  private static Schema schema() {
    try (InputStream in = SarifTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      return JsonSchemas.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static Stream<String> cases() {
    return DiagnosticCasesTest.cases();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void everyCaseIsValidAndComplete(String name) throws IOException {
    Path folder = Program.CASES.resolve(name);
    DiagnosticCasesTest.report(folder, root);
    String sarif;
    String json;
    if (Files.exists(folder.resolve("command"))) {
      Program.Run run = DiagnosticCasesTest.run(folder, root, "--format", "sarif");
      Program.Run other = DiagnosticCasesTest.run(folder, root, "--format", "json");
      assertThat(run.status()).isEqualTo(other.status());
      sarif = run.out();
      json = other.out();
    } else {
      // What check does, once for both formats.
      Project project = new Project(root, root.resolve("site"), 2, "Caravan test");
      List<Diagnostic> found = Capped.of(new SiteBuild(project).check().diagnostics());
      sarif = new SarifFormat("1.0.0").format(found);
      json = new JsonFormat().format(found);
    }

    assertThat(JsonSchemas.errors(SARIF, sarif)).isEmpty();
    Object all = JSON.loadFromString(json);
    List<?> diagnostics = (List<?>) (all instanceof Map<?, ?> map ? map.get("diagnostics") : all);
    List<String> expected = new ArrayList<>();
    for (Object diagnostic : diagnostics) {
      Map<?, ?> map = (Map<?, ?>) diagnostic;
      expected.add(
          map.get("code")
              + " "
              + map.get("severity")
              + " "
              + place(map, "line", "column")
              + (map.get("fix") instanceof Map<?, ?> fix ? " → " + fix.get("text") : ""));
    }
    assertThat(results(sarif).stream().map(SarifTest::told)).isEqualTo(expected);
  }

  private static String told(Map<?, ?> result) {
    Map<?, ?> place =
        (Map<?, ?>)
            ((Map<?, ?>) ((List<?>) result.get("locations")).get(0)).get("physicalLocation");
    String fix = "";
    if (result.get("fixes") instanceof List<?> fixes) {
      List<?> changes = (List<?>) ((Map<?, ?>) fixes.get(0)).get("artifactChanges");
      List<?> replacements = (List<?>) ((Map<?, ?>) changes.get(0)).get("replacements");
      Map<?, ?> content = (Map<?, ?>) ((Map<?, ?>) replacements.get(0)).get("insertedContent");
      fix = " → " + content.get("text");
    }
    return result.get("ruleId")
        + " "
        + result.get("level")
        + " "
        + place((Map<?, ?>) place.get("region"), "startLine", "startColumn")
        + fix;
  }

  private static String place(Map<?, ?> map, String line, String column) {
    return String.join(
        ":",
        Stream.of(line, column, "endLine", "endColumn").map(k -> map.get(k).toString()).toList());
  }

  private static List<Map<?, ?>> results(String sarif) {
    Map<?, ?> log = (Map<?, ?>) JSON.loadFromString(sarif);
    Map<?, ?> run = (Map<?, ?>) ((List<?>) log.get("runs")).get(0);
    List<Map<?, ?>> results = new ArrayList<>();
    ((List<?>) run.get("results")).forEach(result -> results.add((Map<?, ?>) result));
    return results;
  }

  @Test
  void whatContentSaysIsNoMarkup() {
    SourceFile file = new SourceFile("content/en/a b%#ü\u202E.md", "x [1](=!) y");
    Diagnostic hostile =
        Diagnostic.error(Code.BROKEN_LINK, file.span(2, 9), "no \"[here](https://evil.example)\"")
            .label("{0} \u001b[31m\u202E")
            .help("::error::\r\nwrite [a](b)")
            .fix(new Fix(file.span(2, 9), "{1} \u001b"));
    String sarif = new SarifFormat("1.0.0").format(List.of(hostile));
    assertThat(JsonSchemas.errors(SARIF, sarif)).isEmpty();
    Map<?, ?> result = results(sarif).get(0);
    assertThat(((Map<?, ?>) result.get("message")).get("text"))
        .isEqualTo(
            "no \"[here\\](https://evil.example)\"\n"
                + "{{0}} \uFFFD[31m\uFFFD\n"
                + "help: ::error:: write [a\\](b)");
    assertThat(sarif).contains("\"uri\" : \"content/en/a%20b%25%23%C3%BC%E2%80%AE.md\"");
    assertThat(told(result)).endsWith(" → {1} \u001b");

    String github = new GithubFormat().format(List.of(hostile));
    assertThat(github)
        .isEqualTo(
            "::error file=content/en/a b%25#ü\uFFFD.md,line=1,endLine=1,col=3,endColumn=10,"
                + "title=broken-link::no \"[here](https://evil.example)\"%0A{0} \uFFFD[31m\uFFFD%0A"
                + "help: ::error:: write [a](b)\n");
  }

  @Test
  void aFingerprintOutlivesMovedLines() {
    SourceFile before = new SourceFile("content/en/a.md", "[5](=a)\n\n[5](=a)\n[6](=a)\n");
    SourceFile after = new SourceFile("content/en/a.md", "New.\n\n[5](=a) x\n[5](=a)\n\n[6](=a)\n");
    List<Object> old = fingerprints(before, 0, 9, 17);
    assertThat(old).doesNotHaveDuplicates().hasSize(3);
    assertThat(fingerprints(after, 6, 16, 25)).isEqualTo(old);
  }

  private static List<Object> fingerprints(SourceFile file, int... starts) {
    List<Diagnostic> all = new ArrayList<>();
    for (int start : starts) {
      all.add(Diagnostic.warning(Code.FIGURE_MISMATCH, file.span(start, start + 7), "wrong"));
    }
    return results(new SarifFormat("1.0.0").format(all)).stream()
        .<Object>map(result -> result.get("partialFingerprints"))
        .toList();
  }

  @Test
  void gitHubIsToldWhereItShowsNotAll() {
    SourceFile file = new SourceFile("content/en/a.md", "x");
    Diagnostic one = Diagnostic.warning(Code.TYPOGRAPHY, file.span(0, 1), "odd");
    assertThat(new GithubFormat().format(Collections.nCopies(10, one))).doesNotContain("notice");
    assertThat(new GithubFormat().format(Collections.nCopies(11, one)))
        .endsWith(
            "::notice title=caravan::errors: 0, warnings: 11; GitHub shows the first 10 of each"
                + " beside the lines, the log of this step has all\n");
  }

  @Test
  void theListOfNumbersIsNoPartOfTheDocument() {
    Program.copy(Program.BASE, root);
    Program.Run run = Program.run(root, "check", "--coverage", "--format", "sarif");
    assertThat(JsonSchemas.errors(SARIF, run.out())).isEmpty();
    assertThat(run.err()).contains(" bound to data");
  }
}
