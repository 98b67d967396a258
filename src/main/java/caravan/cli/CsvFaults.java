package caravan.cli;

import caravan.csv.CsvFault;
import caravan.scaffold.CsvData;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Says what was found in a CSV file, or what is wrong with it. */
final class CsvFaults {
  /** The longest line that is shown whole. */
  private static final int LONGEST = 100;

  private CsvFaults() {}

  /** Prints what is wrong, where, and what would mend it. */
  static void report(String file, byte[] bytes, CsvFault fault, PrintStream err) {
    String cell = fault.cell() == 0 ? "" : ", column " + fault.cell();
    err.println(
        "caravan: "
            + file
            + ", line "
            + fault.line()
            + cell
            + ": "
            + plain(String.valueOf(fault.getMessage())));
    String line =
        new String(bytes, StandardCharsets.UTF_8)
            .lines()
            .skip(fault.line() - 1L)
            .findFirst()
            .orElse("");
    if (!line.isBlank()) {
      String shown = plain(line);
      err.println(
          "  "
              + fault.line()
              + " | "
              + (shown.length() > LONGEST ? shown.substring(0, LONGEST) + "…" : shown));
    }
    err.println("  help: " + plain(fault.help()));
  }

  /** One line on what was read. */
  static String summary(CsvData data) {
    return "Read "
        + Report.count(data.observations(), "value")
        + " in "
        + data.series().size()
        + " series by "
        + String.join(", ", data.dimensions().keySet())
        + (data.missing() == 0 ? "" : "; " + Report.count(data.missing(), "cell") + " had none");
  }

  /** A text of a stranger's file, without what a terminal would obey. */
  private static String plain(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", " ");
  }
}
