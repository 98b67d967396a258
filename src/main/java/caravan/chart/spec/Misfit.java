package caravan.chart.spec;

import org.jspecify.annotations.Nullable;

/**
 * Why a type of chart cannot show some data.
 *
 * @param message for the author of the chart
 * @param help what to do about it, with the type that suits
 */
public record Misfit(String message, String help) {
  /** The first one that there is; null if there is none. */
  public static @Nullable Misfit first(@Nullable Misfit... all) {
    for (Misfit each : all) {
      if (each != null) {
        return each;
      }
    }
    return null;
  }
}
