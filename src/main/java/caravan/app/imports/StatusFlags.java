package caravan.app.imports;

import caravan.model.data.Status;
import java.util.Locale;
import java.util.Map;

/** Flags of statistics offices as codes of SDMX. Stateless. */
final class StatusFlags {
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("provisional", "P"),
          Map.entry("preliminary", "P"),
          Map.entry("prel.", "P"),
          Map.entry("vorläufig", "P"),
          Map.entry("provisoire", "P"),
          Map.entry("предварительно", "P"),
          Map.entry("предварительные", "P"),
          Map.entry("初步", "P"),
          Map.entry("初步数", "P"),
          Map.entry("初步数据", "P"),
          Map.entry("estimate", "E"),
          Map.entry("estimated", "E"),
          Map.entry("geschätzt", "E"),
          Map.entry("оценка", "E"),
          Map.entry("估计", "E"),
          Map.entry("估计值", "E"),
          Map.entry("forecast", "F"),
          Map.entry("прогноз", "F"),
          Map.entry("预测", "F"),
          Map.entry("预测值", "F"),
          Map.entry("break", "B"),
          Map.entry("imputed", "I"));

  /** Of Eurostat and others: revised values are normal ones. */
  private static final Map<String, String> LETTERS = Map.of("r", "A", "n", "N", "s", "E");

  private StatusFlags() {}

  /** The code of a flag; empty where it has none. */
  static String of(String flag) {
    String small = flag.toLowerCase(Locale.ROOT).strip();
    String word = WORDS.get(small);
    if (word != null) {
      return word;
    }
    if (Status.of(flag) != null) {
      return flag;
    }
    String letter = LETTERS.get(small);
    String large = flag.toUpperCase(Locale.ROOT);
    return letter != null ? letter : Status.of(large) != null ? large : "";
  }
}
