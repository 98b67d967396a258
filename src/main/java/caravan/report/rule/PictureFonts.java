package caravan.report.rule;

import caravan.chart.font.FontCoverage;
import caravan.report.resolved.ChartData;
import caravan.report.resolved.ResolvedProse;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import java.util.Collection;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether the fonts of pictures have all that a chart says. */
public final class PictureFonts {
  private PictureFonts() {}

  /** The code points in what authors wrote for a chart, that no font has. */
  public static SortedSet<Integer> missing(ChartData chart) {
    SortedSet<Integer> missing = new TreeSet<>();
    Stream.of(
            chart.texts().stream().map(ResolvedProse::plain),
            chart.categories().stream().map(ChartData.Category::label),
            chart.lines().stream().map(ChartData.Line::label))
        .flatMap(texts -> texts)
        .forEach(text -> missing.addAll(FontCoverage.missing(text)));
    return missing;
  }

  /**
   * A warning: the chart on the page is whole, but it has no picture to download.
   *
   * @param missing code points, at least one
   */
  public static Diagnostic warning(ChartData chart, Collection<Integer> missing) {
    String named = missing.stream().map(PictureFonts::named).collect(Collectors.joining(", "));
    return Diagnostic.warning(
            Code.FONT_CHARACTER,
            chart.block().id().span(),
            "the fonts for pictures of charts lack " + named + ": this chart gets no PNG")
        .help("the page shows the chart all the same; for a PNG, write it with other characters");
  }

  private static String named(int point) {
    StringBuilder hex = new StringBuilder(Integer.toHexString(point).toUpperCase(Locale.ROOT));
    while (hex.length() < 4) {
      hex.insert(0, '0');
    }
    return "\"" + Character.toString(point) + "\" (U+" + hex + ")";
  }
}
