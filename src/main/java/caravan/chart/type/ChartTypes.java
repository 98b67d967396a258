package caravan.chart.type;

import caravan.chart.map.MapAreas;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The types of charts. */
public final class ChartTypes {
  /** All of them, in the order of the documentation. */
  public static final List<DrawnType> ALL =
      List.of(
          new LineType(),
          new AreaType(),
          new ColumnType(),
          new StackedType(),
          new ShareType(),
          new BalanceType(),
          new BarType(),
          new DotType(),
          new SlopeType(),
          new MultiplesType(),
          new HeatmapType(),
          new TreemapType(),
          new FlowType(),
          new MapType(MapAreas.world()));

  private ChartTypes() {}

  /** The type that an author calls so. */
  public static Optional<DrawnType> named(String word) {
    return ALL.stream().filter(type -> type.word().equals(word)).findFirst();
  }

  /**
   * The type that is called so.
   *
   * @throws IllegalArgumentException if none is
   */
  public static DrawnType of(String word) {
    return named(word).orElseThrow(() -> new IllegalArgumentException("no type " + word));
  }

  /** Maps of a report's own areas. */
  public static DrawnType mapOf(MapAreas areas) {
    return new MapType(areas);
  }

  /** What to write instead, for a word by which a type is known elsewhere. */
  public static Optional<String> advice(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    return ALL.stream()
        .filter(type -> type.alsoCalled().contains(small))
        .map(DrawnType::advice)
        .findFirst();
  }

  /** As authors write them, in the same order. */
  public static List<String> words() {
    return ALL.stream().map(DrawnType::word).toList();
  }

  /** The documentation of them: a table in Markdown. */
  public static String table() {
    return ALL.stream()
        .map(type -> "| `" + type.word() + "` | " + type.about() + " | " + type.takes() + " |\n")
        .collect(Collectors.joining("", "| type | shows | `series` |\n| --- | --- | --- |\n", ""));
  }
}
