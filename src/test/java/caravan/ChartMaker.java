package caravan;

import caravan.chart.map.MapAreas;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** A chart of any type, and a dataset for it, at or around what its type allows. */
final class ChartMaker {
  private static final List<String> COUNTRIES =
      List.of(Locale.getISOCountries()).stream()
          .map(code -> new Locale("", code).getISO3Country())
          .filter(MapAreas::has)
          .toList();

  /** What values are like. */
  private enum Values {
    ANY,
    ALIKE,
    ZERO,
    ONE_POSITIVE,
    NEGATIVE,
    MIXED,
    TINY,
    HUGE,
    WIDE,
    WHOLE
  }

  final String type;
  final String dataset;
  final List<String> members = new ArrayList<>();
  final List<String> flows = new ArrayList<>();
  final List<String> periods = new ArrayList<>();
  final String unit;

  private final Random random;
  private final OddTexts texts;
  private final boolean overTime;
  private final boolean gaps;
  private final boolean statuses;
  private final String multiplier;
  private final Values values;

  ChartMaker(String type, int number, Random random) {
    this.type = type;
    this.random = random;
    this.texts = new OddTexts(random);
    dataset = "d" + number;
    overTime =
        switch (type) {
          case "line", "area", "multiples" -> !texts.one(20);
          case "bar" -> texts.one(4);
          case "treemap", "flow", "map", "dot" -> texts.one(30);
          default -> random.nextBoolean();
        };
    gaps = texts.one(3);
    statuses = texts.one(3);
    boolean whole =
        List.of("area", "stacked", "share", "treemap", "flow", "balance").contains(type);
    // One series of a balance goes either way, two go up.
    boolean single = type.equals("balance") && texts.one(3);
    values =
        single
            ? Values.MIXED
            : whole && !texts.one(10)
                ? texts.of(List.of(Values.ANY, Values.WIDE, Values.TINY, Values.HUGE, Values.ALIKE))
                : texts.of(Arrays.asList(Values.values()));
    unit = texts.of(List.of("USD", "USD", "CNY", "t", "1", "percent", "USD/t", "TWh", "trains"));
    multiplier = texts.of(List.of("1", "1e9", "1e3", "1e-3", "1e12"));
    sizes(single);
  }

  private void sizes(boolean single) {
    int series = edge(9, 1, 2, 3, 7, 8);
    List<Integer> steps = List.of(1, 2, 3, 5, 13, 24, 40, 41, 120);
    int m = series;
    int f = 1;
    int p = texts.one(12) ? edge(401, 399, 400) : texts.of(steps);
    switch (type) {
      case "multiples" -> m = edge(25, 1, 2, 5, 23, 24);
      case "slope" -> {
        m = edge(21, 1, 2, 19, 20);
        p = edge(3, 2);
      }
      case "heatmap" -> {
        int wide = overTime ? edge(49, 2, 3, 13, 47, 48) : edge(13, 2, 3, 11, 12);
        m = edge(Math.min(61, 600 / wide + 1), 2, 10, 12, Math.min(60, 600 / wide));
        p = overTime ? wide : 2;
        f = overTime ? 1 : wide;
      }
      case "treemap" -> {
        f = edge(9, 1, 1, 2, 8);
        m = Math.max(2, edge(61, 2, 59, 60) / f);
      }
      case "flow" -> {
        m = edge(21, 1, 2, 19, 20);
        f = edge(3, 1, 2);
      }
      case "dot" -> {
        f = edge(9, 2, 3, 8);
        m = edge(61, 1, 2, 59, 60);
      }
      case "map" -> m = texts.of(List.of(1, 2, 5, 20, 60, COUNTRIES.size()));
      case "bar" -> {
        f = overTime ? 1 : edge(9, 1, 1, 2, 8);
        int bars = edge(251, 1, 2, 12, 100, 245, 250);
        m = overTime ? 1 : Math.max(1, bars / f);
        p = overTime ? bars : 1;
      }
      case "balance" -> m = single ? 1 : edge(3, 2);
      default -> {
        if (!overTime) {
          f = m;
          m = edge(31, 1, 2, 12, 29, 30);
        }
      }
    }
    if (!overTime && !type.equals("slope")) {
      p = 1;
    }
    for (int i = 0; i < m; i++) {
      members.add(type.equals("map") ? COUNTRIES.get((i * 37) % COUNTRIES.size()) : "M" + i);
    }
    for (int i = 0; i < f; i++) {
      flows.add("F" + i);
    }
    periods(p);
  }

  /** A number at the edge of what is allowed, rarely beyond it. */
  private int edge(int beyond, Integer... allowed) {
    return texts.one(16) ? beyond : texts.of(List.of(allowed));
  }

  private void periods(int count) {
    String kind =
        count > 60 ? "month" : texts.of(List.of("year", "year", "month", "quarter", "half"));
    int first = count > 100 ? 1985 : 1990 + random.nextInt(10);
    for (int i = 0; i < count; i++) {
      periods.add(
          switch (kind) {
            case "year" -> Integer.toString(first - 30 + i);
            case "month" -> String.format(Locale.ROOT, "%d-%02d", first + i / 12, i % 12 + 1);
            case "quarter" -> (first + i / 4) + "-Q" + (i % 4 + 1);
            default -> (first + i / 2) + "-H" + (i % 2 + 1);
          });
    }
  }

  String frequency() {
    return periods.get(0).contains("Q")
        ? "quarterly"
        : periods.get(0).length() == 7 ? "monthly" : "annual";
  }

