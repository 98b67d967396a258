package caravan.language.ru;

import caravan.language.en.EnglishUnits;
import caravan.language.number.KnownUnits;
import caravan.language.number.NamedUnit;
import caravan.language.number.Nearby;
import caravan.model.data.Units;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The units that a Russian text names beside a number, and how they are written. */
final class RussianUnits {
  private static final String SPACE = "[\\s\\u00a0\\u202f]";

  /**
   * The names of a unit.
   *
   * @param brief behind a number in a table: {@code долл. США}
   * @param one behind 1: {@code доллар США}
   * @param few behind 2 and behind fractions: {@code доллара США}
   * @param many behind 5: {@code долларов США}
   */
  record Name(String brief, String one, String few, String many) {
    /** The form for a plural category of CLDR. */
    String form(String category) {
      return switch (category) {
        case "one" -> one;
        case "many" -> many;
        default -> few;
      };
    }
  }

  private static final Map<String, Name> WRITTEN =
      Map.ofEntries(
          Map.entry("USD", new Name("долл.\u00a0США", "доллар США", "доллара США", "долларов США")),
          Map.entry("CNY", new Name("юаней", "юань", "юаня", "юаней")),
          Map.entry("EUR", new Name("евро", "евро", "евро", "евро")),
          Map.entry(
              "GBP",
              new Name("ф.\u00a0ст.", "фунт стерлингов", "фунта стерлингов", "фунтов стерлингов")),
          Map.entry("JPY", new Name("иен", "иена", "иены", "иен")),
          Map.entry("RUB", new Name("руб.", "рубль", "рубля", "рублей")),
          Map.entry("KZT", new Name("тенге", "тенге", "тенге", "тенге")),
          Map.entry("KGS", new Name("сомов", "сом", "сома", "сомов")),
          Map.entry("UZS", new Name("сумов", "сум", "сума", "сумов")),
          Map.entry("TJS", new Name("сомони", "сомони", "сомони", "сомони")),
          Map.entry("TMT", new Name("манатов", "манат", "маната", "манатов")),
          Map.entry("t", new Name("т", "тонна", "тонны", "тонн")),
          Map.entry(
              "m3",
              new Name("куб.\u00a0м", "кубический метр", "кубических метра", "кубических метров")),
          Map.entry("kWh", new Name("кВт·ч", "киловатт-час", "киловатт-часа", "киловатт-часов")),
          Map.entry("bbl", new Name("барр.", "баррель", "барреля", "баррелей")),
          Map.entry("km", new Name("км", "километр", "километра", "километров")),
          Map.entry("ha", new Name("га", "гектар", "гектара", "гектаров")),
          Map.entry("TEU", new Name("ДФЭ", "ДФЭ", "ДФЭ", "ДФЭ")),
          Map.entry("percent", new Name("%", "процент", "процента", "процентов")),
          Map.entry(
              "points",
              new Name(
                  "п.\u00a0п.", "процентный пункт", "процентных пункта", "процентных пунктов")));

  private record Form(Pattern pattern, String regex, String unit) {}

  /** How a unit may be named in any case, the more special forms first. */
  private static final List<Form> READ =
      forms(
          "points", "проц\\. ?пункт\\p{L}*|процентн\\p{L}+ пункт\\p{L}*|п\\. ?п\\.?|п/п|пп",
          "basis points", "базисн\\p{L}+ пункт\\p{L}*|б\\. ?п\\.?",
          "percent", "процент\\p{L}*|%",
          "HKD", "гонконгск\\p{L}+ дол\\p{L}*\\.?",
          "CAD", "канадск\\p{L}+ дол\\p{L}*\\.?",
          "AUD", "австралийск\\p{L}+ дол\\p{L}*\\.?",
          "SGD", "сингапурск\\p{L}+ дол\\p{L}*\\.?",
          "USD", "(?:американск\\p{L}+ )?(?:доллар\\p{L}*|долл?\\.?)(?: ?США)?|\\$",
          "CNY", "(?:китайск\\p{L}+ )?юан\\p{L}*|¥",
          "EUR", "евро|€",
          "GBP", "фунт\\p{L}*(?: стерлингов)?|ф\\. ?ст\\.|£",
          "JPY", "(?:японск\\p{L}+ )?иен\\p{L}*",
          "RUB", "(?:российск\\p{L}+ )?рубл\\p{L}*|руб\\.?|₽",
          "KZT", "(?:казахстанск\\p{L}+ )?тенге|₸",
          "TJS", "сомони",
          "KGS", "(?:киргизск\\p{L}+ )?сом(?:а|у|ом|е|ы|ов|ам|ами|ах)?",
          "UZS", "(?:узбекск\\p{L}+ )?сум(?:а|у|ом|е|ы|ов|ам|ами|ах)?",
          "TMT", "манат\\p{L}*",
          "t", "тонн\\p{L}*|тн\\.?(?! ВЭД)|т",
          "kg", "килограмм\\p{L}*|кг",
          "m3", "кубическ\\p{L}+ метр\\p{L}*|кубометр\\p{L}*|куб\\. ?м|кубов|куба|м3|м³",
          "MWh", "мегаватт-час\\p{L}*|МВт[·⋅*.-]?ч",
          "GWh", "гигаватт-час\\p{L}*|ГВт[·⋅*.-]?ч",
          "TWh", "тераватт-час\\p{L}*|ТВт[·⋅*.-]?ч",
          "kWh", "киловатт-час\\p{L}*|кВт[·⋅*.-]?ч",
          "bbl", "баррел\\p{L}*|барр\\.?",
          "km", "километр\\p{L}*|км",
          "ha", "гектар\\p{L}*|га",
          "TEU", "ДФЭ");

