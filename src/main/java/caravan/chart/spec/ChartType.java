package caravan.chart.spec;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A type of chart: what authors call it, which data it can show, and how its data are treated and
 * told. How it is drawn, its class in the room {@code type} says. Without state: a record of
 * nothing, so that a chart with its type is a value.
 */
public interface ChartType {
  /** As an author writes it. */
  String word();

  /** What it shows, for the documentation, in Markdown. */
  String about();

  /** Which series it takes, for the documentation, in Markdown. */
  String takes();

  /** What keeps data from being shown so; null if nothing does. */
  @Nullable Misfit misfit(ShownData data);

  /** What is peculiar to it. */
  default Set<Trait> traits() {
    return Set.of();
  }

  default boolean has(Trait trait) {
    return traits().contains(trait);
  }

  /**
   * Whether a place in it can be annotated.
   *
   * @param level whether it is a value, not a period
   */
  default boolean isAnnotated(boolean level, boolean overTime) {
    return false;
  }
}
