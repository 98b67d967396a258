package caravan.chart.spec;

/**
 * A colour by its role: a CSS variable {@code --chart-NAME} on the page.
 *
 * @param name what classes and the variable are called after
 * @param light on a light page and on paper, {@code #rrggbb}
 * @param dark on a dark page, {@code #rrggbb}
 */
public record Ink(String name, String light, String dark) {}
