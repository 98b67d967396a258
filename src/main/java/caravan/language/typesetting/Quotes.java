package caravan.language.typesetting;

import caravan.language.number.WordTable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Straight quotes of a text as pairs, those within others told apart, and as apostrophes. What
 * pairs with nothing and is no apostrophe may be a sign of inches or minutes, and stays.
 */
final class Quotes {
  private static final String OPENING = "([{—–-/„“«「‘\"'：，。；、";

  private final String text;
  private final Deque<Integer> open = new ArrayDeque<>();
  private final List<Quote> found = new ArrayList<>();

  /**
   * A straight quote and what it is.
   *
   * @param depth 0 for a pair that stands in no other
   */
  record Quote(int at, Kind kind, boolean isDouble, int depth) {}

  enum Kind {
    OPENS,
    CLOSES,
    APOSTROPHE
  }

  private Quotes(String text) {
    this.text = text;
  }

  static List<Quote> of(String text) {
    return text.indexOf('"') < 0 && text.indexOf('\'') < 0 ? List.of() : new Quotes(text).read();
  }

  private List<Quote> read() {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\'') {
        quote(i, c);
      }
    }
    // An opening one that nothing closes has lost a letter: 'tis.
    for (int at : open) {
      if (text.charAt(at) == '\'' && Character.isLetter(next(at))) {
        found.add(new Quote(at, Kind.APOSTROPHE, false, 0));
      }
    }
    return found;
  }

  private void quote(int at, char sign) {
    boolean mayOpen = !isSpace(next(at)) && next(at) != 0 && (at == 0 || opens(previous(at)));
    boolean mayClose = at > 0 && !isSpace(previous(at)) && !isWord(next(at));
    boolean within = isWord(previous(at)) && isWord(next(at)) && !isUnspaced(previous(at));
    if (sign == '\'' && (within || isShortYear(at))) {
      boolean minutes = Character.isDigit(previous(at)) && Character.isDigit(next(at));
      if (!minutes) {
        apostrophe(at);
      }
      return;
    }
    Integer partner = partner(sign);
    if (sign == '\'' && partner != null && mayClose && isPossessive(at)) {
      apostrophe(at);
    } else if (partner != null && (mayClose || (at > 0 && isUnspaced(next(at))))) {
      close(at, partner);
    } else if (mayOpen) {
      open.push(at);
    } else if (sign == '\'' && Character.isLetter(previous(at))) {
      apostrophe(at);
    }
  }

  private void apostrophe(int at) {
    found.add(new Quote(at, Kind.APOSTROPHE, false, 0));
  }

  /** The innermost open quote of a kind. */
  private @Nullable Integer partner(char sign) {
    for (int at : open) {
      if (text.charAt(at) == sign) {
        return at;
      }
    }
    return null;
  }

  private void close(int at, int partner) {
    while (open.getFirst() != partner) {
      open.pop();
    }
    open.pop();
    boolean isDouble = text.charAt(at) == '"';
    found.add(new Quote(partner, Kind.OPENS, isDouble, open.size()));
    found.add(new Quote(at, Kind.CLOSES, isDouble, open.size()));
  }

  /** Of several owners, where the quote is closed later: 'the partners' view'. */
  private boolean isPossessive(int at) {
    boolean owner =
        previous(at) == 's'
            && at + 2 < text.length()
            && text.charAt(at + 1) == ' '
            && Character.isLetter(text.charAt(at + 2));
    if (!owner) {
      return false;
    }
    int limit = Math.min(text.length(), at + 400);
    for (int i = at + 1; i < limit; i++) {
      if (text.charAt(i) == '\'' && !isWord(previous(i))) {
        return false;
      }
      if (text.charAt(i) == '\'' && !isWord(next(i))) {
        return true;
      }
    }
    return false;
  }

  /** The nineties: '90s, the class of '08. */
  private boolean isShortYear(int at) {
    return (at == 0 || opens(previous(at)))
        && at + 2 < text.length()
        && Character.isDigit(text.charAt(at + 1))
        && Character.isDigit(text.charAt(at + 2))
        && (at + 3 == text.length()
            || (!Character.isDigit(text.charAt(at + 3)) && text.charAt(at + 3) != '\''));
  }

  private char previous(int at) {
    return at == 0 ? 0 : text.charAt(at - 1);
  }

  private char next(int at) {
    return at + 1 < text.length() ? text.charAt(at + 1) : 0;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == Typography.OBJECT;
  }

  private static boolean isUnspaced(char c) {
    return WordTable.isUnspaced(c);
  }

  private static boolean opens(char before) {
    // Chinese puts no space ahead of a quote.
    return isSpace(before) || OPENING.indexOf(before) >= 0 || isUnspaced(before);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
