package caravan.site.word;

import java.util.ArrayList;
import java.util.List;

/** Lists of a document, of which each that counts begins anew. For one thread. */
final class WordLists {
  /** The deepest level that Word knows, the outermost being 0. */
  static final int DEEPEST = 8;

  /** The list with points instead of numbers. */
  static final int BULLETS = 1;

  private static final int INDENT = 397;

  /** What lists with numbers begin with, and how deep they stand. */
  private record Counting(int level, int start) {}

  private final List<Counting> counting = new ArrayList<>();

  /** The number by which paragraphs say that they are of a new list. */
  int counting(int level, int start) {
    counting.add(new Counting(level, start));
    return BULLETS + counting.size();
  }

  static int indent(int level) {
    return INDENT * (level + 1);
  }

  /** The part of the document that describes them. */
  String xml() {
    Markup out = new Markup().raw(WordPackage.HEAD).raw("<w:numbering" + WordPackage.NAMES + ">");
    for (boolean counts : new boolean[] {false, true}) {
      out.raw("<w:abstractNum w:abstractNumId=\"" + (counts ? 1 : 0) + "\">");
      out.val("multiLevelType", "hybridMultilevel");
      for (int level = 0; level <= DEEPEST; level++) {
        out.raw("<w:lvl w:ilvl=\"" + level + "\">").val("start", "1");
        out.val("numFmt", counts ? "decimal" : "bullet");
        out.val("lvlText", counts ? "%" + (level + 1) + "." : level % 2 == 0 ? "•" : "–");
        out.val("lvlJc", "left");
        out.raw("<w:pPr><w:ind w:left=\"" + indent(level) + "\" w:hanging=\"" + INDENT + "\"/>");
        out.raw("</w:pPr></w:lvl>");
      }
      out.raw("</w:abstractNum>");
    }
    out.raw("<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>");
    for (int i = 0; i < counting.size(); i++) {
      Counting one = counting.get(i);
      out.raw("<w:num w:numId=\"" + (BULLETS + 1 + i) + "\"><w:abstractNumId w:val=\"1\"/>");
      out.raw("<w:lvlOverride w:ilvl=\"" + one.level() + "\">");
      out.val("startOverride", Integer.toString(one.start())).raw("</w:lvlOverride></w:num>");
    }
    return out.raw("</w:numbering>").toString();
  }
}
