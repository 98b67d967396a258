package caravan.site.exhibit;

import caravan.chart.spec.ChartDrawing;
import caravan.chart.spec.ChartPicture;
import caravan.chart.spec.ChartPlace;
import caravan.chart.spec.ChartSize;
import caravan.chart.spec.ChartSpec;
import caravan.chart.spec.PictureText;
import caravan.chart.spec.Trait;
import caravan.expression.evaluate.Digits;
import caravan.expression.evaluate.Traced;
import caravan.language.registry.Language;
import caravan.report.page.Page;
import caravan.report.resolve.ExhibitPaths;
import caravan.report.resolved.ChartData;
import caravan.report.resolved.Exhibit;
import caravan.site.part.Addresses;
import caravan.site.part.Messages;
import caravan.site.part.ProseHtml;
import caravan.site.part.SourceViews;
import caravan.site.view.ChartRemark;
import caravan.site.view.ChartView;
import caravan.site.view.DataLinks;
import caravan.site.view.Html;
import caravan.site.view.PictureView;
import caravan.site.view.SourceRef;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Charts with their drawings, tables and sources. Thread-safe. */
public final class ChartViews {
  private final ChartDrawing drawing;
  private final Language language;
  private final Messages messages;
  private final SourceViews sources;
  private final Digits digits;
  private final Function<Exhibit, DataLinks> links;
  private final Place where;

  /**
   * Where charts stand.
   *
   * @param report the name of the report, in the language of the page
   */
  public record Place(Page page, Addresses addresses, String report) {}

  /**
   * @param drawing draws them
   * @param links where the data of a chart can be had
   */
  public ChartViews(
      ChartDrawing drawing,
      Language language,
      Messages messages,
      SourceViews sources,
      Digits digits,
      Function<Exhibit, DataLinks> links,
      Place place) {
    this.links = links;
    this.where = place;
    this.drawing = drawing;
    this.language = language;
    this.messages = messages;
    this.sources = sources;
    this.digits = digits;
  }

  /**
   * The view of a chart, with its files.
   *
   * @param texts turns the chart's own texts into HTML
   * @param place where it was written, for a preview; null for readers
   */
  public ChartMade view(ChartData chart, ProseHtml texts, @Nullable String place) {
    ChartNumbers numbers = new ChartNumbers(chart, language, digits);
    ChartData told = ChartBalance.isOfTwo(chart) ? ChartBalance.told(chart, messages) : chart;
    String description = ChartDescription.of(told, numbers, messages);
    ChartSpecs specs = new ChartSpecs(chart, numbers, messages, language);
    ChartSpec spec = specs.spec(description);
    List<SourceRef> mentions = sources.mentions(sourceIds(chart));
    Drawings drawings = new Drawings(chart, spec, pictureText(chart, mentions));
    ChartView view =
        new ChartView(
            chart.block().id().text(),
            place,
            messages.text("figureNumber", "number", Integer.toString(chart.number())),
            texts.html(chart.title()),
            chart.subtitle() == null ? null : texts.html(chart.subtitle()),
            drawings.wide,
            drawings.narrow,
            description,
            new ChartTables(messages).table(told, numbers),
            spec.isReadByPeriod() ? specs.readings() : List.of(),
            remarks(chart, texts),
            chart.note() == null ? null : texts.html(chart.note()),
            ChartFolds.told(chart, messages),
            isMap(chart),
            mentions,
            links.apply(chart),
            drawings.vector,
            drawings.picture);
    return new ChartMade(view, drawings.files, drawings.notMade);
  }

  /** Whether it is said below a chart whose boundaries it shows. */
  public static boolean isMap(ChartData chart) {
    return chart.block().type().has(Trait.COUNTRIES);
  }

  /** The drawings of one chart, on its page and as files of their own. */
  private final class Drawings {
    private final ChartData chart;
    private final ChartSpec spec;
    private final PictureText around;
    private final Map<String, byte[]> files = new TreeMap<>();
    private final List<NotMade> notMade = new ArrayList<>();
    private final @Nullable Html wide;
    private final @Nullable Html narrow;
    private final @Nullable String vector;
    private final @Nullable PictureView picture;

