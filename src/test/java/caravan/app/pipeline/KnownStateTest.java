package caravan.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.files.output.OutputRefused;
import caravan.files.pack.Packing;
import caravan.testing.Reports;
import caravan.text.diagnostic.Checked;
import caravan.text.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report that has not changed is not looked at again, and any change is seen. */
class KnownStateTest {
  @TempDir private Path root;
  @TempDir private Path cache;

  /** Whether a run read the report. */
  private final List<Progress.Step> steps = new ArrayList<>();

  @BeforeEach
  void write() throws IOException {
    Reports.write(
        root,
        Map.of(
            "en/index.md",
            "---\ntitle: Start\n---\n\n[3](=t.KAZ@2025/1e9USD) of [@a].\n\n![A](../assets/a.png)\n",
            "en/other.md",
            "---\ntitle: Other\n---\n\nSee [Start](index.md).\n",
            "assets/a.png",
            "no picture"));
    Files.createDirectories(root.resolve("templates/assets"));
    Files.writeString(root.resolve("templates/assets/custom.css"), "p { margin: 0 }\n");
  }

  private SiteBuild sites(boolean known, Set<Packing> packings) {
    steps.clear();
    Project project =
        new Project(root, root.resolve("site"), 2, "Caravan test", known ? cache : null, packings);
    return SiteBuild.once(
        project,
        new Progress() {
          @Override
          public void step(Step step) {
            steps.add(step);
          }

          @Override
          public void items(int count) {}

          @Override
          public void done() {}
        },
        KeptSites.NONE);
  }

  private Checked<Summary> check() {
    return sites(true, Set.of()).check();
  }

  private Checked<Summary> build() throws IOException, OutputRefused {
    return sites(true, Set.of()).build();
  }

  @Test
  void whatWasCheckedIsNotCheckedAgain() {
    Checked<Summary> first = check();
    assertThat(steps).isNotEmpty();
    assertThat(first.diagnostics()).isEmpty();

    Checked<Summary> second = check();

    assertThat(steps).isEmpty();
    assertThat(second.value()).isEqualTo(first.value());
    assertThat(second.value().pages()).isEqualTo(2);
  }

  @Test
  void aWarningIsToldEachTime() throws IOException {
    Reports.write(root, Map.of("data/u.yaml", Reports.BASE.get("data/t.yaml"), "note.txt", "x"));
    List<Diagnostic> first = check().diagnostics();

    assertThat(first).isNotEmpty();
    assertThat(check().diagnostics()).hasSameSizeAs(first);
    assertThat(steps).isNotEmpty();
  }

  /** Each file in turn gets another byte, another name, or goes. */
  @Test
  void anyChangeIsSeen() throws IOException, OutputRefused {
    check();
    build();
    for (Path file : files(root.resolve("content"), root.resolve("templates"))) {
      byte[] before = Files.readAllBytes(file);
      FileTime time = Files.getLastModifiedTime(file);
      byte[] other = before.clone();
      other[before.length - 1] ^= 1;
      Files.write(file, other);
      Files.setLastModifiedTime(file, time);
      isLookedAt(file);
      Files.delete(file);
      isLookedAt(file);
      Path beside = file.resolveSibling("x" + file.getFileName());
      Files.write(beside, before);
      isLookedAt(file);
      Files.delete(beside);
      Files.write(file, before);
      assertThat(check().diagnostics()).isEmpty();
      assertThat(steps).as("as before: %s", file).isEmpty();
    }
  }

  private void isLookedAt(Path file) {
    List<String> clean = told(sites(false, Set.of()).check());
    assertThat(told(check())).as("%s", file).isEqualTo(clean);
    assertThat(steps).as("%s", file).isNotEmpty();
  }

  private static List<String> told(Checked<Summary> checked) {
    List<String> told = new ArrayList<>(List.of(checked.value().toString()));
    checked.diagnostics().forEach(one -> told.add(one.span() + one.message()));
    return told;
  }

  @Test
  void aSiteThatNobodyTouchedIsLeftAsItIs() throws IOException, OutputRefused {
    Checked<Summary> first = build();
    Map<Path, FileTime> times = times();

    Checked<Summary> second = build();

    assertThat(steps).isEmpty();
    assertThat(second.value()).isEqualTo(first.value());
    assertThat(times()).isEqualTo(times);
  }

  @Test
  void aSiteThatWasTouchedIsMadeAgain() throws IOException, OutputRefused {
    build();
    Path page = root.resolve("site/en/index.html");
    String before = Files.readString(page);

    Files.writeString(page, before + "\n");
    build();
    assertThat(Files.readString(page)).isEqualTo(before);

    Files.delete(page);
    build();
    assertThat(Files.readString(page)).isEqualTo(before);

    Files.writeString(root.resolve("site/en/more.html"), "x");
    build();
    assertThat(root.resolve("site/en/more.html")).doesNotExist();

    build();
    assertThat(steps).isEmpty();
  }

  /** A site of another state stands there: the report went back to what was built before. */
  @Test
  void aSiteOfAnotherStateIsMadeAgain() throws IOException, OutputRefused {
    build();
    Path page = root.resolve("site/en/other.html");
    Path text = root.resolve("content/en/other.md");
    String html = Files.readString(page);
    String markdown = Files.readString(text);
    Files.writeString(text, markdown.replace("See", "Read"));
    build();
    assertThat(Files.readString(page)).contains("Read");

    Files.writeString(text, markdown);
    build();

    assertThat(Files.readString(page)).isEqualTo(html);
  }

  @Test
  void whatIsAskedForCounts() throws IOException, OutputRefused {
    build();

    sites(true, Set.of(Packing.GZIP)).build();

    assertThat(steps).isNotEmpty();
    assertThat(root.resolve("site/en/index.html.gz")).exists();
  }

  private Map<Path, FileTime> times() throws IOException {
    Map<Path, FileTime> times = new TreeMap<>();
    for (Path file : files(root.resolve("site"))) {
      times.put(file, Files.getLastModifiedTime(file));
    }
    return times;
  }

  private static List<Path> files(Path... folders) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path folder : folders) {
      try (Stream<Path> all = Files.walk(folder)) {
        all.filter(Files::isRegularFile).sorted().forEach(files::add);
      }
    }
    return files;
  }
}
