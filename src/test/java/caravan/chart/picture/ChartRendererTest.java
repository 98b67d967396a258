package caravan.chart.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import caravan.chart.drawing.Box;
import caravan.chart.drawing.ChartKit;
import caravan.chart.drawing.Label;
import caravan.chart.drawing.TextMeasure;
import caravan.chart.drawing.TextStyle;
import caravan.chart.spec.ChartSeries;
import caravan.chart.spec.ChartSize;
import caravan.chart.spec.ChartSpec;
import caravan.chart.spec.ChartType;
import caravan.chart.spec.ChartValue;
import caravan.chart.spec.Ink;
import caravan.chart.type.ChartTypes;
import caravan.testing.Golden;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

final class ChartRendererTest {
  private static final Path GOLDEN = Path.of("src/test/resources/caravan/chart");
  private static final ChartRenderer RENDERER = new ChartRenderer();
  private static final TextMeasure MEASURE = ChartKit.load().measure();

  /** What several tests look at is drawn once; that it is always the same has a test of its own. */
  private static final Map<String, String> DRAWN = new ConcurrentHashMap<>();

  private static String drawn(ChartSpec spec, ChartSize size) {
    return DRAWN.computeIfAbsent(spec.id() + ' ' + size, key -> RENDERER.svg(spec, size));
  }

  /**
   * Compares with the golden files. Run with {@code -Dgolden=write} to write them anew, and look at
   * the difference.
   */
  @ParameterizedTest
  @MethodSource("goldenSpecs")
  void drawsAsBefore(ChartSpec spec) throws IOException {
    for (ChartSize size : ChartSize.values()) {
      String svg = drawn(spec, size);
      Path file = GOLDEN.resolve(spec.id() + '-' + size.suffix() + ".svg");
      Golden.hold(file, svg);
    }
  }

  static Stream<ChartSpec> goldenSpecs() {
    return Samples.golden().values().stream();
  }

  /** Every sample, and some made at random. */
  static Stream<ChartSpec> specs() {
    return Stream.concat(
        Samples.all().values().stream(),
        IntStream.range(0, 108).mapToObj(ChartRendererTest::randomSpec));
  }

  /** The types that take any values. */
  private static final List<ChartType> RANDOM =
      List.of(
          ChartTypes.of("line"),
          ChartTypes.of("column"),
          ChartTypes.of("stacked"),
          ChartTypes.of("bar"),
          ChartTypes.of("area"),
          ChartTypes.of("slope"),
          ChartTypes.of("multiples"),
          ChartTypes.of("heatmap"),
          ChartTypes.of("treemap"));

  private static ChartSpec randomSpec(int seed) {
    Random random = new Random(seed);
    ChartType type = RANDOM.get(seed % RANDOM.size());
    int most = seed % 3 == 0 ? 60 : 9;
    int categories = type == ChartTypes.of("slope") ? 2 : 1 + random.nextInt(most);
    boolean signed =
        seed % 4 == 1 && type != ChartTypes.of("area") && type != ChartTypes.of("treemap");
    int scale = random.nextInt(7) - 3;
    List<ChartSeries> series = new ArrayList<>();
    for (int s = 0; s < 1 + random.nextInt(5); s++) {
      String[] values = new String[categories];
      for (int i = 0; i < categories; i++) {
        int number = random.nextInt(2000) - (signed ? 1000 : 0);
        String text = BigDecimal.valueOf(number, 1).scaleByPowerOfTen(scale).toPlainString();
        String mark = random.nextInt(9) == 0 ? "pfb".substring(i % 3, i % 3 + 1) : "";
        values[i] = random.nextInt(6) == 0 ? null : text + mark;
      }
      values[random.nextInt(categories)] = "1";
      series.add(Samples.series("Партнёр с именем " + "а".repeat(s * 5), s + 1, values));
    }
    List<String> labels =
        IntStream.range(0, categories)
            .mapToObj(i -> type == ChartTypes.of("bar") ? "Страна номер " + i : "" + (1960 + i))
            .toList();
    return Samples.chart(type, "random-" + seed, "млрд долл. США", labels, series);
  }

