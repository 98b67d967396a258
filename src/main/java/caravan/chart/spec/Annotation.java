package caravan.chart.spec;

import java.math.BigDecimal;

/**
 * A remark on a place in an upright chart; other charts ignore it.
 *
 * @param place a category by its index from 0, or a value in the unit of the chart, scaled as its
 *     values are
 * @param text plain, in the language of the chart
 */
public record Annotation(ChartPlace<Integer, BigDecimal> place, String text) {}
