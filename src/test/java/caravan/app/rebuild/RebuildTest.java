package caravan.app.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.app.pipeline.Progress;
import caravan.app.pipeline.Project;
import caravan.app.pipeline.SiteBuild;
import caravan.app.pipeline.Summary;
import caravan.files.output.OutputRefused;
import caravan.files.output.SiteIdentity;
import caravan.files.pack.Packing;
import caravan.testing.Reports;
import caravan.text.diagnostic.Checked;
import caravan.text.diagnostic.TextFormat;
import caravan.text.encode.Digest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever changes, a site that was brought up to date is the one of a clean build. */
class RebuildTest {
  private static final Map<String, String> REPORT =
      Map.ofEntries(
          Map.entry(
              "site.yaml",
              "title: {en: Test, ru: Тест}\nlanguages: [en, ru]\nbase-url: https://example.org/a\n"
                  + "publisher: {name: {en: P, ru: П}}\nlicence: CC-BY-4.0\n"),
          Map.entry(
              "en/index.md",
              "---\ntitle: \"Trade of [3 billion](=t.KAZ@2025)\"\ndate: 2026-01-02\nweight: 1\n"
                  + "---\nIt is [US$3 billion](=t.KAZ@2025), see [other](other.md#more), @fig-a"
                  + " and [](kept.md).\n"),
          Map.entry(
              "en/other.md",
              "---\ntitle: Other\naliases: [old]\n---\nAhead.\n\n"
                  + "Words stand here for the sake of being many. ".repeat(12)
                  + "\n\n## More\n\nText [](=t.KGZ@2024) [@a, p. 3]. Up [about 50 percent](=kaz-growth)."
                  + "\n\n```chart\nid: fig-a\ntype: line\ntitle: \"A chart\"\n"
                  + "series: t.KAZ@2023..2025\n```\n"),
          Map.entry(
              "en/kept.md",
              "---\ntitle: Kept\n---\n\nNothing but words, of [3](=w.KAZ@2024). "
                  + "So many words that one more does not matter much. ".repeat(12)),
          Map.entry("en/draft.md", "---\ntitle: Draft\ndraft: true\n---\n\nLater.\n"),
          Map.entry(
              "en/all/each.md",
              "---\ntitle: \"{partner} {up: rose | else: fell}\"\n"
                  + "for-each: {members: \"m.{partner}\"}\n"
                  + "variants:\n  up: growth(m.{partner}@latest) > 0\n---\n\n"
                  + "It is [](=m.{partner}@latest).\n\n[Of all](../_parts/all.md)\n"),
          Map.entry("en/_parts/all.md", "Said once: [US$3 billion](=t.KAZ@2025).\n"),
          Map.entry(
              "ru/index.md",
              "---\ntitle: \"Торговля [3 млрд](=t.KAZ@2025)\"\ndate: 2026-01-02\n---\n"
                  + "Это [3 млрд долл. США](=kaz-now).\n"),
          Map.entry("figures.yaml", "kaz-now: t.KAZ@2025\nkaz-growth: growth(t.KAZ, 2024, 2025)\n"),
          Map.entry(
              "codelists.yaml",
              "partner:\n  KAZ: {en: Kazakhstan, ru: Казахстан}\n"
                  + "  KGZ: {en: Kyrgyzstan, ru: Киргизия}\n"),
          Map.entry("assets/a.txt", "an asset"),
          Map.entry(
              "data/m.yaml", data("M", "KAZ: {2024: 40, 2025: 50}\n  KGZ: {2024: 40, 2025: 30}")),
          Map.entry(
              "data/w.yaml",
              "title: {en: W, ru: В}\nunit: t\ndimensions: [partner]\nsource: a\n"
                  + "table: w.csv\nchecks: [KAZ@2024 == 3t]\n"),
          Map.entry("data/w.csv", "partner,period,value\nKAZ,2024,3\nKGZ,2024,1\n"),
          Map.entry(
              "data/t.yaml",
              data("Trade", "KAZ: {2023: 1, 2024: 2, 2025: 3}\n  KGZ: {2023: 1, 2024: 2, 2025: 3}")
                  .replace("unit: USD\n", "unit: USD\nmultiplier: 1e9\n")));

