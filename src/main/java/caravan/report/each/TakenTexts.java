package caravan.report.each;

import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.diagnostic.NearestName;
import caravan.text.source.GivenUp;
import caravan.text.source.JoinedText;
import caravan.text.source.RelativePath;
import caravan.text.source.SourceFile;
import caravan.text.source.SourceText;
import caravan.text.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Texts that pages take in: a paragraph that is nothing but a link to a file below {@code _parts/}
 * is replaced by that file's text, so that what several pages say is written once. The title of the
 * link gives words that stand in braces there.
 */
public final class TakenTexts {
  /** How deep texts may take in others. */
  private static final int MOST_LEVELS = 5;

  /** How long a page may become, in characters. */
  private static final int MOST_LENGTH = 1_000_000;

  private static final String FOLDER = "_parts/";

  private static final Pattern LINE =
      Pattern.compile(
          " {0,3}\\[[^\\]\\n]*\\]\\(<?([^\\s()<>\"]+\\.md)>?"
              + "(?:[ \\t]+\"([^\"\\n]*)\")?\\)[ \\t]*(?=\\r?\\n|\\z)");

  private static final Pattern WORD =
      Pattern.compile("\\s*(" + BraceText.NAME + ")\\s*:\\s*([^;]*?)\\s*(?:;|$)");

  private static final Pattern GIVEN = Pattern.compile("\\{\\s*(" + BraceText.NAME + ")\\s*\\}");

  private final Map<String, SourceFile> texts;
  private final UnaryOperator<String> codes;
  private final Diagnostics out;
  private final List<Span> pieces = new ArrayList<>();
  private final List<Region> regions = new ArrayList<>();
  private final Set<String> used = new TreeSet<>();
  private int length;

  private TakenTexts(Map<String, SourceFile> texts, UnaryOperator<String> codes, Diagnostics out) {
    this.texts = texts;
    this.codes = codes;
    this.out = out;
  }

  /**
   * A stretch of a page that comes from another file.
   *
   * @param words what stands for words in braces there, as the page that takes it in has them
   */
  record Region(int start, int end, Map<String, SourceText> words) {}

  /**
   * A page with all that it takes in.
   *
   * @param regions inner ones ahead of those around them
   * @param used the paths of the texts that are in it
   */
  record Whole(SourceFile file, List<Region> regions, Set<String> used) {}

  /** Whether a file is a text that pages take in, by its path. */
  public static boolean isOne(String path) {
    return path.contains("/" + FOLDER);
  }

  /** Whether a file might take in others. */
  public static boolean mayBeIn(SourceFile file) {
    return file.text().contains(FOLDER);
  }

  /**
   * A page with all that it takes in.
   *
   * @param texts that can be taken in, by their paths
   * @param codes puts the codes of a member into an address; a text that is not there for a member
   *     is left out
   */
  static Whole of(
      SourceFile page,
      Map<String, SourceFile> texts,
      UnaryOperator<String> codes,
      Diagnostics out) {
    TakenTexts taken = new TakenTexts(texts, codes, out);
    taken.take(page, Map.of(), 1);
    SourceFile file =
        taken.used.isEmpty() && taken.pieces.size() == 1
            ? page
            : SourceFile.joined(page.path(), taken.pieces);
    return new Whole(file, List.copyOf(taken.regions), Set.copyOf(taken.used));
  }

  /**
   * Adds a file.
   *
   * @param given the words that it was given
   * @param level how deep it is
   */
  private void take(SourceFile file, Map<String, SourceText> given, int level) {
    String text = file.text();
    int done = 0;
    int i = 0;
    while (i < text.length()) {
      GivenUp.check();
      Matcher line = isParagraphStart(text, i) ? link(text, i) : null;
      String path =
          line == null ? "" : RelativePath.resolved(file.path(), codes.apply(line.group(1)));
      if (line != null && isOne(path)) {
        add(file, done, i);
        taken(file, line, path, given, level);
        done = line.end();
        i = done;
        continue;
      }
      int behind = BraceText.behindVerbatim(text, i, text.length());
      i = behind > i ? behind : i + 1;
    }
    add(file, done, text.length());
  }

  private void add(SourceFile file, int from, int to) {
    if (to > from) {
      pieces.add(new Span(file, from, to));
      length += to - from;
    }
  }

  private static boolean isParagraphStart(String text, int at) {
    return at == 0 || (text.charAt(at - 1) == '\n' && isBlank(text, at - 1));
  }

  /** Whether the line that ends at an index has nothing in it, or ends the front matter. */
  private static boolean isBlank(String text, int end) {
    String line = text.substring(text.lastIndexOf('\n', end - 1) + 1, end);
    return line.isBlank() || line.stripTrailing().equals("---");
  }

  /** The link that is a paragraph by itself; null where none is. */
  private static @Nullable Matcher link(String text, int at) {
    Matcher line = LINE.matcher(text).region(at, text.length()).useAnchoringBounds(false);
    if (!line.lookingAt()) {
      return null;
    }
    int next = text.indexOf('\n', line.end());
    int following = next < 0 ? -1 : text.indexOf('\n', next + 1);
    String below =
        next < 0 ? "" : text.substring(next + 1, following < 0 ? text.length() : following);
    return below.isBlank() ? line : null;
  }

  private void taken(
      SourceFile file, Matcher line, String path, Map<String, SourceText> given, int level) {
    String address = line.group(1);
    Span place = new Span(file, line.start(1), line.end(1));
    SourceFile text = texts.get(path);
    if (text == null) {
      if (address.indexOf('{') < 0) {
        out.error(
            Code.BROKEN_LINK,
            place,
            "there is no text " + path,
            NearestName.help(path, texts.keySet()));
      }
      return;
    }
    used.add(path);
    if (level > MOST_LEVELS) {
      out.error(
          Code.TOO_DEEP,
          place,
          "texts take in others at most " + MOST_LEVELS + " levels deep",
          "look for two that take in one another");
      return;
    }
    if (length + text.text().length() > MOST_LENGTH) {
      out.error(
          Code.TOO_LARGE,
          place,
          "with this text the page has more than " + MOST_LENGTH + " characters",
          "split the page");
      return;
    }
    int start = length;
    Map<String, SourceText> words = words(file, line, given);
    take(text, words, level + 1);
    regions.add(new Region(start, length, words));
  }

  private static Map<String, SourceText> words(
      SourceFile file, Matcher line, Map<String, SourceText> given) {
    Map<String, SourceText> words = new LinkedHashMap<>();
    if (line.group(2) != null) {
      Matcher word = WORD.matcher(line.group(2));
      while (word.find()) {
        int start = line.start(2) + word.start(2);
        int end = line.start(2) + word.end(2);
        words.put(word.group(1), handedOn(SourceText.of(file, start, end), given));
      }
    }
    return words;
  }

  /** A word with what the text that gives it was given itself. */
  private static SourceText handedOn(SourceText word, Map<String, SourceText> given) {
    JoinedText joined = new JoinedText(word.file());
    Matcher inner = GIVEN.matcher(word.text());
    int done = 0;
    while (inner.find()) {
      SourceText known = given.get(inner.group(1));
      if (known != null) {
        joined.copy(word, done, inner.start());
        joined.standIn(known.text(), word.span(inner.start(), inner.end()));
        done = inner.end();
      }
    }
    joined.copy(word, done, word.length());
    return joined.done(word.origin(word.length()));
  }
}
