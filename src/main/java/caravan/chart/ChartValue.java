package caravan.chart;

import java.math.BigDecimal;

/**
 * One value to draw.
 *
 * @param value in the unit of the chart, already scaled
 * @param text the direct label, such as "106.3"
 * @param tooltip what pointing at the mark tells, such as "2025: US$106.3 billion"
 * @param provisional drawn hollow: the source may still revise it, or it is an estimate
 */
public record ChartValue(BigDecimal value, String text, String tooltip, boolean provisional) {}