  private static String data(String title, String observations) {
    return "title: {en: "
        + title
        + ", ru: "
        + title
        + "}\nunit: USD\ndimensions: [partner]\nsource: a\nobservations:\n  "
        + observations
        + "\n";
  }

  @TempDir private Path folder;

  private final Path root() {
    return folder.resolve("report");
  }

  private Project project(String output, boolean known, Set<Packing> packings) {
    Path cache = known ? folder.resolve("cache") : null;
    return new Project(root(), folder.resolve(output), 2, "Caravan test", cache, packings);
  }

  private void begin() throws IOException, OutputRefused {
    Reports.write(root(), REPORT);
    Checked<Summary> clean = new SiteBuild(project("clean", false, Set.of())).build();
    assertThat(new TextFormat().format(clean.diagnostics())).isEmpty();
  }

  /** Builds the site, and says why a file of it is as it is. */
  private RebuildReasons build(Set<Packing> packings) throws IOException, OutputRefused {
    Rebuild rebuild = rebuild(packings);
    Checked<Summary> built = site(rebuild, packings).build();
    Checked<Summary> clean = new SiteBuild(project("clean", false, packings)).build();
    assertThat(new TextFormat().format(built.diagnostics()))
        .isEqualTo(new TextFormat().format(clean.diagnostics()));
    if (!clean.hasErrors()) {
      assertThat(built.value()).isEqualTo(clean.value());
      assertThat(files(folder.resolve("site"))).isEqualTo(files(folder.resolve("clean")));
    }
    return rebuild.reasons();
  }

  private Rebuild rebuild(Set<Packing> packings) {
    return Rebuild.of(project("site", true, packings), folder.resolve("cache"));
  }

  private SiteBuild site(Rebuild rebuild, Set<Packing> packings) {
    return SiteBuild.once(project("site", true, packings), Progress.NONE, rebuild);
  }

