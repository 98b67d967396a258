package caravan.resolve;

import caravan.data.Unit;
import caravan.figure.Traced;
import caravan.figure.Used;
import caravan.page.ChartBlock;
import caravan.source.SourceText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a chart shows.
 *
 * @param number of the chart on its page, from 1
 * @param categories what stands along its axis: periods without gaps, or members
 * @param lines the series, each with one value a category
 * @param unit of all values
 */
public record ChartData(
    ChartBlock block,
    int number,
    ResolvedProse title,
    @Nullable ResolvedProse subtitle,
    @Nullable ResolvedProse note,
    List<Category> categories,
    boolean overTime,
    List<Line> lines,
    Unit unit)
    implements Exhibit {
  public ChartData {
    Objects.requireNonNull(title, "title");
    categories = List.copyOf(categories);
    lines = List.copyOf(lines);
    for (Line line : lines) {
      if (line.values().size() != categories.size()) {
        throw new IllegalArgumentException("a series has one value a category");
      }
    }
  }

  /**
   * A place on the axis.
   *
   * @param key the period or code
   */
  public record Category(String key, String label) {}

  /**
   * A series.
   *
   * @param label its name; empty where the chart has but one
   * @param colour from 1; the same for the same code throughout a report
   * @param values null where an observation is missing
   */
  public record Line(String label, int colour, List<@Nullable Traced> values) {
    public Line {
      // List.copyOf refuses null, which stands for a missing observation here.
      values = Collections.unmodifiableList(new ArrayList<>(values));
    }
  }

  @Override
  public SourceText id() {
    return block.id();
  }

  @Override
  public List<ResolvedProse> texts() {
    return Stream.of(title, subtitle, note).flatMap(Stream::ofNullable).toList();
  }

  @Override
  public List<Used> used() {
    return lines.stream()
        .flatMap(line -> line.values().stream())
        .filter(Objects::nonNull)
        .flatMap(value -> value.used().stream())
        .distinct()
        .toList();
  }
}
