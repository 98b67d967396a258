package caravan.chart.picture;

import caravan.chart.drawing.ChartStyles;
import caravan.chart.spec.ChartPalette;
import caravan.chart.spec.ChartSize;
import caravan.chart.spec.ChartSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes {@code target/charts.html} with every sample in both sizes, to be looked at.
 *
 * <p>{@code mvn test-compile exec:java -Dexec.classpathScope=test
 * -Dexec.mainClass=caravan.chart.picture.ChartGallery -Dexec.args=target/charts.html}
 */
public final class ChartGallery {
  private ChartGallery() {}

  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    ChartRenderer renderer = new ChartRenderer();
    StringBuilder html =
        new StringBuilder("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">")
            .append("<meta name=\"viewport\" content=\"width=device-width\">")
            .append("<title>Charts</title><style>")
            .append("@font-face{font-family:'Source Sans 3';font-weight:400;")
            .append("src:url(../templates/fonts/SourceSans3-Regular.ttf)}")
            .append("@font-face{font-family:'Source Sans 3';font-weight:600;")
            .append("src:url(../templates/fonts/SourceSans3-SemiBold.ttf)}")
            .append(ChartStyles.css(ChartPalette.DEFAULT))
            .append("body{margin:16px;background:var(--chart-page);color:var(--chart-ink);")
            .append("font:16px 'Source Sans 3'}main{columns:680px;column-gap:48px;}")
            .append("figure{margin:0 0 36px;break-inside:avoid}")
            .append("figcaption{font-weight:600;margin:0 0 8px}</style><main>\n");
    for (ChartSpec spec : Samples.all().values()) {
      html.append("<figure><figcaption>").append(spec.id()).append("</figcaption>\n");
      html.append(renderer.svg(spec, ChartSize.WIDE));
      html.append(renderer.svg(spec, ChartSize.NARROW)).append("</figure>\n");
    }
    Files.writeString(file, html.append("</main></html>\n"));
  }
}
