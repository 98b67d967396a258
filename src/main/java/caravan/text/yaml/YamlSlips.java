package caravan.text.yaml;

import caravan.text.source.SourceFile;
import caravan.text.source.SourceText;
import caravan.text.source.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Slips that authors make in YAML, told from the lines around the place where the parser gave up,
 * which often is not the place of the slip.
 */
final class YamlSlips {
  private static final int LONGEST = 1000;

  private static final String KEY = "(\\s*(?:- )?[\\p{L}\\p{N}_.@-]+)";
  private static final Pattern BARE = Pattern.compile(KEY);
  private static final Pattern CHINESE_COLON = Pattern.compile(KEY + "：\\s*(.*)");
  private static final Pattern NO_SPACE = Pattern.compile(KEY + ":(\\S.*)");
  private static final Pattern NO_COLON = Pattern.compile(KEY + "(?: +(\\S.*))?");
  private static final Pattern QUOTED = Pattern.compile("([^\"'#]*: +)([\"'])(.*)");
  private static final Pattern CURLY = Pattern.compile(KEY + ": +([“”„«‘’])(.*?)[“”»‘’]?\\s*");
  private static final Pattern PLAIN = Pattern.compile(KEY + ": +(.*)");

  private final SourceText text;
  private final SourceFile lines;

  YamlSlips(SourceText text) {
    this.text = text;
    this.lines = new SourceFile("", text.text());
  }

  /**
   * What was meant, or null where the lines do not tell.
   *
   * @param original what the parser says
   * @param first the offset of the construct that it was reading
   * @param last the offset where it gave up
   */
  @Nullable YamlProblem find(String original, int first, int last) {
    int line = lines.span(last, last).line();
    YamlProblem slip = signs(line);
    if (slip == null && original.contains("expected <block end>")) {
      slip = openQuote(line);
      slip = slip != null ? slip : indentation(line, last);
    }
    if (slip == null && original.contains("while scanning a quoted scalar")) {
      slip = openQuoteIn(lines.span(first, first).line());
    }
    if (slip == null && original.contains("could not find expected ':'")) {
      slip = colon(lines.span(first, first).line());
    }
    if (slip == null && original.contains("mapping values are not allowed here")) {
      slip = secondColon(line, last);
    }
    return slip;
  }

  /**
   * Punctuation of a Chinese keyboard or a word processor, in this line or one that it continues.
   */
  private @Nullable YamlProblem signs(int line) {
    for (int i = line; i >= Math.max(1, line - 2); i--) {
      Matcher colon = CHINESE_COLON.matcher(line(i));
      if (colon.matches()) {
        return at(
            i,
            colon.end(1),
            1,
            "the wide colon \"：\" is not read here",
            "write \"" + (colon.group(1) + ": " + colon.group(2)).strip() + "\"");
      }
      Matcher curly = CURLY.matcher(line(i));
      if (i == line && curly.matches() && curly.group(3).indexOf('"') < 0) {
        return at(
            i,
            curly.start(2),
            1,
            "the curly quote \"" + curly.group(2) + "\" is not read here",
            "write straight quotes: \"" + curly.group(3) + "\"");
      }
    }
    return null;
  }

