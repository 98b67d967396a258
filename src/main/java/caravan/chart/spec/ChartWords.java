package caravan.chart.spec;

/**
 * The words that a picture itself says, in the language of the chart.
 *
 * @param provisional key of hollow marks, such as "provisional or estimated"
 * @param forecast key of dashed marks, such as "projection"
 * @param breaks key of the sign for a break in the series
 * @param balance name of the difference between two sides, such as "Balance"
 * @param missing key of the sign for a missing value, such as "no data"
 */
public record ChartWords(
    String provisional, String forecast, String breaks, String balance, String missing) {}
