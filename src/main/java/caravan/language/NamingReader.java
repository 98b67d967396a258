package caravan.language;

import caravan.data.Unit;
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
    int place = place(text, number);
    if (place < 0) {
      return number;
    }
    String behind = Nearby.behind(text, place);
    for (Map.Entry<String, Pattern> name : names.entrySet()) {
      Matcher m = name.getValue().matcher(behind);
      if (m.find()) {
        NamedUnit unit = new NamedUnit.Known(Unit.of(name.getKey()), BigDecimal.ONE);
        return number.with(unit, Math.max(number.end(), place + m.end()));
      }
    }
    return number;
  }

  /**
   * Where a unit's name would begin, in what was counted or behind it; −1 where there is a unit.
   */
  private static int place(String text, TextNumber number) {
    if (number.unit() instanceof NamedUnit.None) {
      return number.end();
    }
    if (number.unit() instanceof NamedUnit.Count count) {
      int at = text.lastIndexOf(count.word(), number.end() - 1);
      return at < number.digitsEnd() ? number.end() : at;
    }
    return -1;
  }
}
