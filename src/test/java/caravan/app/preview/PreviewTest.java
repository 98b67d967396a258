package caravan.app.preview;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.app.pipeline.Project;
import caravan.app.pipeline.SiteBuild;
import caravan.app.pipeline.Summary;
import caravan.files.output.OutputRefused;
import caravan.testing.Reports;
import caravan.text.diagnostic.Checked;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.TextFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * After whatever edits, a preview shows what a build of the same files writes, and finds what a
 * check finds, though it makes anew only what has changed.
 */
class PreviewTest {
  private static final Map<String, String> REPORT =
      Map.of(
          "site.yaml",
          "title: {en: Test, ru: Тест}\nlanguages: [en, ru]\nbase-url: https://example.org/a\n",
          "en/index.md",
          "---\ntitle: \"Trade of [3 billion](=t.KAZ@2025)\"\nweight: 1\n---\n"
              + "It is [US$3 billion](=t.KAZ@2025), see [other](other.md#more) and @fig-a.\n",
          "en/other.md",
          "---\n"
              + "title: Other\n"
              + "---\n"
              + "## More\n\n"
              + "Text [](=t.KGZ@2024) [@a]. Up [about 50 percent](=kaz-growth).\n\n"
              + "```chart\n"
              + "id: fig-a\n"
              + "type: line\n"
              + "title: \"A chart\"\n"
              + "series: t.KAZ@2023..2025\n"
              + "```\n",
          "ru/index.md",
          "---\ntitle: \"Торговля [3 млрд](=t.KAZ@2025)\"\n---\n"
              + "Это [3 млрд долл. США](=kaz-now).\n",
          "figures.yaml",
          "kaz-now: t.KAZ@2025\nkaz-growth: growth(t.KAZ, 2024, 2025)\n",
          "codelists.yaml",
          "partner:\n  KAZ: {en: Kazakhstan, ru: Казахстан}\n"
              + "  KGZ: {en: Kyrgyzstan, ru: Киргизия}\n",
          "data/u.yaml",
          "title: {en: U, ru: У}\nunit: USD\ndimensions: [partner]\nsource: a\n"
              + "observations:\n  KAZ: {2024: 5}\n",
          "data/t.yaml",
          """
          title: {en: Trade, ru: Торговля}
          unit: USD
          multiplier: 1e9
          dimensions: [partner]
          source: a
          observations:
            KAZ: {2023: 1, 2024: 2, 2025: 3}
            KGZ: {2023: 1, 2024: 2, 2025: 3}
          """);

  /** Pages that one file makes, and a text that they and another page take in. */
  private static final Map<String, String> MADE =
      Map.of(
          "en/all/each.md",
          """
          ---
          title: "{partner} {up: rose | down: fell | else: stood still}"
          for-each: {members: "t.{partner}", order: "-t.{partner}@latest"}
          variants:
            up: growth(t.{partner}@latest) > 0
            down: growth(t.{partner}@latest) < 0
          latest: t.{partner}
          ---

          In {latest} it is [](=t.{partner}@latest), see [KAZ](KAZ.md).

          [Of all](../_parts/all.md "of: {partner|the}")

          [Of one](../_parts/{partner}.md)
          """,
          "en/_parts/all.md",
          "What is said of {of} is said once: [US$3 billion](=t.KAZ@2025).\n",
          "en/_parts/KAZ.md",
          "Of Kazakhstan alone.\n",
          "en/taking.md",
          "---\ntitle: Taking\n---\n\n[Of all](_parts/all.md \"of: everybody\")\n");

  @TempDir Path folder;

  private Project project() {
    return new Project(
        folder.resolve("report"),
        folder.resolve("site"),
        2,
        "Caravan test",
        folder.resolve("cache"),
        Set.of());
  }

  @Test
  void afterAnyEditsItShowsWhatABuildWrites() throws IOException, OutputRefused {
    Path root = folder.resolve("report");
    Reports.write(root, REPORT);
    follow(root, new Random(1), 15, List.of("en/index.html", "ru/index.html"));
  }

