package caravan.chart.spec;

import java.util.function.Function;

/**
 * A place in a chart, of which there is something to remark.
 *
 * @param <C> what names a category of the axis, such as its index
 * @param <V> a value
 */
public sealed interface ChartPlace<C, V> {
  /** A category. */
  record At<C, V>(C category) implements ChartPlace<C, V> {}

  /** From a category to another that is not before it, both included. */
  record Range<C, V>(C from, C to) implements ChartPlace<C, V> {}

  /** A value, across the chart. */
  record Level<C, V>(V value) implements ChartPlace<C, V> {}

  /** The same place in other terms. */
  default <D, W> ChartPlace<D, W> map(Function<C, D> categories, Function<V, W> values) {
    if (this instanceof At<C, V> at) {
      return new At<>(categories.apply(at.category()));
    } else if (this instanceof Range<C, V> range) {
      return new Range<>(categories.apply(range.from()), categories.apply(range.to()));
    }
    return new Level<>(values.apply(((Level<C, V>) this).value()));
  }
}
