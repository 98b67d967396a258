package caravan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Draws texts of fixed width in frames, one below the other, as an SVG that needs no font. */
final class ReadmePicture {
  /** By the names of the files. */
  enum Theme {
    light("#ffffff", "#f6f8fa", "#d0d7de", "#1f2328", "#59636e", "#b3261e", "#0550ae", "#116329"),
    dark("#0d1117", "#151b23", "#3d444d", "#e6edf3", "#9198a1", "#ff8c82", "#79c0ff", "#7ee787");

    private final String ground;
    private final String head;
    private final String line;
    private final String text;
    private final String faint;
    private final String wrong;
    private final String reference;
    private final String right;

    Theme(
        String ground,
        String head,
        String line,
        String text,
        String faint,
        String wrong,
        String reference,
        String right) {
      this.ground = ground;
      this.head = head;
      this.line = line;
      this.text = text;
      this.faint = faint;
      this.wrong = wrong;
      this.reference = reference;
      this.right = right;
    }
  }

  /** A line is broken here, as a terminal of this width would. */
  private static final int COLUMNS = 99;

  private static final double ADVANCE = 8.4;
  private static final int SIZE = 14;
  private static final int LEADING = 22;
  private static final int MARGIN = 16;
  private static final int HEAD = 28;
  private static final int GAP = 18;
  private static final double WIDTH = 2 * MARGIN + COLUMNS * ADVANCE;

  private static final String SANS = "system-ui,-apple-system,'Segoe UI',sans-serif";
  private static final String MONO =
      "ui-monospace,SFMono-Regular,Menlo,Consolas,'Liberation Mono',monospace";

  /** What has a colour in data and text, besides the value; messages bring theirs along. */
  private static final String WORDS =
      "(?<faint>^ *\\d+ \\| )|\\[(?<wrong>[^]]+)](?=\\(=)|(?<reference>=[\\w.@]+)";

  private static final Pattern ANSI = Pattern.compile("\u001b\\[([0-9;]*)m");

  /** A stretch of a line in one colour; where it stands is known for a line that joins two. */
  private record Run(int column, int line, String text, String colour, boolean bold) {}

  private final Theme theme;
  private final Pattern words;
  private final List<String> frames = new ArrayList<>();
  private final List<Run> runs = new ArrayList<>();
  private final List<Integer> baselines = new ArrayList<>();
  private String joint = "";
  private int bottom;

  /**
   * @param value the value in the data that is meant
   */
  ReadmePicture(Theme theme, String value) {
    this.theme = theme;
    this.words = Pattern.compile(WORDS + "|(?<right>\\b" + Pattern.quote(value) + "\\b)");
  }

  /** Adds a frame with a name and lines, which may have the colours of a terminal. */
  ReadmePicture panel(String name, List<String> lines) {
    int top = bottom == 0 ? 1 : bottom + GAP;
    List<List<Run>> rows = new ArrayList<>();
    for (String line : lines) {
      rows.addAll(broken(line.contains("\u001b") ? ofTerminal(line) : ofSource(line)));
    }
    int height = HEAD + 2 * 10 + rows.size() * LEADING;
    frames.add(
        "<rect x=\"1\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"6\" fill=\"%s\" stroke=\"%s\"/>\n"
            .formatted(top, number(WIDTH - 2), height, theme.ground, theme.line));
    frames.add(
        "<path d=\"M1 %sV%sa6 6 0 0 1 6-6H%sa6 6 0 0 1 6 6V%sz\" fill=\"%s\" stroke=\"%s\"/>\n"
            .formatted(top + HEAD, top + 6, number(WIDTH - 7), top + HEAD, theme.head, theme.line));
    frames.add(
        "<text x=\"%s\" y=\"%s\" font-family=\"%s\" font-size=\"13\" fill=\"%s\">%s</text>\n"
            .formatted(MARGIN, top + 19, SANS, theme.faint, escaped(name)));
    for (List<Run> row : rows) {
      int line = baselines.size();
      baselines.add(top + HEAD + 10 + 15 + LEADING * (rows.indexOf(row)));
      row.forEach(run -> runs.add(new Run(run.column, line, run.text, run.colour, run.bold)));
    }
    bottom = top + height;
    return this;
  }

