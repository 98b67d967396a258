package caravan.cli;

import caravan.app.scaffold.CsvData;
import caravan.text.csv.CsvFault;
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
    Lines.print(
        err, "caravan: " + file + ", line " + fault.line() + cell + ": " + fault.getMessage());
    String line = line(bytes, fault.line());
    if (!line.isBlank()) {
      String shown = line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
      Lines.print(err, "  " + fault.line() + " | " + shown.stripTrailing());
    }
    Lines.print(err, "  help: " + fault.help());
  }

  /** A line, or as much of it as may be shown. */
  private static String line(byte[] bytes, int number) {
    int start = 0;
    for (int line = 1; line < number && start < bytes.length; start++) {
      line += bytes[start] == '\n' ? 1 : 0;
    }
    int end = start;
    while (end < bytes.length && end < start + 4 * (LONGEST + 1) && bytes[end] != '\n') {
      end++;
    }
    return new String(bytes, start, end - start, StandardCharsets.UTF_8).replace("\uFEFF", "");
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
}
