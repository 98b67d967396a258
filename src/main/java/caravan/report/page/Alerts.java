package caravan.report.page;

import caravan.text.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** GFM's alerts: quotes whose first line is {@code [!NOTE]}. */
final class Alerts {
  private static final Set<String> KINDS = Set.of("note", "tip", "important", "warning", "caution");

  private Alerts() {}

  /** The quote as an alert, without the line that makes it one; the same where it is none. */
  static Block.Quote read(Block.Quote quote) {
    if (quote.blocks().isEmpty()
        || !(quote.blocks().get(0) instanceof Block.Paragraph first)
        || first.parts().isEmpty()
        || !(first.parts().get(0) instanceof Inline.Bracketed sign)) {
      return quote;
    }
    String kind = kind(sign);
    if (kind.isEmpty()) {
      return quote;
    }
    List<Block> blocks = new ArrayList<>(quote.blocks());
    List<Inline> parts = withoutBlanks(first.parts().subList(1, first.parts().size()));
    if (parts.isEmpty()) {
      blocks.remove(0);
    } else {
      blocks.set(0, new Block.Paragraph(first.span(), first.isBare(), parts));
    }
    return new Block.Quote(quote.span(), kind, blocks);
  }

  /** The kind of an alert that a sign stands for; empty for other signs. */
  private static String kind(Inline.Bracketed sign) {
    boolean plain =
        sign.before().equals("[")
            && sign.after().equals("]")
            && sign.parts().size() == 1
            && sign.parts().get(0) instanceof Inline.Words;
    if (!plain) {
      return "";
    }
    String said = ((Inline.Words) sign.parts().get(0)).text().text().toLowerCase(Locale.ROOT);
    return said.startsWith("!") && KINDS.contains(said.substring(1)) ? said.substring(1) : "";
  }

  /** The parts without the blanks at their beginning. */
  private static List<Inline> withoutBlanks(List<Inline> parts) {
    List<Inline> rest = new ArrayList<>(parts);
    while (!rest.isEmpty()) {
      Inline first = rest.get(0);
      if (first instanceof Inline.LineEnd end && end.kind() != Inline.LineEnd.Kind.TAG) {
        rest.remove(0);
      } else if (first instanceof Inline.Words words && !words.isFixed()) {
        SourceText text = words.text();
        int at = 0;
        while (at < text.length() && Character.isWhitespace(text.text().charAt(at))) {
          at++;
        }
        rest.remove(0);
        if (at < text.length()) {
          rest.add(0, new Inline.Words(text.slice(at, text.length()), false));
          return rest;
        }
      } else {
        return rest;
      }
    }
    return rest;
  }
}
