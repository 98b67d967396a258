package caravan.report.page;

import caravan.report.prose.Reference;
import caravan.text.source.SourceText;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses that stand in a text without brackets, as GFM reads them; and as Chinese and Russian
 * sentences go on behind them, which GFM takes for a part of the address.
 */
final class BareLinks {
  /** What every address has: a pattern that begins with a letter of its own is found fast. */
  private static final Pattern MARK = Pattern.compile("://|[wW]{3}\\.");

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?iu)(?<![-\\p{L}\\p{N}_/@.:\\\\&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]])(?:https?://|www\\.)"
              + "[\\p{L}\\p{N}][^\\s<>\"`\\\\，。；：！？、（）《》〈〉【】「」『』“”‘’«»…\\u3000]*");

  /** A letter or digit of the Latin alphabet ends at a Chinese character. */
  private static final Pattern LATIN_HOST =
      Pattern.compile("(?i)(?:https?://|www\\.)[a-z0-9.:-]+(?:/[\\x21-\\x7e]*)?+");

  private static final Pattern HAN = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");

  private BareLinks() {}

  /**
   * An address.
   *
   * @param length of what is shown of it
   */
  record BareLink(Reference.ToLink reference, int length) {}

  /** Whether a text may hold an address: most hold none, which is seen fast. */
  static boolean mayStandIn(String text) {
    return text.indexOf('.') >= 0 && MARK.matcher(text).find();
  }

  /**
   * The addresses of a text, by where they stand in the parsed text.
   *
   * @param node plain text
   */
  static Map<Integer, BareLink> find(Node node, SourceText text) {
    Map<Integer, BareLink> found = new TreeMap<>();
    String chars = node.getChars().toString();
    Matcher m = ADDRESS.matcher(chars);
    while (m.find()) {
      String address = trimmed(m.group());
      int dot = address.indexOf('.');
      if (dot < 0 || dot == address.length() - 1 || address.equalsIgnoreCase("www.")) {
        continue;
      }
      int start = node.getStartOffset() + m.start();
      int from = node.getChars().getIndexOffset(m.start());
      SourceText shown = text.slice(from, from + address.length());
      found.put(
          start,
          new BareLink(new Reference.ToLink(shown.span(), destination(shown)), address.length()));
    }
    return found;
  }

  private static SourceText destination(SourceText shown) {
    SourceText plain = Unescape.text(shown);
    if (plain.text().regionMatches(true, 0, "http", 0, 4)) {
      return plain;
    }
    String scheme = "https://";
    int[] origins = new int[scheme.length() + plain.length() + 1];
    Arrays.fill(origins, plain.origin(0));
    for (int i = 0; i <= plain.length(); i++) {
      origins[scheme.length() + i] = plain.origin(i);
    }
    return SourceText.mapped(scheme + plain.text(), plain.file(), origins);
  }

  /** Without the punctuation of the sentence behind it. */
  private static String trimmed(String address) {
    String trimmed = address;
    Matcher latin = LATIN_HOST.matcher(address);
    if (latin.lookingAt()
        && latin.end() < address.length()
        && HAN.matcher(address.substring(latin.end())).lookingAt()) {
      trimmed = address.substring(0, latin.end());
    }
    while (!trimmed.isEmpty()) {
      char last = trimmed.charAt(trimmed.length() - 1);
      boolean unopened =
          last == ')'
              && trimmed.chars().filter(c -> c == ')').count()
                  > trimmed.chars().filter(c -> c == '(').count();
      if ("?!.,:*_~';|&]}".indexOf(last) < 0 && !unopened) {
        break;
      }
      trimmed = trimmed.substring(0, trimmed.length() - 1);
    }
    return trimmed;
  }
}
