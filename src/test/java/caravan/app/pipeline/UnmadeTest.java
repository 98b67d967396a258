package caravan.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.chart.spec.CardChart;
import caravan.chart.spec.CardText;
import caravan.chart.spec.ChartDrawing;
import caravan.chart.spec.ChartPalette;
import caravan.chart.spec.ChartPicture;
import caravan.chart.spec.ChartSize;
import caravan.chart.spec.ChartSpec;
import caravan.chart.spec.PictureText;
import caravan.report.resolved.ResolvedPage;
import caravan.report.resolved.ResolvedSite;
import caravan.site.page.Shell;
import caravan.site.part.FormattedReferences;
import caravan.site.part.Messages;
import caravan.site.template.Templates;
import caravan.site.template.Theme;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A chart or picture that can't be made is told at its place, and all else is made. */
class UnmadeTest {
  @TempDir private Path root;

  /** Draws, but for what it is told not to. */
  private record Failing(boolean chart, boolean picture) implements ChartDrawing {
    private static void fail(boolean now) {
      if (now) {
        throw new IllegalArgumentException("no room\nfor it");
      }
    }

    @Override
    public String svg(ChartSpec spec, ChartSize size) {
      fail(chart);
      return "<svg></svg>";
    }

    @Override
    public String standalone(ChartSpec spec, PictureText text) {
      fail(picture);
      return "<svg></svg>";
    }

    @Override
    public ChartPicture picture(ChartSpec spec, PictureText text) {
      fail(picture);
      return new ChartPicture.Drawn(new byte[0], 1, 1);
    }

    @Override
    public byte[] card(CardText text, List<CardChart> charts) {
      fail(picture);
      return new byte[0];
    }
  }

  private final List<Diagnostic> found = new ArrayList<>();
  private final Map<String, String> files = new TreeMap<>();

  private void make(ChartDrawing drawing) throws IOException {
    write("site.yaml", "title: T\nlanguages: [en]\nbase-url: https://e.org\n");
    write("sources.yaml", "references: [{id: s, type: report, title: S}]\n");
    write(
        "data/d.yaml",
        "title: D\nunit: USD\ndimensions: [m]\nsource: s\n"
            + "observations: {A: {2024: 1.5}, B: {2024: 2.5}}\n");
    write(
        "en/index.md",
        "---\ntitle: T\n---\n\n```chart\nid: fig-a\ntype: bar\ntitle: A\nseries: d.*@2024\n```\n");
    Project project = new Project(root, root.resolve("site"), 1, "Caravan");
    ResolvedSite site = new SiteBuild(project).resolve().value();
    Theme theme = new Theme(project.templates());
    Diagnostics out = new Diagnostics();
    Map<String, Messages> words = SiteLook.messages(site, theme, out);
    SiteLook look = SiteLook.of(site, theme, new Templates(theme), words, ChartPalette.DEFAULT);
    try (Workers workers = new Workers(1)) {
      ProgramDigest program = ProgramDigest.RUNNING;
      FormattedReferences written =
          new WrittenReferences(null, program).of(site, words, theme, workers);
      Shell shell = new Shell(site, words, look.output(), written, "Caravan");
      ResolvedPage page = site.pages().get(0);
      new SitePieces(project, site, look, shell, drawing)
          .of(page)
          .make(
              new SitePieces.Sink() {
                @Override
                public void file(String path, byte[] bytes) {
                  files.put(path, new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
                }

                @Override
                public void found(Diagnostic diagnostic) {
                  found.add(diagnostic);
                }
              });
    }
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve("content/" + path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<String> told() {
    return found.stream()
        .map(d -> d.severity() + " " + d.span().line() + " " + d.message())
        .toList();
  }

  @Test
  void aChartThatCannotBeDrawnIsAnErrorAtIt() throws IOException {
    make(new Failing(true, false));
    assertThat(told())
        .hasSize(1)
        .allSatisfy(
            line ->
                assertThat(line)
                    .isEqualToIgnoringCase(
                        "error 7 this chart could not be drawn (IllegalArgumentException: no"
                            + " room)"));
    assertThat(files).containsKeys("en/index.html", "en/index.fig-a.csv", "en/index.card.png");
  }

  @Test
  void aPictureThatCannotBeMadeIsAWarning() throws IOException {
    make(new Failing(false, true));
    assertThat(told())
        .hasSize(2)
        .allMatch(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("warning"));
    assertThat(found.get(0).span().line()).isEqualTo(6);
    assertThat(files).containsKey("en/index.html").doesNotContainKey("en/index.fig-a.png");
    assertThat(files.get("en/index.html")).doesNotContain("fig-a.png", "fig-a.svg");
  }
}