  @ParameterizedTest
  @MethodSource("specs")
  void keepsLabelsApartAndInside(ChartSpec spec) throws Exception {
    for (ChartSize size : ChartSize.values()) {
      Element svg = parse(drawn(spec, size)).getDocumentElement();
      String[] view = svg.getAttribute("viewBox").split(" ");
      Box picture =
          new Box(0, 0, Double.parseDouble(view[2]), Double.parseDouble(view[3])).grown(0.51);
      List<Box> boxes = new ArrayList<>();
      NodeList texts = svg.getElementsByTagName("text");
      for (int i = 0; i < texts.getLength(); i++) {
        Element text = (Element) texts.item(i);
        Box box = box(text);
        String what = spec.id() + ' ' + size + ' ' + text.getTextContent();
        assertThat(box.left()).as(what).isGreaterThanOrEqualTo(picture.left());
        assertThat(box.right()).as(what).isLessThanOrEqualTo(picture.right());
        assertThat(box.top()).as(what).isGreaterThanOrEqualTo(picture.top());
        assertThat(box.bottom()).as(what).isLessThanOrEqualTo(picture.bottom());
        // Boxes are taller than letters: lines of one name may touch.
        Box core = new Box(box.left() + 0.3, box.top() + 1, box.right() - 0.3, box.bottom() - 1);
        assertThat(boxes).as(what).noneMatch(core::overlaps);
        boxes.add(core);
      }
    }
  }

  private static Box box(Element text) {
    String anchor = text.getAttribute("text-anchor");
    boolean bold = !text.getAttribute("font-weight").isEmpty();
    boolean lead = !text.getAttribute("font-size").isEmpty();
    TextStyle style = lead ? TextStyle.LEAD : bold ? TextStyle.VALUE : TextStyle.LABEL;
    double x = Double.parseDouble(text.getAttribute("x"));
    double y = Double.parseDouble(text.getAttribute("y"));
    if (!text.getAttribute("transform").isEmpty()) {
      double length = MEASURE.width(text.getLastChild().getTextContent(), style);
      return new Box(x - style.ascent(), y - length, x + style.descent(), y);
    }
    return Label.plain(
            text.getLastChild().getTextContent(),
            x,
            y,
            switch (anchor) {
              case "middle" -> Label.Anchor.MIDDLE;
              case "end" -> Label.Anchor.END;
              default -> Label.Anchor.START;
            },
            style,
            Ink.INK)
        .box(MEASURE);
  }

