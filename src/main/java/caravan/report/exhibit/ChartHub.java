package caravan.report.exhibit;

import caravan.chart.spec.Trait;
import caravan.expression.evaluate.DataContext;
import caravan.expression.evaluate.Traced;
import caravan.expression.evaluate.Used;
import caravan.language.registry.Language;
import caravan.language.typesetting.ReporterNames;
import caravan.model.data.Dataset;
import caravan.report.prose.ChartBlock;
import caravan.report.resolved.ChartData;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a chart is about beside its members: what stands in the middle of flows, as the author
 * names it or else who reports them; on a map, who reports.
 */
final class ChartHub {
  private final DataContext data;
  private final Language language;
  private final Diagnostics out;

  ChartHub(DataContext data, Language language, Diagnostics out) {
    this.data = data;
    this.language = language;
    this.out = out;
  }

  /** Whether a chart has a name for its middle if it needs one; an error where not. */
  boolean holds(ChartBlock block, List<Traced> values) {
    SourceText named = block.hub();
    if (named != null && !block.type().has(Trait.SIDES)) {
      out.error(
          Code.CHART_DATA,
          named.span(),
          "only flows have something in their middle",
          "leave it out, or use type: flow");
      return false;
    }
    if (block.type().has(Trait.SIDES) && of(block, values) == null) {
      out.error(
          Code.CHART_DATA,
          block.typePlace().span(),
          "nothing says what stands in the middle of these flows",
          "name it, for instance hub: China, or give the dataset a reporter");
      return false;
    }
    return true;
  }

  /** The middle of flows, or who reports a map; null for other types, and where none is known. */
  ChartData.@Nullable Category of(ChartBlock block, List<Traced> values) {
    if (!block.type().has(Trait.SIDES) && !block.type().has(Trait.COUNTRIES)) {
      return null;
    }
    String reporter = reporter(values);
    SourceText named = block.hub();
    if (named != null) {
      return new ChartData.Category(reporter == null ? "" : reporter, named.text());
    }
    return reporter == null
        ? null
        : new ChartData.Category(
            reporter, ReporterNames.of(data.codeLists(), reporter, language.code()));
  }

  /** The code of the reporter of all values; null where none is said, or several are. */
  private @Nullable String reporter(List<Traced> values) {
    Set<String> reporters = new LinkedHashSet<>();
    for (Traced value : values) {
      for (Used used : value.used()) {
        Dataset dataset = data.datasets().get(used.observation().dataset());
        String reporter = dataset == null ? null : dataset.reporter();
        reporters.add(Objects.requireNonNullElse(reporter, ""));
      }
    }
    String only = reporters.size() == 1 ? reporters.iterator().next() : "";
    return only.isEmpty() ? null : only;
  }
}
