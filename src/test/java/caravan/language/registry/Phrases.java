package caravan.language.registry;

import caravan.language.number.NamedUnit;
import caravan.language.number.TextNumber;
import caravan.language.number.Vagueness;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Tables of phrases beside the tests, and what a reader reads as a line. */
public final class Phrases {
  /** Each is made once: many tests ask for the same. */
  private static final Map<String, Language> LANGUAGES = new ConcurrentHashMap<>();

  private Phrases() {}

  /** The lines of a table, without its remarks; an underscore is a no-break space. */
  public static List<String[]> table(String name) {
    try (InputStream in = Phrases.class.getResourceAsStream("/caravan/language/" + name)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" \\| ", -1))
          .peek(row -> row[0] = row[0].replace('_', '\u00a0'))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Language language(String code) {
    return LANGUAGES.computeIfAbsent(code, c -> Objects.requireNonNull(Language.find(c)));
  }

  /** What was read: {@code 106.3 e9 USD OVER; 12 percent}; nothing is {@code -}. */
  public static String read(String text, String language) {
    return read(text, language(language));
  }

  /** The same by a language with names of its own. */
  public static String read(String text, Language language) {
    List<TextNumber> numbers = language.numberReader().read(text);
    return numbers.isEmpty()
        ? "-"
        : numbers.stream().map(Phrases::shown).collect(Collectors.joining("; "));
  }

  private static String shown(TextNumber n) {
    BigDecimal number =
        n.unit() instanceof NamedUnit.Part && n.number().scale() > 4
            ? n.number().setScale(4, RoundingMode.HALF_UP)
            : n.number();
    String scale =
        n.scale().compareTo(BigDecimal.ONE) == 0
            ? ""
            : " e" + (n.scale().precision() - n.scale().scale() - 1);
    String vague = n.vagueness() == Vagueness.NONE ? "" : " " + n.vagueness();
    String to =
        n.upTo() == null || n.vagueness() == Vagueness.AND_MORE
            ? ""
            : " to " + n.upTo().toPlainString();
    return number.toPlainString() + to + scale + unit(n.unit()) + vague;
  }

  private static String unit(NamedUnit unit) {
    if (unit instanceof NamedUnit.Known known) {
      String factor =
          known.factor().compareTo(BigDecimal.ONE) == 0 ? "" : known.factor().toPlainString() + "·";
      return " " + factor + known.unit().toString().replace("percentage points", "points");
    }
    if (unit instanceof NamedUnit.Multiple multiple) {
      return switch (multiple.sense()) {
        case AS_MUCH -> " times";
        case ON_TOP -> " times more";
        case AS_LITTLE -> " times less";
      };
    }
    return unit instanceof NamedUnit.Part ? " part" : "";
  }
}
