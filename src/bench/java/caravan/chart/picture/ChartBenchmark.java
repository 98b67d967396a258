package caravan.chart.picture;

import caravan.chart.spec.ChartPicture;
import caravan.chart.spec.ChartSize;
import caravan.chart.spec.ChartSpec;
import caravan.chart.spec.PictureText;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What one chart costs once the program is warm, by type, as SVG for a page and as PNG. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ChartBenchmark {
  /** A golden sample; see {@code Samples}. */
  @Param({
    "line",
    "column",
    "stacked",
    "bar",
    "area",
    "share",
    "share-whole",
    "balance",
    "slope",
    "multiples",
    "heatmap",
    "treemap",
    "flow",
    "map"
  })
  public String sample = "line";

  private final ChartRenderer renderer = new ChartRenderer();
  private final PictureText text =
      new PictureText(
          "Trade has more than doubled since 2019",
          "China’s trade in goods, US$ billion",
          List.of("Sources: CGTN 2025; 海关总署 2026"),
          "China–Central Asia Trade Report");

  private ChartSpec spec() {
    return Objects.requireNonNull(Samples.golden().get(sample), sample);
  }

  @Benchmark
  public String svg() {
    return renderer.svg(spec(), ChartSize.WIDE);
  }

  @Benchmark
  public ChartPicture png() {
    return renderer.picture(spec(), text);
  }
}
