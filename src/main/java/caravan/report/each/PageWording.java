package caravan.report.each;

import caravan.report.page.Wording;
import caravan.report.prose.EscapedText;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.diagnostic.NearestName;
import caravan.text.source.GivenUp;
import caravan.text.source.JoinedText;
import caravan.text.source.SourceText;
import caravan.text.source.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts what stands in braces on one page into words: {@code {partner}} and {@code {latest}}, and of
 * {@code {up: rose | down: fell}} the variant that holds. Braces with anything else are left as
 * they are. For one thread.
 */
final class PageWording implements Wording {
  private static final Pattern HEAD = Pattern.compile("\\s*(" + BraceText.NAME + ")\\s*([:|}])");
  private static final Pattern ADDRESS = Pattern.compile("\\]\\([^)]*\\)+");
  private static final Pattern CHANGE =
      Pattern.compile(
          "\\]\\([<(]?=[^\\n]*?\\b(?:" + String.join("|", ClaimedTurn.CHANGES) + ")\\(");
  private static final Pattern FORM = Pattern.compile("\\s*([A-Za-z]*)\\s*");

  /** How deep variants may stand in one another. */
  private static final int MOST_LEVELS = 20;

  private final PlacedWords words;
  private final Variants variants;
  private final List<TakenTexts.Region> regions;
  private final Diagnostics out;

  /**
   * @param words what stands for a word in braces
   * @param variants which variants hold
   * @param regions stretches that know words of their own
   */
  PageWording(
      PlacedWords words, Variants variants, List<TakenTexts.Region> regions, Diagnostics out) {
    this.words = words;
    this.variants = variants;
    this.regions = regions;
    this.out = out;
  }

  @Override
  public SourceText worded(SourceText text, Place place) {
    if (text.text().indexOf('{') < 0) {
      return text;
    }
    return new Scan(text).all(place);
  }

  /** One text on its way. */
  private final class Scan {
    private final SourceText source;
    private final String text;
    private final JoinedText joined;

    /** Which braces belong together, in a text of each kind. */
    private final Map<Place, int[]> closing = new EnumMap<>(Place.class);

    private int level;

    Scan(SourceText source) {
      this.source = source;
      this.text = source.text();
      this.joined = new JoinedText(source.file());
    }

    SourceText all(Place place) {
      scan(0, text.length(), place);
      return joined.done(source.origin(text.length()));
    }

    private void scan(int from, int end, Place place) {
      int i = from;
      while (i < end) {
        GivenUp.check();
        int next = step(i, end, place);
        if (next == i) {
          joined.copy(source, i, i + 1);
          next = i + 1;
        }
        i = next;
      }
    }

    /** Takes what begins at an index; the same index where that is a character like others. */
    private int step(int i, int end, Place place) {
      if (place == Place.MARKDOWN) {
        int definition = BraceText.behindDefinition(text, i, end);
        if (definition > i) {
          int line = text.indexOf('\n', definition);
          int stop = line < 0 || line > end ? end : line;
          joined.copy(source, i, definition);
          scan(definition, stop, Place.CODE);
          return stop;
        }
        int behind = BraceText.behindVerbatim(text, i, end);
        if (behind > i) {
          joined.copy(source, i, behind);
          return behind;
        }
        if (text.startsWith("](", i)) {
          int close = BraceText.addressEnd(text, i + 2, end);
          if (close >= 0) {
            joined.copy(source, i, i + 2);
            scan(i + 2, close, Place.CODE);
            return close;
          }
        }
      }
      if (place == Place.PLAIN && text.charAt(i) == '\\' && isBrace(i + 1, end)) {
        joined.copy(source, i + 1, i + 2);
        return i + 2;
      }
      return text.charAt(i) == '{' ? brace(i, end, place) : i;
    }

    private boolean isBrace(int at, int end) {
      return at < end && "{}|".indexOf(text.charAt(at)) >= 0;
    }

    private int brace(int open, int end, Place place) {
      Map<String, SourceText> given = given(source.origin(open));
      Matcher head = HEAD.matcher(text).region(open + 1, end);
      boolean none = words.names().isEmpty() && variants.isEmpty() && given.isEmpty();
      if (none || !head.lookingAt()) {
        return open;
      }
      String name = head.group(1);
      int close = closing(open, end, place);
      boolean isVariant = head.group(2).equals(":");
      if (close < 0) {
        if (isVariant ? variants.isKnown(name) : words.isKnown(name)) {
          out.error(
              Code.UNKNOWN_PLACEHOLDER,
              source.span(open, head.end()),
              "this brace is not closed",
              "write } behind the last variant, or \\{ for a brace that readers see");
        }
        return open;
      }
      SourceText own = given.get(name);
      if (own != null && head.group(2).equals("}")) {
        joined.standIn(ofPage(own, place).text(), source.span(open, close + 1));
        return close + 1;
      }
      return isVariant ? group(open, close, place) : word(name, open, head.end() - 1, close, place);
    }

    /** The index of the brace that closes one; -1 where none does. */
    private int closing(int open, int end, Place place) {
      int[] all = closing.computeIfAbsent(place, of -> BraceText.closing(text, of));
      return all[open] < end ? all[open] : -1;
    }

