package caravan.text.yaml;

import caravan.text.source.SourceFile;
import caravan.text.source.SourceText;
import caravan.text.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** What the YAML parser complains of, in an author's words. */
record YamlProblem(Span span, String message, @Nullable String help) {
  private static final Pattern PLACE = Pattern.compile("line (\\d+), column (\\d+)");

  static YamlProblem of(JacksonException e, SourceText text) {
    String original = e.getOriginalMessage();
    SourceFile lines = new SourceFile("", text.text());
    List<Span> places = new ArrayList<>();
    List<Integer> offsets = new ArrayList<>();
    Matcher matcher = PLACE.matcher(original);
    while (matcher.find()) {
      int line = Integer.parseInt(matcher.group(1));
      int column = Integer.parseInt(matcher.group(2));
      places.add(place(lines, line, column, text));
      offsets.add(offset(lines, line, column));
    }
    if (places.isEmpty()) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
      places.add(place(lines, line, column, text));
      offsets.add(offset(lines, line, column));
    }
    int end = offsets.get(offsets.size() - 1);
    YamlProblem slip = new YamlSlips(text).find(original, offsets.get(0), end);
    if (slip != null) {
      return slip;
    }
    Span last = places.get(places.size() - 1);
    YamlProblem inLine = insideOneLine(original, places.get(0), last);
    return inLine != null ? inLine : worded(original, places.get(0), last);
  }

  /** What the line alone explains: a text that goes on behind a closing bracket or quote. */
  private static @Nullable YamlProblem insideOneLine(String original, Span first, Span last) {
    String line = last.file().lineText(last.line());
    String ahead =
        line.substring(
                0, Math.min(last.start() - last.file().lineStart(last.line()), line.length()))
            .stripTrailing();
    boolean flow = original.contains("while parsing a flow");
    char closing = ahead.isEmpty() ? ' ' : ahead.charAt(ahead.length() - 1);
    if ("]}\"'".indexOf(closing) >= 0 && original.contains("expected")) {
      boolean quote = closing == '"' || closing == '\'';
      return new YamlProblem(
          last,
          "nothing can follow the closing " + closing + " here",
          "put the whole text in quotes"
              + (quote ? " of the other kind" : "")
              + (flow ? ", or a comma between two values" : ""));
    }
    if (flow && last.text().equals("{")) {
      return new YamlProblem(
          last,
          "a text with braces can't stand between [ ] or { } as it is",
          "put it in quotes: \"trade.{partner}.total\"");
    }
    if (flow && first.line() == last.line() && last.end() < last.file().text().length()) {
      return new YamlProblem(
          last, "a comma or a closing bracket is missing here", "put a text with signs in quotes");
    }
    return null;
  }

  private static Span place(SourceFile lines, int line, int column, SourceText text) {
    int offset = offset(lines, line, column);
    return text.span(offset, Math.min(offset + 1, text.length()));
  }

  private static int offset(SourceFile lines, int line, int column) {
    int row = Math.min(Math.max(line, 1), lines.lineCount());
    String content = lines.lineText(row);
    int points = Math.min(Math.max(column - 1, 0), content.codePointCount(0, content.length()));
    return lines.lineStart(row) + content.offsetByCodePoints(0, points);
  }

  /**
   * @param first where the construct begins that the parser was reading
   * @param span where it gave up
   */
  private static YamlProblem worded(String original, Span first, Span span) {
    if (original.contains("\\t(TAB)") || original.contains("'\t(TAB)'")) {
      return new YamlProblem(
          span,
          "a tab begins this line, where only spaces can",
          "put spaces in its place, as many as the lines beside it have");
    }
    if (original.contains("mapping values are not allowed here")) {
      return new YamlProblem(
          span, "a second \": \" in one line", "put a text that contains \": \" in quotes");
    }
    if (original.contains("that cannot start any token")) {
      return new YamlProblem(span, begins(span.text()), "put the text in quotes");
    }
    if (original.contains("while scanning a quoted scalar")) {
      return new YamlProblem(first, "this quoted text is not closed", "close the quote");
    }
    if (original.contains("while parsing a flow sequence")) {
      return new YamlProblem(
          first,
          "this \"[\" is not closed, or something follows its \"]\"",
          "close it, or put a text that begins with \"[\" in quotes");
    }
    if (original.contains("while parsing a flow mapping")) {
      return new YamlProblem(
          first,
          "this \"{\" is not closed, or something follows its \"}\"",
          "close it, or put a text that begins with \"{\" in quotes");
    }
    if (original.contains("expected <block end>")) {
      return new YamlProblem(
          span,
          "this does not fit what stands above it",
          "begin it with as many spaces as its neighbours; put all of a text that begins with"
              + " \"[\", \"{\" or a quote in quotes");
    }
    if (original.contains("found unknown escape character")) {
      return new YamlProblem(
          span,
          "a text in double quotes can't have this behind a \"\\\"",
          "write \"\\\\\" for the sign itself, or use single quotes");
    }
    if (original.contains("could not find expected ':'")) {
      return new YamlProblem(first, "there is no \":\" in this line", "write \"name: value\"");
    }
    if (original.contains("<stream end>") || original.contains("<document end>")) {
      return new YamlProblem(
          span,
          "something is missing ahead of the end of this file",
          "finish the last line, and close every quote, \"[\" and \"{\"");
    }
    return new YamlProblem(
        span,
        "this can't be read",
        "compare it with the lines around it: \"name: value\", behind as many spaces");
  }

  /** Says that a text that begins with such a sign needs quotes. */
  static String begins(String sign) {
    return "a text can't begin with \"" + sign + "\" here";
  }
}
