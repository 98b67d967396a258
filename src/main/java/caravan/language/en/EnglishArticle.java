package caravan.language.en;

import java.util.Set;

/** Names of countries that have an article within a sentence: the Netherlands. Stateless. */
public final class EnglishArticle {
  private static final Set<String> NAMES =
      Set.of(
          "Bahamas",
          "Comoros",
          "Gambia",
          "Isle of Man",
          "Maldives",
          "Netherlands",
          "Philippines",
          "Vatican City");

  /** At the end of a name of several words. */
  private static final Set<String> LAST_WORDS =
      Set.of("Emirates", "Islands", "Kingdom", "Republic", "States", "Territories", "Union");

  private EnglishArticle() {}

  /** A name as it stands in a sentence. */
  public static String with(String name) {
    String last = name.substring(name.lastIndexOf(' ') + 1);
    boolean has =
        NAMES.contains(name)
            || (name.contains(" ") && LAST_WORDS.contains(last))
            || name.startsWith("Democratic Republic")
            || name.startsWith("Republic of");
    return has ? "the " + name : name;
  }
}