    private int word(String name, int open, int bar, int close, Place place) {
      Span span = source.span(open, close + 1);
      Matcher form = FORM.matcher(bar < close ? text.substring(bar + 1, close) : "");
      if (!words.isKnown(name) || !form.matches()) {
        unknown(name, span, form.matches() && variants.isKnown(name));
        joined.copy(source, open, close + 1);
        return close + 1;
      }
      String asked = form.group(1);
      String found = words.word(name, place == Place.CODE && asked.isEmpty() ? "code" : asked);
      if (found == null) {
        Diagnostic missing = words.missing(name, asked, span);
        if (missing != null) {
          out.add(missing);
        }
        found = name;
      }
      joined.standIn(place == Place.MARKDOWN ? EscapedText.of(found) : found, span);
      return close + 1;
    }

    private void unknown(String name, Span span, boolean isVariant) {
      Set<String> known = new TreeSet<>(words.names());
      known.addAll(variants.names());
      String near = NearestName.help(name, known);
      out.error(
          Code.UNKNOWN_PLACEHOLDER,
          span,
          isVariant
              ? "the variant \"" + name + "\" says nothing"
              : "nothing on this page is called \"" + name + "\"",
          isVariant
              ? "write {" + name + ": words}"
              : near != null ? near : "write \\{ for a brace that readers see");
    }

    /** The variant that holds takes the place of the group. */
    private int group(int open, int close, Place place) {
      List<Variants.Written> written = new ArrayList<>();
      int from = open + 1;
      while (from <= close) {
        int bar = bar(from, close, place);
        Variants.Written one = variant(from, bar);
        if (one == null) {
          joined.copy(source, open, close + 1);
          return close + 1;
        }
        written.add(one);
        from = bar + 1;
      }
      Variants.Written chosen =
          variants.chosen(written, source.span(open, open + 1).written(), out);
      if (chosen != null) {
        String words = text.substring(chosen.start(), chosen.end());
        // What stands in further braces is looked at there; beside a change, the words are its own.
        if (words.indexOf('{') < 0 && !CHANGE.matcher(line(open, close)).find()) {
          variants.opposite(
              chosen,
              ADDRESS.matcher(words).replaceAll("]"),
              source.span(chosen.start(), chosen.end()),
              out);
        }
      }
      if (chosen != null && level < MOST_LEVELS) {
        level++;
        scan(chosen.start(), chosen.end(), place);
        level--;
      } else if (chosen != null) {
        out.error(
            Code.TOO_DEEP,
            source.span(open, open + 1),
            "variants are more than " + MOST_LEVELS + " levels deep",
            "say it in several sentences");
      }
      return close + 1;
    }

    /** The line on which a group stands, from its beginning to its end. */
    private String line(int open, int close) {
      int end = text.indexOf('\n', close);
      return text.substring(text.lastIndexOf('\n', open) + 1, end < 0 ? text.length() : end);
    }

    /** The next bar between variants, or the closing brace. */
    private int bar(int from, int close, Place place) {
      int depth = 0;
      int i = from;
      while (i < close) {
        int behind = BraceText.behindVerbatim(text, i, close, place);
        if (behind > i) {
          i = behind;
          continue;
        }
        char c = text.charAt(i);
        if (c == '{') {
          depth++;
        } else if (c == '}') {
          depth--;
        } else if (c == '|' && depth == 0) {
          return i;
        }
        i++;
      }
      return close;
    }

    private Variants.@Nullable Written variant(int from, int end) {
      Matcher head = HEAD.matcher(text).region(from, end);
      boolean found = head.lookingAt() && head.group(2).equals(":");
      String name = found ? head.group(1) : "";
      if (!found || !variants.isKnown(name)) {
        Span span = found ? source.span(head.start(1), head.end(1)) : source.span(from, end);
        String near = found ? NearestName.help(name, variants.names()) : null;
        out.error(
            Code.UNKNOWN_PLACEHOLDER,
            span,
            found
                ? "no variant is called \"" + name + "\""
                : "each variant begins with its name and a colon",
            near != null
                ? near
                : found
                    ? "name what it says under \"variants:\" in the front matter"
                    : "write {up: rose | down: fell}");
        return null;
      }
      int start = head.end();
      int stop = end;
      while (start < stop && Character.isWhitespace(text.charAt(start))) {
        start++;
      }
      while (stop > start && Character.isWhitespace(text.charAt(stop - 1))) {
        stop--;
      }
      return new Variants.Written(
          name, source.span(head.start(1), head.end(1)).written(), start, stop);
    }
  }

  /**
   * A word that a text was given, with the words of the page; those around it are in it already.
   */
  private SourceText ofPage(SourceText given, Place place) {
    return new PageWording(words, variants, List.of(), out).worded(given, place);
  }

  /** What words in braces stand for at a place, besides those of the page. */
  private Map<String, SourceText> given(int origin) {
    Map<String, SourceText> given = new LinkedHashMap<>();
    for (TakenTexts.Region region : regions) {
      if (region.start() <= origin && origin < region.end()) {
        region.words().forEach(given::putIfAbsent);
      }
    }
    return given;
  }
}
