package caravan.site.dataset;

import caravan.model.data.Dataset;
import caravan.model.data.Period;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names and periods of a report as SDMX 3.0 writes them. Immutable. */
final class SdmxIds {
  /** The components that every dataset has besides its dimensions, and names with a meaning. */
  private static final Set<String> RESERVED =
      Set.of(
          "STRUCTURE",
          "STRUCTURE_ID",
          "STRUCTURE_NAME",
          "ACTION",
          "SERIES_KEY",
          "OBS_KEY",
          "TIME_PERIOD",
          "OBS_VALUE",
          "OBS_STATUS",
          "UNIT_MEASURE",
          "UNIT_MULT",
          "DECIMALS",
          "DATA_SOURCE",
          "COMMENT_OBS");

  /** Without the promise that what has this version never changes. */
  private static final String VERSION = "1.0";

  private final String agency;

  /**
   * @param base where the report stands; null where it isn't known
   */
  SdmxIds(@Nullable String base) {
    this.agency = agency(base);
  }

  /**
   * Who maintains the structures: the host of the report, from the right, as agencies within others
   * are named; {@code CARAVAN} where it isn't known. No registry knows it, unless its owner has it
   * entered there.
   */
  private static String agency(@Nullable String base) {
    String host =
        base == null ? null : URI.create(base.replaceFirst("^(https?://[^/]+).*", "$1")).getHost();
    if (host == null) {
      return "CARAVAN";
    }
    List<String> labels = new ArrayList<>(List.of(host.toUpperCase(Locale.ROOT).split("\\.")));
    Collections.reverse(labels);
    return String.join(".", labels.stream().map(SdmxIds::name).toList());
  }

  String agency() {
    return agency;
  }

  String version() {
    return VERSION;
  }

  /** A name that begins with a letter and holds letters, digits, hyphens and underscores. */
  static String name(String text) {
    String plain = text.replaceAll("[^A-Za-z0-9_-]", "_");
    return plain.matches("[A-Za-z].*") ? plain : "X" + plain;
  }

  /** The structure of a dataset, as data name it: {@code ORG.EXAMPLE:trade(1.0)}. */
  String structure(Dataset dataset) {
    return agency + ":" + name(dataset.id()) + "(" + VERSION + ")";
  }

  /** The dimensions of a dataset as components, in their order. */
  static List<String> dimensions(Dataset dataset) {
    Set<String> taken = new HashSet<>(RESERVED);
    List<String> ids = new ArrayList<>();
    for (String dimension : dataset.dimensions()) {
      String plain = name(dimension).toUpperCase(Locale.ROOT);
      String id = plain;
      for (int i = 2; !taken.add(id); i++) {
        id = plain + "_" + i;
      }
      ids.add(id);
    }
    return ids;
  }

  /** A period; half-years are semesters there, and a range is its first day and its length. */
  static String period(Period period) {
    return switch (period.kind()) {
      case YEAR, QUARTER, MONTH -> period.toString();
      case HALF_YEAR -> period.toString().replace("-H", "-S");
      case RANGE -> {
        int months =
            (period.last().getYear() - period.first().getYear()) * 12
                + period.last().getMonthValue()
                - period.first().getMonthValue()
                + 1;
        yield period.first() + "-01/P" + months + "M";
      }
    };
  }
}
