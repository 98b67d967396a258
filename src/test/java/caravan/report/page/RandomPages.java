package caravan.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Puts pages together at random: paragraphs, lists, quotes, tables, notes, comments, code. */
public final class RandomPages {
  private static final List<String> WORDS =
      List.of(
          "trade",
          "rose",
          "in",
          "the",
          "торговля",
          "выросла",
          "贸易",
          "增长",
          "it's",
          "5",
          "(x)",
          "rose. The",
          "增长。贸易");

  private final Random random;
  private int number;
  private int depth;

  public RandomPages(Random random) {
    this.random = random;
  }

  /** The body of a page. */
  public String page() {
    StringBuilder page = new StringBuilder();
    int blocks = 1 + random.nextInt(7);
    for (int i = 0; i < blocks; i++) {
      page.append(block()).append(random.nextInt(4) == 0 ? "\n" : "\n\n");
    }
    return page.toString();
  }

  private String block() {
    depth++;
    String made =
        switch (random.nextInt(depth > 3 ? 5 : 15)) {
          case 0, 1 -> inline() + "\n" + inline();
          case 2 -> "#".repeat(1 + random.nextInt(4)) + " " + inline();
          case 3 ->
              inline()
                  + "\n| "
                  + text()
                  + " | "
                  + text()
                  + " |\n|-|:-:|\n| "
                  + inline().replace('\n', ' ')
                  + " | "
                  + text()
                  + " |";
          case 4 -> comment();
          case 5 -> "- " + block().replace("\n", "\n  ") + "\n- [ ] " + inline();
          case 6 -> "> " + block().replace("\n", "\n> ");
          case 7 -> "1. " + inline() + "\n2. " + block().replace("\n", "\n   ");
          case 8 -> note();
          case 9 ->
              "> [!"
                  + (random.nextBoolean() ? "note" : "INFO")
                  + "]\n> "
                  + inline().replace("\n", "\n> ");
          case 10 -> "```\n" + word() + " <!-- shown -->\n```";
          case 11 -> comment() + " " + inline();
          case 12 -> "<div>\n" + inline() + "\n</div>";
          case 13 -> "    " + text() + " " + figure();
          default -> inline() + " " + comment() + " " + inline();
        };
    depth--;
    return made;
  }

  private String note() {
    String label = "n" + number++;
    String use = random.nextInt(4) == 0 ? "" : text() + "[^" + label + "]\n\n";
    return use + "[^" + label + "]: " + inline().replace("\n", " ");
  }

  private String comment() {
    return switch (random.nextInt(6)) {
      case 0 -> "<!-- secret -->";
      case 1 -> "<!-- secret -- secret -->";
      case 2 -> "<!-- secret [5](=secret) `secret -->";
      case 3 -> "<!--\nsecret\n-->";
      case 4 -> "<!-->";
      default -> "<!-- secret | secret -->";
    };
  }

  private String inline() {
    List<String> parts = new ArrayList<>();
    int many = 1 + random.nextInt(5);
    for (int i = 0; i < many; i++) {
      parts.add(
          switch (random.nextInt(12)) {
            case 0 -> "**" + text() + "**";
            case 1 -> "*" + text() + "*";
            case 2 -> "`" + word() + "`";
            case 3 -> figure();
            case 4 -> "[" + text() + "](k" + number++ + "q.md)";
            case 5 -> "https://e.org/k" + number++ + "q";
            case 6 -> "<!-- secret -->";
            case 7 -> "CO<sub>" + word() + "</sub>";
            case 8 -> "<b>" + word() + "</b>";
            case 9 -> "[" + word() + "][ref]";
            case 10 -> "\"" + text() + "\"";
            default -> text();
          });
    }
    return String.join(random.nextInt(5) == 0 ? "\n" : " ", parts);
  }

  private String figure() {
    return "[" + text() + "](=g" + number++ + "q)";
  }

  private String text() {
    return WORDS.get(random.nextInt(WORDS.size())) + " " + word();
  }

  private String word() {
    return "w" + number++ + "q";
  }
}
