package caravan.report.citation;

import caravan.report.citation.EntryRun.Look;
import caravan.report.citation.EntryRun.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Marks in the text of a reference while it is made: characters for private use, which texts of
 * sources can't hold ({@link CleanText}). At the end the text is cut at them into its pieces.
 */
final class RunMarks {
  /** Marks of the looks, two each, in the order of {@link Look}: where one begins, and ends. */
  private static final char FIRST_LOOK = '\uE010';

  private static final int LOOKS = Look.values().length;

  /** Ahead of the address of a link, ahead of its text, and at its end. */
  private static final char LINK = '\uE020';

  private static final char LINK_TEXT = '\uE021';
  private static final char LINK_END = '\uE022';

  /** A class of characters for regular expressions: all marks. */
  static final String ANY = "\uE000-\uE022";

  private final List<EntryRun> runs = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final Set<Look> looks = EnumSet.noneOf(Look.class);
  private final TitleLink title;
  private @Nullable String address;
  private boolean inTitle;

  /**
   * Where the title of a source leads.
   *
   * @param address null for nowhere
   * @param language as in {@link EntryRun}
   */
  record TitleLink(@Nullable String address, @Nullable String language) {}

  private RunMarks(TitleLink title) {
    this.title = title;
  }

  static String begin(Look look) {
    return String.valueOf((char) (FIRST_LOOK + 2 * look.ordinal()));
  }

  static String end(Look look) {
    return String.valueOf((char) (FIRST_LOOK + 2 * look.ordinal() + 1));
  }

  static String link(String text, String address) {
    return LINK + address + LINK_TEXT + text + LINK_END;
  }

  /** The pieces of a marked text. */
  static List<EntryRun> runs(String marked, TitleLink title) {
    return new RunMarks(title).cut(marked);
  }

  private List<EntryRun> cut(String marked) {
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (c < CleanText.OPEN || c > LINK_END) {
        text.append(c);
        continue;
      }
      end();
      if (c >= FIRST_LOOK && c < FIRST_LOOK + 2 * LOOKS) {
        Look look = Look.values()[(c - FIRST_LOOK) / 2];
        if ((c - FIRST_LOOK) % 2 == 0) {
          looks.add(look);
        } else {
          looks.remove(look);
        }
      } else if (c == LINK) {
        int from = i + 1;
        i = marked.indexOf(LINK_TEXT, from);
        address = marked.substring(from, i);
      } else if (c == LINK_END) {
        address = null;
      } else {
        inTitle = c == CleanText.OPEN || (inTitle && c != CleanText.CLOSE);
      }
    }
    end();
    return List.copyOf(runs);
  }

  /** Ends a piece; one that looks like the piece before is a part of that. */
  private void end() {
    if (text.isEmpty()) {
      return;
    }
    Role role = inTitle ? Role.TITLE : address != null ? Role.ADDRESS : Role.TEXT;
    EntryRun run =
        new EntryRun(
            text.toString(),
            looks,
            role,
            inTitle ? title.address() : address,
            inTitle ? title.language() : null);
    text.setLength(0);
    EntryRun last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
    if (last != null && last.with(run.text()).equals(run)) {
      runs.set(runs.size() - 1, last.with(last.text() + run.text()));
    } else {
      runs.add(run);
    }
  }
}