    Drawings(ChartData chart, ChartSpec spec, PictureText around) {
      this.chart = chart;
      this.spec = spec;
      this.around = around;
      // What fails once would fail in each form, and is told once.
      wide = drawn(ChartSize.WIDE);
      narrow = wide == null ? null : drawn(ChartSize.NARROW);
      vector = narrow == null ? null : vector();
      picture = vector == null ? null : picture();
    }

    /** The drawing; null where that fails. */
    private @Nullable Html drawn(ChartSize size) {
      String svg =
          Attempt.at(
              () -> drawing.svg(spec, size),
              fault -> notMade.add(new NotMade.Undrawn(chart, fault)));
      return svg == null ? null : new Html(svg);
    }

    /** Where the chart is as an SVG of its own; null where that could not be made. */
    private @Nullable String vector() {
      String svg =
          Attempt.at(
              () -> drawing.standalone(spec, around),
              fault -> notMade.add(new NotMade.Unpictured(chart, fault)));
      if (svg == null) {
        return null;
      }
      String path = ExhibitPaths.vector(where.page(), chart.id().text());
      files.put(path, svg.getBytes(StandardCharsets.UTF_8));
      return where.addresses().to(path);
    }

    /** The chart as a PNG; null where the fonts lack something it says, or that fails. */
    private @Nullable PictureView picture() {
      ChartPicture made =
          Attempt.at(
              () -> drawing.picture(spec, around),
              fault -> notMade.add(new NotMade.Unpictured(chart, fault)));
      if (made instanceof ChartPicture.Lacking lacking) {
        notMade.add(new NotMade.Lacking(chart, lacking.characters()));
      }
      if (!(made instanceof ChartPicture.Drawn drawn)) {
        return null;
      }
      String path = ExhibitPaths.picture(where.page(), chart.id().text());
      files.put(path, drawn.png());
      return new PictureView(where.addresses().to(path), path, drawn.width(), drawn.height());
    }
  }

  private PictureText pictureText(ChartData chart, List<SourceRef> mentions) {
    List<String> notes = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    if (chart.note() != null) {
      remarks.add(chart.note().plain());
    }
    String folded = ChartFolds.told(chart, messages);
    if (folded != null) {
      remarks.add(folded);
    }
    if (isMap(chart)) {
      remarks.add(messages.text("mapBoundaries"));
    }
    if (!remarks.isEmpty()) {
      notes.add(messages.labelled(messages.text("note"), messages.paragraph(remarks)));
    }
    if (!mentions.isEmpty()) {
      List<String> labels = mentions.stream().map(SourceRef::label).toList();
      notes.add(
          messages.labelled(
              messages.text(labels.size() == 1 ? "source" : "sources"),
              String.join(messages.text("semicolon"), labels)));
    }
    return new PictureText(
        chart.title().plain(),
        chart.subtitle() == null ? null : chart.subtitle().plain(),
        notes,
        where.report());
  }

  private static Set<String> sourceIds(ChartData chart) {
    Set<String> ids = new LinkedHashSet<>();
    chart.used().forEach(used -> ids.add(used.statement().source()));
    return ids;
  }

  /** The remarks in the chart as text, each with its place. */
  private static List<ChartRemark> remarks(ChartData chart, ProseHtml texts) {
    List<ChartRemark> remarks = new ArrayList<>();
    for (ChartData.Annotation annotation : chart.annotations()) {
      String place = "";
      if (annotation.place() instanceof ChartPlace.At<Integer, Traced> at) {
        place = chart.categories().get(at.category()).label();
      } else if (annotation.place() instanceof ChartPlace.Range<Integer, Traced> range) {
        String from = chart.categories().get(range.from()).label();
        String to = chart.categories().get(range.to()).label();
        place = from.equals(to) ? from : from + "–" + to;
      }
      remarks.add(new ChartRemark(place, texts.html(annotation.text())));
    }
    return remarks;
  }
}
