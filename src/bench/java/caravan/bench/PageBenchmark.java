package caravan.bench;

import caravan.app.pipeline.ProgramDigest;
import caravan.app.pipeline.Project;
import caravan.app.pipeline.SiteBuild;
import caravan.app.pipeline.Workers;
import caravan.app.pipeline.WrittenReferences;
import caravan.chart.spec.CardChart;
import caravan.chart.spec.CardText;
import caravan.chart.spec.ChartDrawing;
import caravan.chart.spec.ChartPicture;
import caravan.chart.picture.ChartRenderer;
import caravan.chart.spec.ChartSize;
import caravan.chart.spec.ChartSpec;
import caravan.chart.spec.PictureText;
import caravan.text.diagnostic.Diagnostics;
import caravan.site.template.Templates;
import caravan.site.template.Theme;
import caravan.report.resolved.ResolvedPage;
import caravan.report.resolved.ResolvedSite;
import caravan.site.part.FormattedReferences;
import caravan.site.part.Messages;
import caravan.site.page.PageViews;
import caravan.site.page.Shell;
import caravan.site.page.ThemeOutput;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a page of the shipped report costs, with its charts drawn and without. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PageBenchmark {
  /** What is drawn: nothing, as for charts that were drawn before; the SVG; the PNG too. */
  public enum Drawn {
    NOTHING,
    SVG,
    SVG_AND_PNG
  }

  @Param public Drawn drawn = Drawn.NOTHING;

  private PageViews views;
  private Templates templates;
  private ResolvedPage page;

  @Setup
  public void load() {
    Path root = Path.of("").toAbsolutePath();
    Project project = new Project(root, root.resolve("site"), 1, "Caravan");
    ResolvedSite site = new SiteBuild(project).resolve().value();
    Theme theme = new Theme(project.templates());
    Map<String, Messages> messages = new TreeMap<>();
    for (String language : site.config().languages()) {
      messages.put(language, Messages.load(theme, language, new Diagnostics()));
    }
    ThemeOutput look = ThemeOutput.of(theme, Map.of("chart.css", new byte[0]));
    templates = new Templates(theme);
    FormattedReferences references;
    try (Workers workers = new Workers(1)) {
      references =
          new WrittenReferences(null, ProgramDigest.RUNNING).of(site, messages, theme, workers);
    }
    Shell shell = new Shell(site, messages, look, references, "Caravan");
    views = new PageViews(shell, templates, drawing(new ChartRenderer()));
    page = site.pages().stream().filter(p -> !p.exhibits().isEmpty()).findFirst().orElseThrow();
  }

  @Benchmark
  public String page() {
    return templates.page(views.page(page).view());
  }

  private ChartDrawing drawing(ChartRenderer renderer) {
    return new ChartDrawing() {
      @Override
      public String svg(ChartSpec spec, ChartSize size) {
        return drawn == Drawn.NOTHING ? "<svg></svg>" : renderer.svg(spec, size);
      }

      @Override
      public String standalone(ChartSpec spec, PictureText text) {
        return drawn == Drawn.SVG_AND_PNG ? renderer.standalone(spec, text) : "<svg></svg>";
      }

      @Override
      public ChartPicture picture(ChartSpec spec, PictureText text) {
        return drawn == Drawn.SVG_AND_PNG
            ? renderer.picture(spec, text)
            : new ChartPicture.Drawn(new byte[0], 1360, 1200);
      }

      @Override
      public byte[] card(CardText text, List<CardChart> charts) {
        throw new UnsupportedOperationException("a page needs no card");
      }
    };
  }
}
