package caravan;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.app.schema.Schemas;
import caravan.testing.Golden;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.json.Json;
import caravan.text.source.SourceFile;
import caravan.text.yaml.YamlList;
import caravan.text.yaml.YamlMap;
import caravan.text.yaml.YamlNode;
import caravan.text.yaml.YamlParser;
import caravan.text.yaml.YamlScalar;
import com.networknt.schema.Schema;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What editors are told by the schemas is what the program reads. Run with {@code -Dgolden=write}
 * to write {@code docs/schemas} anew.
 */
class SchemaTest {
  private static final Path FOLDER = Path.of("docs/schemas");
  private static final Map<String, Schema> SCHEMAS =
      Schemas.files().entrySet().stream()
          .collect(
              Collectors.toMap(
                  entry -> entry.getKey().replace(".schema.json", ""),
                  entry -> JsonSchemas.of(entry.getValue())));
  private static final Pattern FRONT_MATTER = Pattern.compile("\\A---\\R(?s:(.*?)\\R)??---\\R");
  private static final Pattern BLOCK =
      Pattern.compile("(?m)^```(chart|table)\\R((?s:.*?)\\R)??```");
  private static final Pattern DIAGNOSTIC =
      Pattern.compile(
          "(?m)^(content/\\S+):\\d+:\\d+: error\\[(unknown-key|missing-key|wrong-type)]");

  /** What a schema cannot know, as it sees one file, and keys without the others. */
  private static final Map<String, String> BEYOND =
      Map.of(
          "figure-mismatch/in-indented-chart", "this test finds no blocks within lists",
          "missing-file/words-of-a-language", "which languages there are",
          "unknown-key/list", "which pages are those of folders",
          "wrong-type/unknown-language", "which languages there are",
          "missing-key/name-of-a-code", "which codes are countries",
          "missing-key/no-source", "a source is needed where the dataset names none");

  @TempDir private Path root;

