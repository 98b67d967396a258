package caravan.report.exhibit;

import caravan.chart.spec.ChartPlace;
import caravan.expression.evaluate.Moment;
import caravan.expression.evaluate.Traced;
import caravan.expression.evaluate.Value;
import caravan.model.data.Period;
import caravan.model.data.Unit;
import caravan.report.prose.ChartBlock;
import caravan.report.prose.Prose;
import caravan.report.resolved.ChartData;
import caravan.report.resolved.ResolvedProse;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the places of the annotations of a chart. */
final class ChartAnnotations {
  private final Function<SourceText, @Nullable Value> values;
  private final Function<Prose, ResolvedProse> texts;
  private final Diagnostics out;

  /**
   * @param values evaluates an expression; null, with an error, where that fails
   * @param texts resolves the texts
   */
  ChartAnnotations(
      Function<SourceText, @Nullable Value> values,
      Function<Prose, ResolvedProse> texts,
      Diagnostics out) {
    this.values = values;
    this.texts = texts;
    this.out = out;
  }

  /** The annotations of a chart; null, with an error, where one has no place in it. */
  @Nullable List<ChartData.Annotation> of(
      ChartBlock block, List<ChartData.Category> categories, boolean overTime, Unit unit) {
    List<ChartData.Annotation> found = new ArrayList<>();
    boolean whole = true;
    for (ChartBlock.Annotation annotation : block.annotations()) {
      ResolvedProse text = texts.apply(annotation.text());
      ChartPlace<Integer, Traced> place =
          suits(block, annotation, overTime) ? place(annotation.place(), categories, unit) : null;
      whole &= place != null;
      if (place != null) {
        found.add(new ChartData.Annotation(place, text));
      }
    }
    return whole ? found : null;
  }

  private boolean suits(ChartBlock block, ChartBlock.Annotation annotation, boolean overTime) {
    boolean level = annotation.place() instanceof ChartPlace.Level;
    boolean takes = block.type().isAnnotated(level, overTime);
    if (!takes) {
      out.error(
          Code.CHART_DATA,
          place(annotation.place()).span(),
          "this chart has no such place to annotate",
          "periods and values are annotated in line, area, column, stacked and balance charts over"
              + " time");
    }
    return takes;
  }

  private static SourceText place(ChartPlace<SourceText, SourceText> place) {
    if (place instanceof ChartPlace.At<SourceText, SourceText> at) {
      return at.category();
    }
    if (place instanceof ChartPlace.Range<SourceText, SourceText> range) {
      return range.from();
    }
    return ((ChartPlace.Level<SourceText, SourceText>) place).value();
  }

  private @Nullable ChartPlace<Integer, Traced> place(
      ChartPlace<SourceText, SourceText> place, List<ChartData.Category> categories, Unit unit) {
    if (place instanceof ChartPlace.Level<SourceText, SourceText> level) {
      return level(level.value(), unit);
    }
    if (place instanceof ChartPlace.At<SourceText, SourceText> at) {
      int index = index(at.category(), categories);
      return index < 0 ? null : new ChartPlace.At<>(index);
    }
    ChartPlace.Range<SourceText, SourceText> range =
        (ChartPlace.Range<SourceText, SourceText>) place;
    int from = index(range.from(), categories);
    int to = index(range.to(), categories);
    if (from < 0 || to < 0) {
      return null;
    }
    if (to < from) {
      out.error(
          Code.CHART_DATA,
          range.to().span(),
          range.to() + " is before " + range.from(),
          "write the earlier period as from");
      return null;
    }
    return new ChartPlace.Range<>(from, to);
  }

  /**
   * The place of a period on the axis, whose last period is the latest; -1, with an error, where it
   * is none.
   */
  private int index(SourceText text, List<ChartData.Category> categories) {
    Moment moment = Moment.parse(text.text());
    Period last = Period.parse(categories.get(categories.size() - 1).key());
    Period period = moment == null || last == null ? null : moment.in(last);
    for (int i = 0; i < categories.size(); i++) {
      if (period != null && categories.get(i).key().equals(period.toString())) {
        return i;
      }
    }
    out.error(
        Code.CHART_DATA,
        text.span(),
        moment == null || period == null
            ? "\"" + text + "\" is not a period"
            : Moment.told(moment, period) + " is not on the axis of this chart",
        "its periods are "
            + categories.get(0).key()
            + " to "
            + categories.get(categories.size() - 1).key());
    return -1;
  }

  private @Nullable ChartPlace<Integer, Traced> level(SourceText text, Unit unit) {
    Value value = values.apply(text);
    if (value == null) {
      return null;
    }
    if (!(value instanceof Value.Scalar scalar)) {
      out.error(
          Code.CHART_DATA,
          text.span(),
          "a line across the chart stands at one value, this is " + value.describe(),
          "write one value, such as 70e9USD");
      return null;
    }
    Traced traced = scalar.traced();
    if (!traced.quantity().unit().equals(unit)) {
      out.error(
          Code.UNIT_MISMATCH,
          text.span(),
          "this line is in " + traced.quantity().unit() + ", the chart in " + unit,
          "give it the unit, for instance 70e9USD");
      return null;
    }
    return new ChartPlace.Level<>(traced);
  }
}