  /** The file of the dataset. */
  String data(String source) {
    StringBuilder out = new StringBuilder();
    out.append("title: ").append(OddTexts.quoted(texts.name())).append("\nunit: ").append(unit);
    out.append("\nmultiplier: ").append(multiplier).append("\nfrequency: ").append(frequency());
    out.append("\ndimensions: [").append(dimension()).append(", flow]\nsource: ").append(source);
    out.append(type.equals("map") || type.equals("flow") ? "\nreporter: CHN" : "");
    out.append("\nobservations:\n");
    for (int m = 0; m < members.size(); m++) {
      out.append("  ").append(members.get(m)).append(":\n");
      for (int f = 0; f < flows.size(); f++) {
        out.append("    ").append(flows.get(f)).append(": {");
        for (int p = 0; p < periods.size(); p++) {
          boolean kept = m + f + p == 0 || !gaps || random.nextInt(4) > 0;
          if (kept) {
            out.append(p == 0 ? "" : ", ").append(periods.get(p)).append(": ");
            out.append(observation(m, f, p));
          } else if (p == 0) {
            out.append(periods.get(p)).append(": ").append(observation(m, f, p));
          }
        }
        out.append("}\n");
      }
    }
    return out.toString();
  }

  String dimension() {
    return type.equals("map") ? "country" : "m" + dataset;
  }

  private String observation(int m, int f, int p) {
    String value = value(m, f, p);
    String status = texts.of(List.of("P", "E", "F", "B", "A", "D"));
    return statuses && texts.one(4) ? "{value: " + value + ", status: " + status + "}" : value;
  }

  private String value(int m, int f, int p) {
    double wave = 1 + Math.sin(m * 7 + f * 3 + p) / 2;
    return switch (values) {
      case ANY -> fixed(wave * 100, 1);
      case ALIKE -> "5.0";
      case ZERO -> "0";
      case ONE_POSITIVE -> m + f + p == 0 ? "3" : "0";
      case NEGATIVE -> fixed(-wave * 40, 1);
      case MIXED -> fixed((wave - 1) * 80, 1);
      case TINY -> fixed(wave / 1e9, 12);
      case HUGE -> fixed(wave * 1e15, 0);
      case WIDE -> fixed(Math.pow(10, random.nextInt(12)) * wave / 1e3, 3);
      case WHOLE -> Integer.toString(random.nextInt(3));
    };
  }

  private static String fixed(double number, int decimals) {
    return new BigDecimal(number)
        .setScale(decimals, java.math.RoundingMode.HALF_UP)
        .toPlainString();
  }

  /** The block of the chart. */
  String block(String id) {
    List<String> lines = new ArrayList<>();
    lines.add("id: " + id);
    lines.add("type: " + type);
    lines.add("title: " + OddTexts.quoted(OddTexts.markdown(texts.sentence())));
    if (texts.one(2)) {
      lines.add("subtitle: " + OddTexts.quoted(OddTexts.markdown(texts.sentence())));
    }
    lines.add("series: " + series());
    if (texts.one(3)) {
      lines.add("note: " + OddTexts.quoted(OddTexts.markdown(texts.sentence())));
    }
    if (type.equals("flow") && texts.one(2)) {
      lines.add("hub: " + OddTexts.quoted(texts.name()));
    }
    if (texts.one(4)) {
      lines.add("alt: " + OddTexts.quoted(texts.sentence()));
    }
    boolean annotated = List.of("line", "area", "column", "stacked", "balance").contains(type);
    if (annotated && overTime && texts.one(3)) {
      annotations(lines);
    }
    return "```chart\n" + String.join("\n", lines) + "\n```\n";
  }

  private void annotations(List<String> lines) {
    lines.add("annotate:");
    int count = texts.of(List.of(1, 2, 5, 30));
    for (int i = 0; i < count; i++) {
      String text = ", text: " + OddTexts.quoted(OddTexts.markdown(texts.sentence()));
      int from = random.nextInt(periods.size());
      int to = from + random.nextInt(periods.size() - from);
      String at =
          switch (random.nextInt(3)) {
            case 0 -> "at: " + periods.get(from);
            case 1 -> "from: " + periods.get(from) + ", to: " + periods.get(to);
            default -> "value: " + dataset + "." + members.get(0) + ".F0@" + periods.get(0);
          };
      lines.add("  - {" + at + text + "}");
    }
  }

  private String series() {
    String span = periods.get(0) + ".." + periods.get(periods.size() - 1);
    List<String> all = new ArrayList<>();
    if (type.equals("slope")) {
      String last = periods.get(periods.size() - 1);
      all.add(dataset + ".*.F0@" + periods.get(0));
      all.add(dataset + ".*.F0@" + last);
    } else if (overTime && texts.one(2)) {
      all.add(dataset + ".*.F0@" + span);
    } else if (overTime) {
      boolean named = texts.one(3);
      for (String member : members) {
        String values = dataset + "." + member + ".F0@" + span;
        String name = OddTexts.quoted(texts.name());
        all.add(named ? "{name: " + name + ", values: " + values + "}" : values);
      }
    } else if (flows.size() == 1 && members.size() <= 40 && texts.one(3)) {
      members.forEach(member -> all.add(dataset + "." + member + ".F0@" + periods.get(0)));
    } else {
      flows.forEach(flow -> all.add(dataset + ".*." + flow + "@" + periods.get(0)));
    }
    return "[" + String.join(", ", all) + "]";
  }

  /** An observation that has a value. */
  String observation() {
    return dataset + "." + members.get(0) + ".F0@" + periods.get(0);
  }
}