  /** A quote that is opened above and closed by the first one of another text. */
  private @Nullable YamlProblem openQuote(int line) {
    for (int i = line - 1; i >= Math.max(1, line - 20); i--) {
      YamlProblem found = openQuoteIn(i);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private @Nullable YamlProblem openQuoteIn(int line) {
    Matcher quoted = QUOTED.matcher(line(line));
    if (!quoted.matches() || quoted.group(3).contains(quoted.group(2))) {
      return null;
    }
    String value = quoted.group(3).stripTrailing();
    boolean sure = value.chars().noneMatch(c -> "}],".indexOf(c) >= 0);
    return at(
        line,
        quoted.start(2),
        1,
        "this quoted text is not closed",
        sure ? "write " + quoted.group(2) + value + quoted.group(2) : "close the quote");
  }

  private @Nullable YamlProblem indentation(int line, int last) {
    String content = line(line);
    int indent = indent(content);
    if (last - lines.lineStart(line) != indent) {
      return null;
    }
    int best = 0;
    int limit = Integer.MAX_VALUE;
    for (int i = line - 1; i >= 1; i--) {
      String above = line(i);
      int other = indent(above);
      if (above.isBlank() || above.strip().startsWith("#") || other >= limit) {
        continue;
      }
      limit = other;
      if (other == indent) {
        return null;
      }
      if (best == 0 || Math.abs(other - indent) < Math.abs(indent(line(best)) - indent)) {
        best = i;
      }
    }
    return best == 0 ? null : indented(line, indent, best);
  }

  private YamlProblem indented(int line, int indent, int model) {
    int wanted = indent(line(model));
    String begins = indent == 0 ? "without a space" : "with " + spaces(indent);
    return at(
        line,
        0,
        Math.max(1, indent),
        "this line begins " + begins + ", which fits no line above it",
        "begin it "
            + (wanted == 0 ? "without a space" : "with " + spaces(wanted))
            + ", as line "
            + lineNumber(model)
            + " does");
  }

  private int lineNumber(int line) {
    int start = Math.min(lines.lineStart(line), text.length());
    return text.span(start, start).line();
  }

  private static String spaces(int count) {
    return count + (count == 1 ? " space" : " spaces");
  }

  private static int indent(String line) {
    int count = 0;
    while (count < line.length() && line.charAt(count) == ' ') {
      count++;
    }
    return count;
  }

  /** A key whose colon is missing, or has no space behind it. */
  private @Nullable YamlProblem colon(int line) {
    String content = line(line);
    Matcher glued = NO_SPACE.matcher(content);
    if (glued.matches()) {
      return at(
          line,
          glued.end(1),
          1,
          "there is no space behind this \":\"",
          "write \"" + glued.group(1).strip() + ": " + glued.group(2) + "\"");
    }
    Matcher bare = NO_COLON.matcher(content);
    if (!bare.matches()) {
      return null;
    }
    String key = bare.group(1).strip();
    String value = bare.group(2);
    return at(
        line,
        indent(content),
        key.length(),
        "there is no \":\" behind \"" + key.replaceFirst("^- ", "") + "\"",
        "write \"" + key + ":" + (value == null ? "" : " " + value) + "\"");
  }

  /** A second ": " in a line, or a line that was not meant to continue the one above. */
  private @Nullable YamlProblem secondColon(int line, int last) {
    String content = line(line);
    String ahead = content.substring(0, Math.min(last - lines.lineStart(line), content.length()));
    if (BARE.matcher(ahead).matches()) {
      int above = line - 1;
      while (above > 1 && line(above).isBlank()) {
        above--;
      }
      String before = above < 1 ? "" : line(above);
      boolean pair = before.contains(": ");
      return pair && indent(content) > indent(before)
          ? indented(line, indent(content), above)
          : pair || before.isBlank() ? null : colon(above);
    }
    Matcher plain = PLAIN.matcher(content);
    String value = plain.matches() ? plain.group(2).stripTrailing() : "";
    boolean simple = value.indexOf('\\') < 0 && !value.matches(".*[{}\\[\\]].*");
    char quote = value.indexOf('"') < 0 ? '"' : '\'';
    return value.isEmpty() || !simple || value.indexOf(quote) >= 0
        ? null
        : at(
            line,
            last - lines.lineStart(line),
            1,
            "a second \": \" in one line",
            "put the text in quotes: " + plain.group(1).strip() + ": " + quote + value + quote);
  }

  /** A line; one that nobody typed is not looked at, since patterns could take long over it. */
  private String line(int number) {
    String line = lines.lineText(number);
    return line.length() > LONGEST ? "" : line;
  }

  private YamlProblem at(int line, int column, int length, String message, String help) {
    int start = Math.min(lines.lineStart(line) + column, text.length());
    Span span = text.span(start, Math.min(start + length, text.length()));
    return new YamlProblem(span, message, help);
  }
}
