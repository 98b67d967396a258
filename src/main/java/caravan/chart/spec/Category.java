package caravan.chart.spec;

/**
 * A place on the axis that is not of values: a period, or a member of a dimension.
 *
 * @param label what the reader sees, such as "2025" or "Kazakhstan"
 * @param key what names it in the data
 */
public record Category(String label, String key) {}
