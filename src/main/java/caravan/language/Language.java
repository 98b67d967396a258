package caravan.language;

import caravan.data.CodeLists;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the program knows of a language that reports are written in. Immutable. */
public record Language(
    String code, NumberReader numberReader, NumberWriter numberWriter, DateWriter dateWriter) {
  /** The codes of the languages the program knows. */
  public static List<String> codes() {
    return List.of("en", "zh", "ru");
  }

  /**
   * A language with the names that a report gives its own units in it.
   *
   * @throws IllegalArgumentException where the program does not know the language
   */
  public static Language of(String code, CodeLists lists) {
    Language plain = find(code);
    if (plain == null) {
      throw new IllegalArgumentException("unknown language: " + code);
    }
    Map<String, Map<String, String>> names = new TreeMap<>(lists.unitForms(code));
    names.keySet().removeIf(unit -> KnownUnits.named(unit) instanceof NamedUnit.Known);
    if (names.isEmpty()) {
      return plain;
    }
    UnitNaming naming = new UnitNaming(code, names);
    return new Language(
        code,
        new NamingReader(plain.numberReader(), naming),
        new NamingWriter(plain.numberWriter(), naming),
        plain.dateWriter());
  }

  /** The language of a code, or null where the program does not know it. */
  public static @Nullable Language find(String code) {
    return switch (code) {
      case "en" ->
          new Language(
              code, new EnglishNumberReader(), new EnglishNumberWriter(), new EnglishDateWriter());
      case "zh" ->
          new Language(
              code, new ChineseNumberReader(), new ChineseNumberWriter(), new ChineseDateWriter());
      case "ru" ->
          new Language(
              code, new RussianNumberReader(), new RussianNumberWriter(), new RussianDateWriter());
      default -> null;
    };
  }
}