  @ParameterizedTest
  @MethodSource("specs")
  void isSmallAndWithoutNonsense(ChartSpec spec) throws IOException {
    for (ChartSize size : ChartSize.values()) {
      String svg = drawn(spec, size);
      assertThat(svg).doesNotContain("NaN", "Infinity", "null");
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
        out.write(svg.getBytes(StandardCharsets.UTF_8));
      }
      assertThat(packed.size()).as(spec.id()).isLessThan(15 * 1024);
    }
  }

  @ParameterizedTest
  @MethodSource("specs")
  void showsEveryValueAsTooltip(ChartSpec spec) throws Exception {
    List<String> tooltips = new ArrayList<>();
    NodeList titles =
        parse(drawn(spec, ChartSize.WIDE)).getDocumentElement().getElementsByTagName("title");
    for (int i = 0; i < titles.getLength(); i++) {
      tooltips.add(titles.item(i).getTextContent());
    }
    for (ChartSeries series : spec.series()) {
      for (int i = 0; i < series.values().size(); i++) {
        ChartValue value = series.values().get(i);
        if (value != null && isDrawn(spec, i)) {
          assertThat(tooltips).as(spec.id()).contains(value.tooltip());
        }
      }
    }
  }

  /** An area has a gap where a part is missing; of very many values not each has a tooltip. */
  private static boolean isDrawn(ChartSpec spec, int category) {
    if (spec.series().size() * spec.categories().size() > 600) {
      return false;
    }
    return spec.type() != ChartTypes.of("area")
        || spec.series().stream().allMatch(series -> series.values().get(category) != null);
  }

  @Test
  void idsDifferBetweenSizesAndCharts() throws Exception {
    Set<String> ids = new HashSet<>();
    for (ChartSpec spec : Samples.all().values()) {
      for (ChartSize size : ChartSize.values()) {
        Element svg = parse(drawn(spec, size)).getDocumentElement();
        assertThat(ids.add(svg.getAttribute("id"))).isTrue();
        for (String id : svg.getAttribute("aria-labelledby").split(" ")) {
          assertThat(ids.add(id)).isTrue();
          assertThat(drawn(spec, size)).contains("id=\"" + id + "\"");
        }
      }
    }
  }

  @Test
  @ResourceLock(Resources.LOCALE)
  void isTheSameOnManyThreadsAndInAnyLocale() {
    List<ChartSpec> specs = List.copyOf(Samples.all().values());
    List<String> once = specs.stream().map(s -> drawn(s, ChartSize.WIDE)).toList();
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      List<String> again =
          IntStream.range(0, specs.size() * 2)
              .parallel()
              .mapToObj(i -> new Object[] {i % specs.size(), i})
              .map(i -> RENDERER.svg(specs.get((int) i[0]), ChartSize.WIDE))
              .toList();
      for (int i = 0; i < again.size(); i++) {
        assertThat(again.get(i)).isEqualTo(once.get(i % specs.size()));
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void marksStandAtTheirValuesOnTheGrid() throws Exception {
    ChartSpec spec =
        Samples.chart(
            ChartTypes.of("column"),
            "c",
            "",
            Samples.years(2020, 2),
            List.of(Samples.series("A", 1, "40", "-20")));
    Element svg = parse(RENDERER.svg(spec, ChartSize.WIDE)).getDocumentElement();
    List<Double> ticks = new ArrayList<>();
    NodeList texts = svg.getElementsByTagName("text");
    for (int i = 0; i < texts.getLength(); i++) {
      Element text = (Element) texts.item(i);
      if (List.of("40", "0", "-20").contains(text.getTextContent())
          && text.getAttribute("text-anchor").equals("end")) {
        ticks.add(Double.parseDouble(text.getAttribute("y")) - 4.5);
      }
    }
    List<Element> bars = new ArrayList<>();
    NodeList rects = svg.getElementsByTagName("rect");
    for (int i = 0; i < rects.getLength(); i++) {
      if (((Element) rects.item(i)).getAttribute("class").startsWith("b ")) {
        bars.add((Element) rects.item(i));
      }
    }
    assertThat(ticks).hasSize(3);
    assertThat(bars).hasSize(2);
    assertThat(number(bars.get(0), "y")).isEqualTo(ticks.get(2));
    assertThat(number(bars.get(0), "y") + number(bars.get(0), "height"))
        .isEqualTo(ticks.get(1), Offset.offset(0.02));
    assertThat(number(bars.get(1), "y")).isEqualTo(ticks.get(1));
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  @Test
  void sortsBarsByValueWithMissingLast() {
    String svg = RENDERER.svg(Samples.all().get("bar-balance"), ChartSize.WIDE);
    assertThat(svg.indexOf(">Kyrgyzstan<")).isLessThan(svg.indexOf(">Uzbekistan<"));
    assertThat(svg.indexOf(">Uzbekistan<")).isLessThan(svg.indexOf(">Turkmenistan<"));
    assertThat(svg.indexOf(">Turkmenistan<")).isLessThan(svg.indexOf(">Tajikistan<"));
  }

  @Test
  void joinsNeighboursAndDotsGaps() {
    String svg = RENDERER.svg(Samples.golden().get("line"), ChartSize.WIDE);
    String gaps = svg.substring(svg.indexOf("<g class=\"gap\">"));
    assertThat(gaps.substring(0, gaps.indexOf("stroke-dasharray")).split("M", -1)).hasSize(3);
    String joined = svg.substring(svg.indexOf("stroke-linejoin") - 200);
    assertThat(joined.substring(0, 200).split("L", -1)).hasSize(2);
  }

  @Test
  void escapesAndDropsWhatXmlCannotHold() throws Exception {
    ChartSpec spec =
        Samples.chart(
            ChartTypes.of("bar"),
            "x",
            "<&\">\u0001",
            List.of("</text><script>alert(1)</script>"),
            List.of(Samples.series("\"&'\u0000\uD800", 1, "1")));
    Element svg = parse(RENDERER.svg(spec, ChartSize.WIDE)).getDocumentElement();
    assertThat(svg.getElementsByTagName("script").getLength()).isZero();
    assertThat(svg.getTextContent()).contains("<&\">");
  }

  @Test
  void drawsNumbersBeyondTheRangeOfDouble() throws Exception {
    ChartSpec spec =
        Samples.chart(
            ChartTypes.of("column"),
            "x",
            "",
            List.of("a", "b"),
            List.of(Samples.series("s", 1, "1e400", "5e399")));
    assertThat(parse(RENDERER.svg(spec, ChartSize.WIDE)).getElementsByTagName("rect").getLength())
        .isEqualTo(2);
  }

  @Test
  void refusesWhatCannotBeDrawn() {
    List<ChartSeries> one = List.of(Samples.series("a", 1, "1"));
    assertThatThrownBy(() -> Samples.chart(ChartTypes.of("bar"), "no id", "", List.of("a"), one))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Samples.chart(ChartTypes.of("bar"), "x", "", List.of("a", "b"), one))
        .hasMessage("1 values for 2 categories");
    List<ChartSeries> none = List.of(Samples.series("a", 1, ""));
    assertThatThrownBy(() -> Samples.chart(ChartTypes.of("bar"), "x", "", List.of("a"), none))
        .hasMessage("chart x has no value to draw");
    assertThatThrownBy(() -> Samples.series("a", 9, "1")).hasMessage("no colour 9");
  }

  private static Document parse(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }
}