  private static Map<String, String> files(Path site) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(site)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        String path = site.relativize(file).toString();
        boolean isText = path.matches(".*\\.(html|json|js|csv|xml)");
        files.put(path, isText ? new String(bytes, StandardCharsets.UTF_8) : Digest.of(bytes));
      }
    }
    return files;
  }

  private String edit(String path, UnaryOperator<String> change) throws IOException {
    Path file = root().resolve("content").resolve(path);
    String before = Files.exists(file) ? Files.readString(file) : "";
    String after = change.apply(before);
    assertThat(after).as(path).isNotEqualTo(before);
    Files.createDirectories(file.getParent());
    Files.writeString(file, after);
    return before;
  }

  private static UnaryOperator<String> swap(String one, String other) {
    return text -> {
      assertThat(text).contains(one);
      return text.replace(one, other);
    };
  }

  private record Edit(String path, UnaryOperator<String> change, String made, String why) {}

  /** Each kind of input is changed, and changed back. */
  @Test
  void everyInputIsSeen() throws IOException, OutputRefused {
    begin();
    String all = "made again, as all of the site was: ";
    List<Edit> edits =
        List.of(
            // What only the page itself, its places in the search and its figures say.
            new Edit("en/kept.md", swap("words", "some words"), "en/kept.html", "made again: c"),
            new Edit("en/kept.md", swap("words", "some words"), "en/index.html", "kept: "),
            new Edit(
                "en/other.md",
                swap("Ahead.", "Ahead of all.\n\nIt."),
                "en/other.html",
                "made again: c"),
            new Edit("en/other.md", swap("about 50", "some 50"), "figures.json", "made again: p"),
            // Values.
            new Edit(
                "data/w.csv", swap("KGZ,2024,1", "KGZ,2024,2"), "en/kept.html", "made again: c"),
            new Edit(
                "data/w.csv", swap("KGZ,2024,1", "KGZ,2024,2"), "ru/data/w.html", "made again: c"),
            new Edit(
                "data/w.csv",
                swap("KGZ,2024,1", "KGZ,2024,2"),
                "datapackage.json",
                "made again: f"),
            new Edit("data/w.csv", swap("KGZ,2024,1", "KGZ,2025,1"), "en/kept.html", all),
            new Edit("data/w.yaml", swap("en: W,", "en: WW,"), "en/kept.html", all),
            new Edit("data/w.yaml", swap("checks:", "# c\nchecks:"), "en/index.html", "kept: "),
            new Edit(
                "data/t.yaml", swap("KGZ: {2023: 1,", "KGZ: {2023: 1.5,"), "en/index.html", all),
            new Edit("data/m.yaml", swap("2025: 30", "2025: 35"), "en/kept.html", all),
            // What others see of a page.
            new Edit(
                "en/kept.md", swap("title: Kept", "title: \"Kept: all\""), "en/index.html", all),
            new Edit("en/kept.md", swap("title", "weight: 5\ntitle"), "en/index.html", all),
            new Edit("en/other.md", swap("aliases: [old]", "aliases: [older]"), "old.html", all),
            new Edit("en/other.md", swap("## More", "## Head\n\n## More"), "en/index.html", all),
            new Edit(
                "en/other.md",
                swap("id: fig-a", "alt: A line\nid: fig-a"),
                "en/index.html",
                "kept: "),
            new Edit("en/other.md", swap("\"A chart\"", "\"Chart\""), "en/figures.html", all),
            new Edit("en/other.md", swap("[@a, p. 3]", "[@a, p. 4]"), "en/index.html", all),
            new Edit("en/other.md", swap("[@a, p. 3]", "(a)"), "en/index.html", all),
            new Edit("en/kept.md", swap("[3](=w.KAZ@2024)", "[3](=w.KAZ@2024) [@a]"), "x", all),
            new Edit("en/kept.md", swap("words", "words, [1](=w.KGZ@2024)"), "en/kept.html", all),
            new Edit("en/draft.md", swap("draft: true", "draft: false"), "en/draft.html", all),
            new Edit("en/new.md", text -> "---\ntitle: New\n---\n\nNew.\n", "en/new.html", all),
            // All else.
            new Edit("en/all/each.md", swap("It is", "Now it is"), "en/all/KAZ.html", all),
            new Edit("en/_parts/all.md", swap("Said", "Only said"), "en/all/KAZ.html", all),
            new Edit("site.yaml", swap("en: Test", "en: A test"), "en/index.html", all),
            new Edit("sources.yaml", swap("A source", "The source"), "en/sources.html", all),
            new Edit("codelists.yaml", swap("en: Kyrgyzstan", "en: Kirghizia"), "x", all),
            new Edit("figures.yaml", swap("kaz-now: t.KAZ@2025", "kaz-now: t.KGZ@2025"), "x", all),
            new Edit("assets/a.txt", swap("an asset", "another"), "assets/a.txt", all),
            new Edit("../templates/assets/custom.css", text -> "p { margin: 0 }\n", "x", all),
            new Edit("../templates/messages/en.yaml", text -> "datasets: Tables\n", "x", all),
            new Edit("editions/1.json", text -> "{\"edition\": \"1\", \"figures\": []}", "x", all),
            // The site stays the same.
            new Edit("en/draft.md", swap("Later.", "Never."), "en/index.html", all));
    RebuildReasons first = build(Set.of());
    assertThat(first.of("en/index.html")).startsWith(all + "there was no site");
    assertThat(build(Set.of()).of("en/index.html")).startsWith("kept: nothing of the report");
    Map<String, String> base = files(folder.resolve("site"));
    for (Edit edit : edits) {
      boolean isNew = !Files.exists(root().resolve("content").resolve(edit.path()));
      String before = edit(edit.path(), edit.change());

      String why = build(Set.of()).of(edit.made());

      assertThat(why).as("%s", edit).startsWith(edit.why());
      if (isNew) {
        Files.delete(root().resolve("content").resolve(edit.path()));
      } else {
        edit(edit.path(), text -> before);
      }
      site(rebuild(Set.of()), Set.of()).build();
      assertThat(files(folder.resolve("site"))).as("%s undone", edit).isEqualTo(base);
    }
  }

  /** What is wrong is told as ever, and the site stays; then it is brought up to date. */
  @Test
  void aMistakeIsTold() throws IOException, OutputRefused {
    begin();
    build(Set.of());
    edit("en/kept.md", swap("[3](=w.KAZ@2024)", "[4](=w.KAZ@2024)"));
    Map<String, String> before = files(folder.resolve("site"));

    build(Set.of());
    assertThat(files(folder.resolve("site"))).isEqualTo(before);

    edit("en/kept.md", swap("[4](=w.KAZ@2024)", "[3](=w.KAZ@2024) then"));
    assertThat(build(Set.of()).of("en/kept.html"))
        .isEqualTo("made again: content/en/kept.md has changed");
  }

  /** Warnings are told at each build, also of pages that are not made again. */
  @Test
  void warningsAreToldAgain() throws IOException, OutputRefused {
    begin();
    edit("note.txt", text -> "no part of it");
    edit("assets/a.png", text -> "no picture");
    edit("en/other.md", swap("Ahead.", "Ahead.\n\n![](../assets/a.png)\n\n"));
    assertThat(build(Set.of()).of("en/kept.html")).contains("there was no site");

    assertThat(build(Set.of()).of("en/kept.html")).startsWith("kept: nothing that");

    edit("en/kept.md", swap("words", "some words"));
    assertThat(build(Set.of()).of("en/kept.html")).startsWith("made again: content/en/kept.md");

    edit("en/other.md", swap("Ahead.", "Ahead of it, some\nwords more."));
    assertThat(build(Set.of()).of("en/other.html")).startsWith("made again: content/en/other");

    edit("en/other.md", swap("![]", "![A picture]"));
    assertThat(build(Set.of()).of("en/other.html")).startsWith("made again: content/en/other");

    Files.delete(root().resolve("content/note.txt"));
    assertThat(build(Set.of()).of("en/other.html")).endsWith("content/note.txt is gone");
  }

  /** Whoever touches the site gets the whole one back. */
  @Test
  void aTouchedSiteIsMadeAnew() throws IOException, OutputRefused {
    begin();
    build(Set.of());
    Files.writeString(folder.resolve("site/en/other.html"), "touched");
    edit("en/kept.md", swap("words", "some words"));

    assertThat(build(Set.of()).of("en/other.html"))
        .endsWith("the site is not the one that was built last");
  }

  /** Packed copies stand beside what was made again, and beside nothing else. */
  @Test
  void packedCopiesFollow() throws IOException, OutputRefused {
    begin();
    Set<Packing> packings = Set.of(Packing.GZIP);
    build(packings);
    edit("en/kept.md", swap("words", "some words"));
    assertThat(build(packings).of("en/kept.html")).startsWith("made again: content/");
    assertThat(build(Set.of()).of("en/kept.html")).contains("what it was asked for");
  }

  /** Of two builds at once the last to publish wins, and no site is of both. */
  @Test
  void twoBuildsAtOnce() throws Exception {
    begin();
    build(Set.of());
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      for (int i = 0; i < 8; i++) {
        String more = " and " + i;
        edit("en/kept.md", text -> text.replaceFirst("words(?: and \\d)?", "words" + more));
        Callable<Object> build = () -> site(rebuild(Set.of()), Set.of()).build();
        List<Future<Object>> both = threads.invokeAll(List.of(build, build));
        for (Future<Object> one : both) {
          one.get();
        }
        build(Set.of());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** A site that another build puts in the place is another one, though it be the same. */
  @Test
  void aSiteThatWasReplacedIsNotTheOneFromBefore() throws IOException, OutputRefused {
    begin();
    SiteBuild clean = new SiteBuild(project("clean", false, Set.of()));
    Path site = folder.resolve("clean");
    SiteIdentity before = SiteIdentity.of(site);
    assertThat(before.isThere()).isTrue();
    clean.build();
    assertThat(before.isThere()).isFalse();
    assertThat(SiteIdentity.of(folder.resolve("none")).isThere()).isFalse();
  }

  /** What is kept may be cut short, be of another report, or be gone. */
  @Test
  void whatIsKeptMayBeDamaged() throws IOException, OutputRefused {
    begin();
    build(Set.of());
    Random random = new Random(5);
    for (int i = 0; i < 6; i++) {
      try (Stream<Path> all = Files.walk(folder.resolve("cache"))) {
        for (Path file : all.filter(Files::isRegularFile).toList()) {
          byte[] bytes = Files.readAllBytes(file);
          if (random.nextBoolean()) {
            Files.write(file, java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)));
          }
        }
      }
      String more = "words and " + i + " ";
      edit("en/kept.md", text -> text.replaceFirst("words ?", more));
      build(Set.of());
    }
  }

  @Test
  void afterAnyEditsItIsTheSiteOfACleanBuild() throws IOException, OutputRefused {
    begin();
    assertThat(follow(new Random(1), 16)).isGreaterThan(2);
  }

  @Test
  @Tag("long")
  void afterManyMoreEditsToo() throws IOException, OutputRefused {
    for (int seed = 2; seed < 12; seed++) {
      Reports.write(root(), REPORT);
      follow(new Random(seed), 40);
    }
  }

  @Test
  @Tag("long")
  void theShippedReportToo() throws IOException, OutputRefused {
    Reports.copy(Path.of("content"), root().resolve("content"));
    try (Stream<Path> editions = Files.list(root().resolve("content/editions"))) {
      for (Path edition : editions.toList()) {
        Files.delete(edition);
      }
    }
    build(Set.of());
    edit("en/totals.md", text -> text + "\nA further sentence.\n");
    assertThat(build(Set.of()).of("en/totals.html")).startsWith("made again: content/en/totals.md");
    edit("ru/mirror.md", text -> text + "\nЕщё одно предложение.\n");
    assertThat(build(Set.of()).of("en/totals.html")).startsWith("kept");
  }

  /** How many builds made a part of the site only. */
  private int follow(Random random, int edits) throws IOException, OutputRefused {
    List<String> files = List.copyOf(new TreeMap<>(REPORT).keySet());
    int updated = 0;
    for (int i = 0; i < edits; i++) {
      String path = random.nextInt(3) == 0 ? "en/kept.md" : files.get(random.nextInt(files.size()));
      Path file = root().resolve("content").resolve(path);
      String text = Files.exists(file) ? Files.readString(file) : "";
      String is =
          switch (random.nextInt(6)) {
            case 0 -> REPORT.getOrDefault(path, "");
            case 1 -> text.replaceFirst("[2-9]", Integer.toString(random.nextInt(10)));
            case 2 -> text.replaceFirst("2024", "2025");
            case 3 -> text.substring(0, text.length() - text.length() / 8);
            default -> text + (path.endsWith(".md") ? "\nMore of it.\n" : "");
          };
      Files.writeString(file, i % 4 == 3 ? REPORT.getOrDefault(path, is) : is);
      if (i % 4 == 3) {
        Reports.write(root(), REPORT);
      }
      updated += build(Set.of()).of("theme/none").startsWith("kept: nothing that") ? 1 : 0;
    }
    return updated;
  }
}