  @Test
  void pagesFromDataToo() throws IOException, OutputRefused {
    Path root = folder.resolve("report");
    Map<String, String> all = new TreeMap<>(REPORT);
    all.putAll(MADE);
    Reports.write(root, all);
    follow(root, new Random(11), 15, List.of("en/all/KAZ.html", "en/taking.html"));
  }

  @ParameterizedTest
  @Tag("long")
  @ValueSource(ints = {2, 3, 4, 5, 6})
  void afterManyMoreEditsToo(int seed) throws IOException, OutputRefused {
    Path root = folder.resolve("report");
    Reports.write(root, REPORT);
    follow(root, new Random(seed), 40, List.of("en/index.html", "ru/index.html"));
  }

  @Test
  @Tag("long")
  void aReportWithEverythingToo() throws IOException, OutputRefused {
    Path root = folder.resolve("report");
    Reports.copy(Path.of("src/test/resources/sites/everything/content"), root.resolve("content"));
    Reports.copy(
        Path.of("src/test/resources/sites/everything/templates"), root.resolve("templates"));
    follow(root, new Random(4), 10, List.of("en/index.html"));
  }

  @Test
  @Tag("long")
  void theShippedReportToo() throws IOException, OutputRefused {
    Path root = folder.resolve("report");
    Reports.copy(Path.of("content"), root.resolve("content"));
    try (Preview preview = new Preview(project())) {
      compare(preview, preview.read("").whole());
      Path page = root.resolve("content/en/totals.md");
      Files.writeString(page, Files.readString(page) + "\nA further sentence.\n");
      Preview.Reading reading = preview.read("");
      PreviewState first = Objects.requireNonNull(reading.first(Set.of("en/totals.html")));
      String early = text(first, "en/totals.html");
      assertThat(early).contains("A further sentence.");
      compare(preview, reading.whole());
      Path data = root.resolve("content/data/trade.yaml");
      Files.writeString(data, Files.readString(data).replaceFirst("\\n", "\n# a comment\n"));
      compare(preview, preview.read("").whole());
    }
  }

  /** A name whose meaning changes makes the pages anew that use it, and no others. */
  @Test
  void aNameTouchesThePagesThatUseIt() throws IOException {
    Path root = folder.resolve("report");
    Reports.write(root, REPORT);
    Path names = root.resolve("content/figures.yaml");
    try (Preview preview = new Preview(project())) {
      List<Object> first = pages(preview.read("").whole());
      Files.writeString(names, Files.readString(names) + "other: t.KGZ@2025\n");
      List<Object> unused = pages(preview.read("").whole());
      Files.writeString(
          names, Files.readString(names).replace("growth(t.KAZ, 2024, 2025)", "t.KAZ@2025"));
      PreviewState wrong = preview.read("").whole();
      Files.writeString(names, "kaz-now: t.KAZ@2025\nkaz-growth: growth(t.KAZ,2024,2025)\n");
      List<Object> again = pages(preview.read("").whole());

      assertThat(unused).usingElementComparator(PreviewTest::identity).isEqualTo(first);
      assertThat(wrong.diagnostics()).anyMatch(one -> one.code() == Code.UNIT_MISMATCH);
      assertThat(again).hasSize(3);
      assertThat(again.get(0)).isSameAs(first.get(0));
      assertThat(again.get(1)).isNotSameAs(first.get(1));
    }
  }

  private static int identity(Object one, Object other) {
    return one == other ? 0 : 1;
  }

  private static List<Object> pages(PreviewState state) {
    return List.copyOf(Objects.requireNonNull(state.site()).site().pages());
  }

  private static String text(PreviewState state, String path) {
    PreviewSite site = Objects.requireNonNull(state.site());
    return new String(((PreviewSite.Answer.Found) site.file(path)).bytes(), StandardCharsets.UTF_8);
  }

