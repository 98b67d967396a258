package caravan.language.registry;

import caravan.language.number.NamedUnit;
import caravan.language.number.Nearby;
import caravan.language.number.NumberReader;
import caravan.language.number.TextNumber;
import caravan.model.data.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A reader that knows the names of the units that a report declares, too. */
final class NamingReader implements NumberReader {
  private final NumberReader reader;
  private final Map<String, Pattern> names;

  NamingReader(NumberReader reader, UnitNaming naming) {
    this.reader = reader;
    this.names = naming.patterns();
  }

  @Override
  public List<TextNumber> read(String text) {
    return reader.read(text).stream().map(number -> named(text, number)).toList();
  }

  private TextNumber named(String text, TextNumber number) {
    for (int place : places(text, number)) {
      String behind = Nearby.behind(text, place);
      for (Map.Entry<String, Pattern> name : names.entrySet()) {
        Matcher m = name.getValue().matcher(behind);
        if (m.find()) {
          NamedUnit unit = new NamedUnit.Known(Unit.of(name.getKey()), BigDecimal.ONE);
          return number.with(unit, Math.max(number.end(), place + m.end()));
        }
      }
    }
    return number;
  }

  /** Where a unit's name may begin: behind the number, or at the word that it counts. */
  private static List<Integer> places(String original, TextNumber number) {
    // The Russian reader reads ё as е.
    String text = original.replace('ё', 'е').replace('Ё', 'Е');
    if (number.unit() instanceof NamedUnit.None) {
      return List.of(number.end());
    }
    if (!(number.unit() instanceof NamedUnit.Count count)) {
      return List.of();
    }
    int within = text.lastIndexOf(count.word(), number.end() - 1);
    int word = within < number.digitsEnd() ? text.indexOf(count.word(), number.end()) : within;
    return word < 0 ? List.of() : List.of(number.end(), word);
  }
}
