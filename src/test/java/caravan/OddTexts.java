package caravan;

import java.util.List;
import java.util.Random;

/** Texts as authors write them, from the plain to the odd; all of them are allowed. */
final class OddTexts {
  private static final List<String> PLAIN =
      List.of(
          "Kazakhstan",
          "Exports of machinery and transport equipment",
          "中华人民共和国新疆维吾尔自治区伊犁哈萨克自治州霍尔果斯市",
          "哈萨克斯坦",
          "Республика Каракалпакстан",
          "Машины, оборудование и транспортные средства (кроме легковых автомобилей)",
          "Қазақстан Республикасының Ұлттық экономика министрлігі",
          "Ўзбекистон",
          "Côte d’Ivoire",
          "São Tomé e Príncipe",
          "Österreich und die Übrigen",
          "n.e.s.",
          "A",
          "ĳ ſt",
          "Nahrungsmittel-und-Getränkeherstellungsbetriebe",
          "Rock’n’roll “quoted” «кавычки» ‘single’",
          "AT&T, R&D",
          "less < more > none",
          "50 % of $ and € or ¥",
          "a/b\\c",
          "under_score and a*star",
          "C++ (GNU)",
          "[sic]",
          "{curly}",
          "~tilde^caret",
          "№ 5; п. 3",
          "Supercalifragilisticexpialidocious".repeat(3));

  /** What the fonts of pictures lack. */
  private static final List<String> RARE = List.of("日本語・한국어", "هذا نص", "emoji 🚂 and rare 䶮");

  /** Signs that mean something to one of the programs on the way. */
  private static final List<String> SIGNS =
      List.of(
          "–", "-", "—", ",", ";", ".", "&", "/", ":", "(", ")", "[", "]", "\"", "'", "’", "%", "#",
          "*", "_", "~", "^", "\\", "{", "}", "<", ">", "=", "+", "|", "!", "?", "…", "\u00a0",
          " ");

  private static final List<String> WORDS =
      List.of(
          "S1", "S2", "12", "14", "no.", "part", "第3期", "вып.", "XIV", "iv", "2nd", "et al.",
          "vol.", "1998/99", "A", "и", "与", "0", "000", "1e9", "½", "12a", "pp.", "Suppl.", "é",
          "ß");

  private final Random random;
  private final boolean rare;

  OddTexts(Random random) {
    this.random = random;
    this.rare = random.nextInt(5) == 0;
  }

  <T> T of(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  boolean one(int in) {
    return random.nextInt(in) == 0;
  }

  String name() {
    return rare && one(10) ? of(RARE) : of(PLAIN);
  }

  /** A few words, or as many as nobody writes. */
  String sentence() {
    int words = of(List.of(1, 1, 3, 3, 8, 8, 8, 8, 20, 20, 60, 600));
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < words; i++) {
      out.append(i == 0 ? "" : " ").append(words > 60 ? of(PLAIN.subList(0, 10)) : name());
    }
    return out.toString();
  }

  /** What may stand in a field of a source: words and signs in any order. */
  String field() {
    StringBuilder out = new StringBuilder();
    int parts = 1 + random.nextInt(7);
    for (int i = 0; i < parts; i++) {
      out.append(one(3) ? of(SIGNS) : of(WORDS)).append(one(3) ? " " : "");
    }
    String text = out.toString().strip();
    return text.isEmpty() ? "1" : text;
  }

  /** The same text in inline Markdown, without figures. */
  static String markdown(String text) {
    return text.replaceAll("([\\\\`*_\\[\\]<>&!|~@#=$])", "\\\\$1");
  }

  /** As YAML, in double quotes. */
  static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