  /** Draws a line from one text to another one below it. */
  ReadmePicture join(String from, String to) {
    Run above = run(from);
    Run below = run(to);
    double x1 = middle(above);
    double x2 = middle(below);
    int y1 = baselines.get(above.line) + 6;
    int y2 = baselines.get(below.line) - 14;
    joint =
        "<path d=\"M%s %sC%s %s %s %s %s %s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.5\"/>\n"
                .formatted(
                    number(x1),
                    y1,
                    number(x1),
                    y1 + 40,
                    number(x2),
                    y2 - 40,
                    number(x2),
                    y2,
                    theme.reference)
            + "<circle cx=\"%s\" cy=\"%s\" r=\"3\" fill=\"%s\"/>\n"
                .formatted(number(x1), y1, theme.reference)
            + "<circle cx=\"%s\" cy=\"%s\" r=\"3\" fill=\"%s\"/>\n"
                .formatted(number(x2), y2, theme.reference);
    return this;
  }

  private Run run(String text) {
    return runs.stream().filter(run -> run.text.equals(text)).findFirst().orElseThrow();
  }

  private static double middle(Run run) {
    return MARGIN + (run.column + run.text.length() / 2.0) * ADVANCE;
  }

  String svg() {
    StringBuilder svg = new StringBuilder();
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %s %s\" width=\"%s\" height=\"%s\">\n"
            .formatted(number(WIDTH), bottom + 1, number(WIDTH), bottom + 1));
    frames.forEach(svg::append);
    svg.append(joint);
    svg.append("<g font-family=\"%s\" font-size=\"%s\">\n".formatted(MONO, SIZE));
    for (Run run : runs) {
      // Whatever font there is, the marks stand below what they mark.
      svg.append(
          "<text x=\"%s\" y=\"%s\" textLength=\"%s\" xml:space=\"preserve\" fill=\"%s\"%s>%s</text>\n"
              .formatted(
                  number(MARGIN + run.column * ADVANCE),
                  baselines.get(run.line),
                  number(run.text.length() * ADVANCE),
                  run.colour,
                  run.bold ? " font-weight=\"600\"" : "",
                  escaped(run.text)));
    }
    return svg.append("</g>\n</svg>\n").toString();
  }

  private List<Run> ofSource(String line) {
    List<Run> parts = new ArrayList<>();
    Matcher found = words.matcher(line);
    int at = 0;
    while (found.find()) {
      for (String group : List.of("faint", "right", "wrong", "reference")) {
        if (found.group(group) != null) {
          add(parts, line.substring(at, found.start(group)), theme.text, false);
          add(
              parts,
              found.group(group),
              colour(group),
              group.equals("right") || group.equals("wrong"));
          at = found.end(group);
        }
      }
    }
    add(parts, line.substring(at), theme.text, false);
    return parts;
  }

  private String colour(String group) {
    return switch (group) {
      case "right" -> theme.right;
      case "wrong" -> theme.wrong;
      case "reference" -> theme.reference;
      default -> theme.faint;
    };
  }

  private List<Run> ofTerminal(String line) {
    List<Run> parts = new ArrayList<>();
    Matcher codes = ANSI.matcher(line);
    String code = "";
    int at = 0;
    while (codes.find()) {
      add(parts, line.substring(at, codes.start()), ofCode(code), code.startsWith("1"));
      code = codes.group(1);
      at = codes.end();
    }
    add(parts, line.substring(at), ofCode(code), code.startsWith("1"));
    return parts;
  }

  private String ofCode(String code) {
    return switch (code) {
      case "1;31" -> theme.wrong;
      case "1;36" -> theme.reference;
      case "", "0", "1" -> theme.text;
      default -> theme.faint;
    };
  }

  private static void add(List<Run> parts, String text, String colour, boolean bold) {
    if (!text.isEmpty()) {
      int column = parts.stream().mapToInt(part -> part.text.length()).sum();
      parts.add(new Run(column, 0, text, colour, bold));
    }
  }

  /** A line that is too long goes on in the next one, behind a blank. */
  private static List<List<Run>> broken(List<Run> parts) {
    StringBuilder whole = new StringBuilder();
    parts.forEach(part -> whole.append(part.text));
    List<List<Run>> rows = new ArrayList<>();
    int from = 0;
    while (from < whole.length()) {
      int to = whole.length();
      if (to - from > COLUMNS) {
        to = whole.lastIndexOf(" ", from + COLUMNS) + 1;
      }
      List<Run> row = new ArrayList<>();
      for (Run part : parts) {
        int start = Math.max(part.column, from);
        int end = Math.min(part.column + part.text.length(), to);
        if (start < end) {
          String text = part.text.substring(start - part.column, end - part.column);
          row.add(new Run(start - from, 0, text, part.colour, part.bold));
        }
      }
      rows.add(row);
      from = to;
    }
    return rows;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value).replaceFirst("\\.0$", "");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