  /** Names of what can stand below a price: a tonne, a barrel. */
  static final String MEASURES =
      READ.stream()
          .filter(form -> Units.measures().contains(form.unit()))
          .map(Form::regex)
          .collect(Collectors.joining("|"));

  /** The names behind a number; each ends as a word ends. */
  static final String BEHIND =
      READ.stream().map(Form::regex).collect(Collectors.joining("|"))
          + "|"
          + RussianMoney.PATTERN
          + "|(?iu:промилле)|‰|(?iu:на"
          + SPACE
          + "(?:1"
          + SPACE
          + "?000|10"
          + SPACE
          + "?000|100"
          + SPACE
          + "?000|тысячу|миллион))(?!"
          + SPACE
          + "(?iu:тонн|т(?!\\p{L})|куб|кг|долл|руб|раз))|раза?|(?iu:кратн\\p{L}*)|m³|"
          + KnownUnits.SIGNS
          + "|[A-Z]{3}";

  private RussianUnits() {}

  private static List<Form> forms(String... unitsAndForms) {
    Map<String, Form> forms = new LinkedHashMap<>();
    for (int i = 0; i < unitsAndForms.length; i += 2) {
      String regex = "(?iu:" + unitsAndForms[i + 1].replace(" ", SPACE) + ")";
      forms.put(unitsAndForms[i], new Form(Pattern.compile(regex), regex, unitsAndForms[i]));
    }
    return List.copyOf(forms.values());
  }

  /** The unit of what {@link #BEHIND} matched. */
  static NamedUnit unit(String text) {
    for (Form form : READ) {
      if (form.pattern().matcher(text).matches()) {
        return form.unit().equals("basis points")
            ? KnownUnits.basisPoints()
            : KnownUnits.named(form.unit());
      }
    }
    NamedUnit money = RussianMoney.unit(text);
    if (money != null) {
      return money;
    }
    return switch (text.toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00a0\\u202f]", "")) {
      case "промилле", "‰", "на1000", "натысячу" -> KnownUnits.partsPer(1_000);
      case "на10000" -> KnownUnits.partsPer(10_000);
      case "на100000" -> KnownUnits.partsPer(100_000);
      case "намиллион" -> KnownUnits.partsPer(1_000_000);
      default -> EnglishUnits.unit(null, text);
    };
  }

  private static final String MONEY =
      READ.stream()
              .filter(form -> Units.isCurrency(form.unit()))
              .map(Form::regex)
              .collect(Collectors.joining("|"))
          + "|"
          + RussianMoney.PATTERN;

  private static final Pattern APART =
      Pattern.compile(
          "^"
              + SPACE
              + "(?:\\(в"
              + SPACE
              + "|\\(|в"
              + SPACE
              + ")(?<money>"
              + MONEY
              + ")(?![\\p{L}\\p{N}])");

  private static final Pattern WHOLE = Pattern.compile(MONEY);

  /** Money that stands ahead of a number, or a little behind it: {@code 106,3 млрд (в рублях)}. */
  static NamedUnit beside(String ahead, String behind) {
    Matcher apart = APART.matcher(behind);
    if (apart.find()) {
      return unit(apart.group("money"));
    }
    for (String words : Nearby.lastWords(ahead)) {
      if (WHOLE.matcher(words).matches()) {
        return unit(words);
      }
    }
    return new NamedUnit.None();
  }

  /** How a base unit is written; null where it has no name but its code. */
  static @Nullable Name name(String base) {
    return WRITTEN.get(base);
  }
}