  @Test
  void theyAreInTheDocuments() throws IOException {
    Map<String, String> files = Schemas.files();
    if (Golden.isWritten()) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        Program.write(FOLDER.resolve(file.getKey()), file.getValue());
      }
    }
    assertThat(Program.run("schema", root.toString()).status()).isZero();
    for (Path folder : List.of(FOLDER, root)) {
      assertThat(Program.files(folder).stream().map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(files.keySet());
      assertThat(files).allSatisfy((n, text) -> assertThat(folder.resolve(n)).hasContent(text));
    }
  }

  /** Keys of sources are those of CSL, which says itself what they are. */
  @Test
  void theFormatTellsOfEveryKey() {
    String format = Program.read(Path.of("docs/content-format.md"));
    Pattern key = Pattern.compile("\"([^\"]+)\" : \\{\\s+\"description\"");
    Set<String> keys = new TreeSet<>();
    Schemas.files().entrySet().stream()
        .filter(file -> !file.getKey().startsWith("sources"))
        .forEach(file -> key.matcher(file.getValue()).results().forEach(m -> keys.add(m.group(1))));
    assertThat(keys).hasSizeGreaterThan(50).contains("base-url", "keyFigures", "hub");
    assertThat(keys).allSatisfy(one -> assertThat(format).contains("`" + one + "`"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "content",
        "src/test/resources/diagnostics/base/content",
        "src/test/resources/gallery/content",
        "src/test/resources/sites"
      })
  void allThatIsBuiltIsValid(Path folder) {
    int held = 0;
    for (Path file : Program.files(folder)) {
      for (Part part : parts(file.toString().replace('\\', '/'), Program.read(file))) {
        assertThat(part.errors()).as("%s in %s", part.schema(), file).isEmpty();
        held++;
      }
    }
    assertThat(held).isPositive();
  }

  /** The files of the shipped report say which schema is theirs, from where they stand. */
  @Test
  void theShippedFilesNameTheirSchemas() {
    for (Path file : Program.files(Path.of("content"))) {
      String schema = schema(file.toString().replace('\\', '/'));
      if (schema != null) {
        String first = Program.read(file).lines().findFirst().orElse("");
        assertThat(first).as(file.toString()).startsWith("# yaml-language-server: $schema=");
        Path named = file.resolveSibling(first.substring(first.indexOf('=') + 1)).normalize();
        assertThat(named).isEqualTo(FOLDER.resolve(schema + ".schema.json")).exists();
      }
    }
  }

  static Stream<String> wrongKeys() {
    return DiagnosticCasesTest.cases().filter(name -> DIAGNOSTIC.matcher(said(name)).find());
  }

  private static String said(String name) {
    return Program.read(Program.CASES.resolve(name + "/expected.txt"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrongKeys")
  void whatTheProgramSaysOfKeysTheSchemaSaysToo(String name) throws IOException {
    DiagnosticCasesTest.report(Program.CASES.resolve(name), root);
    Matcher found = DIAGNOSTIC.matcher(said(name));
    Set<String> wrong = new TreeSet<>();
    while (found.find()) {
      wrong.add(found.group(1));
    }
    wrong.removeIf(path -> path.endsWith(".json"));
    for (String path : wrong) {
      boolean refused =
          parts(path, Program.read(root.resolve(path))).stream()
              .anyMatch(part -> !part.errors().isEmpty());
      assertThat(refused).as("%s: %s", path, said(name)).isEqualTo(!BEYOND.containsKey(name));
    }
  }

  /** Files that are damaged at random: what the schema refuses, the program refuses. */
  @ParameterizedTest
  @ValueSource(
      strings = {"src/test/resources/diagnostics/base", "src/test/resources/sites/everything"})
  void whatTheSchemaRefusesTheProgramRefuses(Path report) {
    Program.copy(report.resolve("content"), root.resolve("content"));
    List<Path> files =
        Program.files(root.resolve("content")).stream()
            .filter(file -> schema(path(file)) != null)
            .toList();
    int refused = 0;
    for (int run = 0; run < 80; run++) {
      Random random = new Random(run);
      Path file = files.get(random.nextInt(files.size()));
      String before = Program.read(file);
      String damaged = json(damaged(tree(before), random));
      Program.write(file, damaged);
      Part part = new Part(String.valueOf(schema(path(file))), damaged);
      String said = Program.run(root, "check", "--format", "github").out();
      if (!part.errors().isEmpty()) {
        refused++;
        assertThat(said)
            .as("run %d: %s%n%s", run, part.errors(), damaged)
            .contains("::error file=" + path(file));
      } else {
        assertThat(said.lines().filter(line -> line.contains("file=" + path(file))))
            .as("run %d: %s", run, damaged)
            .noneMatch(line -> line.contains("title=unknown-key::") && !line.contains("language"));
      }
      Program.write(file, before);
    }
    assertThat(refused).isGreaterThan(15);
  }

  private String path(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  /** A part of a file that a schema is for. */
  private record Part(String schema, String yaml) {
    List<String> errors() {
      Object tree = tree(yaml);
      return tree == UNREADABLE ? List.of() : JsonSchemas.errors(SCHEMAS.get(schema), json(tree));
    }
  }

  private static List<Part> parts(String path, String text) {
    String schema = schema(path);
    if (schema != null) {
      return List.of(new Part(schema, text));
    }
    List<Part> parts = new ArrayList<>();
    if (path.endsWith(".md")) {
      Matcher front = FRONT_MATTER.matcher(text.replaceFirst("^\uFEFF", ""));
      if (front.find()) {
        parts.add(new Part("front-matter", String.valueOf(front.group(1))));
      }
      Matcher block = BLOCK.matcher(text);
      while (block.find()) {
        parts.add(new Part(block.group(1), block.group(2) == null ? "" : block.group(2)));
      }
    }
    return parts;
  }

  private static @Nullable String schema(String path) {
    if (path.matches(".*content/data/[^/]*\\.yaml")) {
      return "dataset";
    }
    Matcher name =
        Pattern.compile("content/(site|sources|codelists|figures)\\.yaml$").matcher(path);
    return name.find() ? name.group(1) : null;
  }

  private static final Object UNREADABLE = new Object();

  private static @Nullable Object tree(String yaml) {
    Diagnostics out = new Diagnostics();
    YamlNode node = YamlParser.parse(new SourceFile("a.yaml", yaml).asText(), out);
    if (node == null) {
      return out.hasErrors() ? UNREADABLE : null;
    }
    return value(node);
  }

  private static @Nullable Object value(YamlNode node) {
    if (node instanceof YamlMap map) {
      Map<String, @Nullable Object> values = new LinkedHashMap<>();
      map.entries().forEach(entry -> values.put(entry.name(), value(entry.value())));
      return values;
    }
    if (node instanceof YamlList list) {
      List<@Nullable Object> values = new ArrayList<>();
      list.items().forEach(item -> values.add(value(item)));
      return values;
    }
    YamlScalar scalar = (YamlScalar) node;
    if (scalar.isNull()) {
      return null;
    }
    if (scalar.number() != null) {
      return scalar.number();
    }
    return scalar.truth() != null ? scalar.truth() : scalar.text().text();
  }

  /** JSON, which is YAML too. */
  private static String json(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> json(entry.getKey()) + ": " + json(entry.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(SchemaTest::json).collect(Collectors.joining(", ", "[", "]"));
    }
    return value instanceof BigDecimal ? value.toString() : Json.script(value);
  }

  /** One value somewhere is replaced by another, left out, or given another key. */
  private static @Nullable Object damaged(@Nullable Object value, Random random) {
    boolean here = random.nextInt(4) == 0;
    if (!here && value instanceof Map<?, ?> map && !map.isEmpty()) {
      int at = random.nextInt(map.size());
      Map<String, @Nullable Object> copy = new LinkedHashMap<>();
      int change = random.nextInt(4);
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        String key = entry.getKey().toString();
        if (at-- != 0) {
          copy.put(key, entry.getValue());
        } else if (change == 0) {
          copy.put(key + "x", entry.getValue());
        } else if (change > 1) {
          copy.put(key, damaged(entry.getValue(), random));
        }
      }
      return copy;
    }
    if (!here && value instanceof List<?> list && !list.isEmpty()) {
      List<@Nullable Object> copy = new ArrayList<>(list);
      int at = random.nextInt(copy.size());
      copy.set(at, damaged(copy.get(at), random));
      return copy;
    }
    return switch (random.nextInt(8)) {
      case 0 -> null;
      case 1 -> true;
      case 2 -> new BigDecimal("-12.50");
      case 3 -> "";
      case 4 -> "word";
      case 5 -> List.of();
      case 6 -> List.of("a", List.of());
      default -> Map.of("value", "x");
    };
  }
}
