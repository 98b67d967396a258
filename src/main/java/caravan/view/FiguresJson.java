package caravan.view;

import caravan.figure.Figure;
import caravan.figure.Used;
import caravan.json.Json;
import caravan.resolve.ResolvedPage;
import caravan.resolve.ResolvedSite;
import caravan.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The audit trail of a site: every figure, what it says, and what it was computed from. */
public final class FiguresJson {
  private FiguresJson() {}

  /** The content of {@code figures.json}. */
  public static String of(ResolvedSite site) {
    List<Map<String, @Nullable Object>> figures = new ArrayList<>();
    for (ResolvedPage page : site.pages()) {
      page.figures().forEach(figure -> figures.add(figure(page, figure)));
    }
    Map<String, @Nullable Object> root = new LinkedHashMap<>();
    root.put("figures", figures);
    return Json.write(root);
  }

  private static Map<String, @Nullable Object> figure(ResolvedPage page, Figure figure) {
    Span span = figure.source().span();
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("page", page.page().outputPath());
    object.put("path", span.file().path());
    object.put("line", span.line());
    object.put("column", span.column());
    object.put("kind", figure.kind().word());
    object.put("text", figure.text());
    object.put("expression", figure.source().expression().text());
    object.put("value", figure.value());
    object.put("unit", figure.unit());
    object.put("observations", figure.used().stream().map(FiguresJson::observation).toList());
    return object;
  }

  private static Map<String, @Nullable Object> observation(Used used) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("ref", used.observation().ref());
    object.put("value", used.statement().quantity().plain());
    object.put("status", used.statement().status().code());
    object.put("source", used.statement().source());
    return object;
  }
}
