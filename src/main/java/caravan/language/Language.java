package caravan.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the program knows of a language that reports are written in. Immutable. */
public record Language(
    String code, NumberReader numberReader, NumberWriter numberWriter, DateWriter dateWriter) {
  /** The codes of the languages the program knows. */
  public static List<String> codes() {
    return List.of("en", "zh", "ru");
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