  private void follow(Path root, Random random, int edits, List<String> looked)
      throws IOException, OutputRefused {
    Map<Path, String> original = new TreeMap<>();
    for (Path file : files(root)) {
      original.put(file, Files.readString(file));
    }
    int shown = 0;
    try (Preview preview = new Preview(project())) {
      compare(preview, preview.read(stamp(root)).whole());
      for (int i = 0; i < edits; i++) {
        if (i % 5 == 4) {
          restore(root, original);
        } else {
          edit(random, List.copyOf(original.keySet()), original);
        }
        Preview.Reading reading = preview.read(stamp(root));
        if (random.nextBoolean()) {
          reading.first(Set.copyOf(looked));
        }
        shown += compare(preview, reading.whole()) ? 1 : 0;
      }
    }
    assertThat(shown).isGreaterThan(edits / 5);
  }

  private static List<Path> files(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static Object stamp(Path root) throws IOException {
    List<String> stamp = new ArrayList<>();
    if (Files.isDirectory(root.resolve("templates"))) {
      for (Path file : files(root.resolve("templates"))) {
        stamp.add(file + Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return stamp;
  }

  private static void restore(Path root, Map<Path, String> original) throws IOException {
    for (Path file : files(root)) {
      if (!original.containsKey(file)) {
        Files.delete(file);
      }
    }
    for (Map.Entry<Path, String> file : original.entrySet()) {
      Files.writeString(file.getKey(), file.getValue());
    }
  }

  private static void edit(Random random, List<Path> files, Map<Path, String> original)
      throws IOException {
    Path file = files.get(random.nextInt(files.size()));
    String text = Files.exists(file) ? Files.readString(file) : original.getOrDefault(file, "");
    switch (random.nextInt(8)) {
      case 0 -> Files.deleteIfExists(file);
      case 1 -> Files.writeString(file, text.substring(0, text.length() / 2));
      case 2 -> Files.writeString(file, text.replaceFirst("[2-9]", "" + random.nextInt(10)));
      case 3 -> Files.writeString(file, text.replaceFirst("## More", "## Less"));
      case 4 -> Files.writeString(file, text.replace("3 billion", "4 billion"));
      case 5 -> Files.writeString(file.resolveSibling("new-" + file.getFileName()), text);
      case 6 -> Files.writeString(file, original.getOrDefault(file, ""));
      default ->
          Files.writeString(
              file, text + (file.toString().endsWith(".md") ? "\nMore.\n" : "\n# c\n"));
    }
  }

  /** Whether the report could be built. */
  private boolean compare(Preview preview, PreviewState state) throws IOException, OutputRefused {
    Project project = project();
    Checked<Summary> checked = new SiteBuild(project).check();
    List<Diagnostic> found =
        state.diagnostics().stream().filter(one -> one.code() != Code.TEMPLATE).toList();
    TextFormat format = new TextFormat();
    assertThat(format.format(found)).isEqualTo(format.format(checked.diagnostics()));
    assertThat(preview.state()).isEqualTo(state);
    PreviewSite site = state.site();
    Checked<Summary> built = new SiteBuild(project).build();
    if (built.hasErrors()) {
      if (site != null) {
        site.pages().forEach(site::file);
      }
      return false;
    }
    assertThat(site).isNotNull();
    assertThat(state.older()).isEmpty();
    Path output = project.output();
    List<String> written =
        files(output).stream()
            .map(file -> output.relativize(file).toString().replace('\\', '/'))
            .filter(path -> !path.startsWith("."))
            .toList();
    assertThat(site.paths()).containsExactlyInAnyOrderElementsOf(written);
    for (String path : written) {
      byte[] bytes = Files.readAllBytes(output.resolve(path));
      byte[] shown = ((PreviewSite.Answer.Found) site.file(path)).bytes();
      if (path.endsWith(".html")) {
        String html = new String(shown, StandardCharsets.UTF_8);
        assertThat(html.replaceAll(" data-at=\"[0-9:-]+\"", ""))
            .as(path)
            .isEqualTo(new String(bytes, StandardCharsets.UTF_8));
      } else {
        assertThat(shown).as(path).isEqualTo(bytes);
      }
    }
    return true;
  }
}
