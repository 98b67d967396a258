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
import caravan.site.part.Escape;
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
import java.util.Set;
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
  private final Place place;

  /**
   * Where charts stand, and where their pictures go.
   *
   * @param report the name of the report, in the language of the page
   */
  public record Place(Page page, Addresses addresses, String report, PictureTaker pictures) {}

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
    this.place = place;
    this.drawing = drawing;
    this.language = language;
    this.messages = messages;
    this.sources = sources;
    this.digits = digits;
  }

  /**
   * The view of a chart.
   *
   * @param texts turns the chart's own texts into HTML
   */
  public ChartView view(ChartData chart, ProseHtml texts) {
    ChartNumbers numbers = new ChartNumbers(chart, language, digits);
    ChartData told = ChartBalance.isOfTwo(chart) ? ChartBalance.told(chart, messages) : chart;
    String description = ChartDescription.of(told, numbers, messages);
    ChartSpecs specs = new ChartSpecs(chart, numbers, messages, language);
    ChartSpec spec = specs.spec(description);
    String number = messages.text("figureNumber", "number", Integer.toString(chart.number()));
    // In the order of the page, which numbers the figures.
    Html title = texts.html(chart.title());
    Html subtitle = chart.subtitle() == null ? null : texts.html(chart.subtitle());
    Html note = note(chart, texts);
    List<SourceRef> mentions = sources.mentions(sourceIds(chart), chart.id().text(), number);
    Html wide = drawn(chart, spec, ChartSize.WIDE);
    Html narrow = wide == null ? null : drawn(chart, spec, ChartSize.NARROW);
    boolean whole = wide != null && narrow != null;
    Html words = new Html("<p>" + Escape.html(description) + "</p>");
    PictureText around = pictureText(chart, mentions);
    // What fails once would fail in each form, and is told once.
    String vector = whole ? vector(chart, spec, around) : null;
    PictureView picture = vector == null ? null : picture(chart, spec, around);
    return new ChartView(
        chart.block().id().text(),
        new Html(Exhibits.number(chart.block().id().text(), number) + " " + title.markup()),
        subtitle,
        wide == null ? words : wide,
        narrow == null ? words : narrow,
        description,
        new ChartTables(messages).table(told, numbers),
        spec.isReadByPeriod() ? specs.readings() : List.of(),
        remarks(chart, texts),
        note,
        mentions,
        links.apply(chart),
        vector,
        picture);
  }

  /** The drawing; null where that fails. */
  private @Nullable Html drawn(ChartData chart, ChartSpec spec, ChartSize size) {
    String svg =
        Attempt.at(() -> drawing.svg(spec, size), fault -> place.pictures().undrawn(chart, fault));
    return svg == null ? null : new Html(svg);
  }

  /** Where the chart is as an SVG of its own; null where that could not be made. */
  private @Nullable String vector(ChartData chart, ChartSpec spec, PictureText around) {
    String path = ExhibitPaths.vector(place.page(), chart.id().text());
    String svg =
        Attempt.at(
            () -> drawing.standalone(spec, around),
            fault -> place.pictures().unpictured(chart, fault));
    if (svg == null) {
      return null;
    }
    place.pictures().picture(path, svg.getBytes(StandardCharsets.UTF_8));
    return place.addresses().to(path);
  }

  /** The chart as a file of its own; null where the fonts lack something it says, or it fails. */
  private @Nullable PictureView picture(ChartData chart, ChartSpec spec, PictureText around) {
    ChartPicture picture =
        Attempt.at(
            () -> drawing.picture(spec, around),
            fault -> place.pictures().unpictured(chart, fault));
    if (picture == null) {
      return null;
    }
    if (picture instanceof ChartPicture.Lacking lacking) {
      place.pictures().lacking(chart, lacking.characters());
      return null;
    }
    ChartPicture.Drawn drawn = (ChartPicture.Drawn) picture;
    String path = ExhibitPaths.picture(place.page(), chart.id().text());
    place.pictures().picture(path, drawn.png());
    return new PictureView(place.addresses().to(path), path, drawn.width(), drawn.height());
  }

  private PictureText pictureText(ChartData chart, List<SourceRef> mentions) {
    List<String> notes = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    if (chart.note() != null) {
      remarks.add(chart.note().plain());
    }
    if (chart.block().type().has(Trait.COUNTRIES)) {
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
        place.report());
  }

  /** What the author notes, and under a map whose boundaries it shows. */
  private @Nullable Html note(ChartData chart, ProseHtml texts) {
    List<String> notes = new ArrayList<>();
    if (chart.note() != null) {
      notes.add(texts.html(chart.note()).markup());
    }
    if (chart.block().type().has(Trait.COUNTRIES)) {
      notes.add(Escape.html(messages.text("mapBoundaries")));
    }
    return notes.isEmpty() ? null : new Html(messages.paragraph(notes));
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
