package caravan.report.resolved;

import caravan.chart.spec.ChartPlace;
import caravan.expression.evaluate.Traced;
import caravan.expression.evaluate.Used;
import caravan.model.data.Unit;
import caravan.report.prose.ChartBlock;
import caravan.text.source.SourceText;
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
 * @param folded series that are not shown by themselves but together, as the rest of the whole:
 *     that line holds what they come to, as far as they are known. Empty where all are shown
 * @param hub what stands in the middle of flows, or reports a map; null where there is none
 * @param annotations remarks on places in it
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
    List<Line> folded,
    @Nullable Category hub,
    List<Annotation> annotations,
    Unit unit)
    implements Exhibit {
  /** How many periods an axis of time has at most, those without values included. */
  public static final int MOST_PERIODS = 5_000;

  public ChartData {
    Objects.requireNonNull(title, "title");
    categories = List.copyOf(categories);
    lines = List.copyOf(lines);
    folded = List.copyOf(folded);
    annotations = List.copyOf(annotations);
    for (Line line : Stream.concat(lines.stream(), folded.stream()).toList()) {
      if (line.values().size() != categories.size()) {
        throw new IllegalArgumentException("a series has one value a category");
      }
    }
  }

  /**
   * A place on the axis.
   *
   * @param key the period or code
   * @param rest whether it is the rest of a whole beside members of it, which stands last
   */
  public record Category(String key, String label, boolean rest) {
    /** A period, or a member. */
    public Category(String key, String label) {
      this(key, label, false);
    }
  }

  /**
   * A series.
   *
   * @param label its name; empty where the chart has but one
   * @param colour from 1; the same for the same code throughout a report
   * @param values null where an observation is missing
   * @param rest whether it is the rest of a whole beside members of it, which stands last
   */
  public record Line(String label, int colour, List<@Nullable Traced> values, boolean rest) {
    /** A series that is no rest. */
    public Line(String label, int colour, List<@Nullable Traced> values) {
      this(label, colour, values, false);
    }

    public Line {
      // List.copyOf refuses null, which stands for a missing observation here.
      values = Collections.unmodifiableList(new ArrayList<>(values));
    }
  }

  /**
   * A remark on a place in the chart.
   *
   * @param place a category by its index from 0, or a value in the unit of the chart
   */
  public record Annotation(ChartPlace<Integer, Traced> place, ResolvedProse text) {}

  /** The same chart with other series. */
  public ChartData withLines(List<Line> others) {
    return new ChartData(
        block,
        number,
        title,
        subtitle,
        note,
        categories,
        overTime,
        others,
        folded,
        hub,
        annotations,
        unit);
  }

  @Override
  public SourceText id() {
    return block.id();
  }

  @Override
  public List<ResolvedProse> texts() {
    return Stream.concat(
            Stream.of(title, subtitle, note).flatMap(Stream::ofNullable),
            annotations.stream().map(Annotation::text))
        .toList();
  }

  @Override
  public List<Used> used() {
    Stream<Traced> drawn =
        lines.stream().flatMap(line -> line.values().stream()).filter(Objects::nonNull);
    List<Traced> levels = new ArrayList<>();
    for (Annotation annotation : annotations) {
      if (annotation.place() instanceof ChartPlace.Level<Integer, Traced> level) {
        levels.add(level.value());
      }
    }
    return Stream.concat(drawn, levels.stream())
        .flatMap(value -> value.used().stream())
        .distinct()
        .toList();
  }
}
