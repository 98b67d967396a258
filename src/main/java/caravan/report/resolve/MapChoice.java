package caravan.report.resolve;

import caravan.chart.spec.ChartType;
import caravan.chart.spec.Trait;
import caravan.report.prose.ChartBlock;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the maps of a report are drawn. Immutable.
 *
 * @param outlines whose they show
 * @param type maps with outlines of the report's own; null for others
 */
public record MapChoice(Outlines outlines, @Nullable ChartType type) {
  /** Whose outlines maps show. */
  public enum Outlines {
    /** Those that the program carries. */
    PROGRAM,
    /** Those of a file of the report. */
    REPORT,
    /** Those of a file that could not be read, which was reported: maps are passed over. */
    UNREAD,
    /** There are no maps. */
    NONE
  }

  public MapChoice {
    Objects.requireNonNull(outlines, "outlines");
  }

  public static MapChoice of(Outlines outlines) {
    return new MapChoice(outlines, null);
  }

  /** A chart as this report draws it; null for a map that it can't draw, which is reported. */
  @Nullable ChartBlock drawn(ChartBlock block, Diagnostics out) {
    if (!block.type().has(Trait.COUNTRIES)) {
      return block;
    }
    return switch (outlines) {
      case PROGRAM -> block;
      case REPORT -> block.drawnAs(Objects.requireNonNull(type));
      case UNREAD -> null;
      case NONE -> {
        out.error(
            Code.CHART_DATA,
            block.typePlace().span(),
            "this report has no maps: content/site.yaml says \"maps: none\"",
            "use type: bar, which shows the same values");
        yield null;
      }
    };
  }

  /** Tells it from others: that of equal outlines is the same. */
  String key() {
    return outlines + " " + (type == null ? "" : type.drawnFrom());
  }
}
