package caravan.language.registry;

import caravan.language.number.FixedWord;
import caravan.language.number.LanguageWords;
import caravan.language.number.NamedUnit;
import caravan.language.number.WordKind;
import caravan.model.data.Units;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.diagnostic.NearestName;
import caravan.text.source.SourceText;
import caravan.text.yaml.MapReader;
import caravan.text.yaml.YamlList;
import caravan.text.yaml.YamlMap;
import caravan.text.yaml.YamlNode;
import caravan.text.yaml.YamlScalar;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a message file says under {@code numbers:}. */
public final class LanguageWordsReader {
  private static final Set<String> CATEGORIES =
      Set.of("zero", "one", "two", "few", "many", "other");

  private static final Pattern PART = Pattern.compile("(\\d{1,3})/(\\d{1,3})");
  private static final Pattern TIMES = Pattern.compile("([x/])(\\d{1,3}(?:\\.\\d)?)");

  private final Diagnostics out;
  private final LanguageWords.Builder words = new LanguageWords.Builder();

  private LanguageWordsReader(Diagnostics out) {
    this.out = out;
  }

  /** The words of a section; what is wrong with it goes to {@code out}. */
  public static LanguageWords read(YamlNode section, Diagnostics out) {
    LanguageWordsReader reader = new LanguageWordsReader(out);
    reader.section(MapReader.of(section, section.span(), "numbers", out));
    return reader.words.build();
  }

  private void section(MapReader reader) {
    for (WordKind kind : WordKind.values()) {
      List<String> list = texts(reader.get(kind.key()));
      if (!list.isEmpty()) {
        words.lists.put(kind, list);
      }
    }
    multiples(reader.get("multiples"));
    units(reader.get("units"));
    fixed(reader.get("values"));
    ranges(reader.get("ranges"));
    for (String key : List.of("half-year", "quarter")) {
      SourceText text = reader.text(key);
      if (text != null) {
        words.periods.put(key, text.text());
      }
    }
    reader.finish();
  }

  private List<String> texts(@Nullable YamlNode node) {
    if (node == null) {
      return List.of();
    }
    List<YamlNode> items = node instanceof YamlList list ? list.items() : List.of(node);
    List<String> texts = new ArrayList<>();
    for (YamlNode item : items) {
      SourceText text = MapReader.asText(item, out);
      if (text != null && text.text().isBlank()) {
        MapReader.wrongType(item, "a word", null, out);
      } else if (text != null) {
        texts.add(text.text().strip());
      }
    }
    return texts;
  }

  private List<YamlMap.Entry> entries(@Nullable YamlNode node, String what) {
    if (node == null) {
      return List.of();
    }
    if (node instanceof YamlMap map) {
      return map.entries();
    }
    MapReader.wrongType(node, what, null, out);
    return List.of();
  }

  private void multiples(@Nullable YamlNode node) {
    for (YamlMap.Entry entry : entries(node, "a word with its power of ten (billion: 1e9)")) {
      BigDecimal number = entry.value() instanceof YamlScalar scalar ? scalar.number() : null;
      BigDecimal plain = number == null ? BigDecimal.ZERO : number.stripTrailingZeros();
      if (!plain.unscaledValue().equals(BigInteger.ONE) || plain.scale() >= 0) {
        MapReader.wrongType(entry.value(), "a power of ten such as 1e6", null, out);
      } else {
        words.multiples.put(entry.name(), -plain.scale());
      }
    }
  }

  private void units(@Nullable YamlNode node) {
    Units known = new Units(Set.of());
    for (YamlMap.Entry entry : entries(node, "a unit with its names")) {
      if (known.find(entry.name()) == null) {
        Set<String> names = new TreeSet<>(known.names());
        out.error(
            Code.UNKNOWN_UNIT,
            entry.key().span(),
            "the program knows no unit \"" + entry.name() + "\"",
            NearestName.help(entry.name(), List.copyOf(names)));
      } else if (entry.value() instanceof YamlMap map) {
        words.forms.put(entry.name(), forms(map));
        words.units.put(
            entry.name(), words.forms.get(entry.name()).values().stream().distinct().toList());
      } else {
        words.units.put(entry.name(), texts(entry.value()));
      }
    }
  }

  private Map<String, String> forms(YamlMap map) {
    MapReader reader = new MapReader(map, "the forms of a unit", out);
    Map<String, String> forms = new LinkedHashMap<>();
    reader.require("other");
    for (String category : new TreeSet<>(CATEGORIES)) {
      SourceText form = reader.text(category);
      if (form != null) {
        forms.put(category, form.text());
      }
    }
    reader.finish();
    return forms;
  }

  private void fixed(@Nullable YamlNode node) {
    for (YamlMap.Entry entry : entries(node, "a word with what it is worth (half: 1/2)")) {
      SourceText text = MapReader.asText(entry.value(), out);
      if (text != null) {
        FixedWord word = worth(text.text());
        if (word == null) {
          MapReader.wrongType(entry.value(), "a part (1/2) or a multiple (x2, /2)", null, out);
        } else {
          words.fixed.put(entry.name(), word);
        }
      }
    }
  }

  /** What "1/2", "x2" and "/2" are: half, doubled and halved; null where it is none of these. */
  private static @Nullable FixedWord worth(String text) {
    Matcher part = PART.matcher(text);
    if (part.matches() && Integer.parseInt(part.group(2)) > 0) {
      return FixedWord.part(Integer.parseInt(part.group(1)), Integer.parseInt(part.group(2)));
    }
    Matcher times = TIMES.matcher(text);
    if (!times.matches()) {
      return null;
    }
    boolean up = times.group(1).equals("x");
    return FixedWord.multiple(
        times.group(2), up ? NamedUnit.Sense.AS_MUCH : NamedUnit.Sense.AS_LITTLE);
  }

  private void ranges(@Nullable YamlNode node) {
    if (node == null) {
      return;
    }
    List<LanguageWords.Range> ranges = new ArrayList<>();
    for (YamlNode item : node instanceof YamlList list ? list.items() : List.of(node)) {
      MapReader reader = MapReader.of(item, item.span(), "a range", out);
      SourceText between = reader.text("between");
      SourceText and = reader.requireText("and");
      reader.finish();
      if (and != null) {
        ranges.add(
            new LanguageWords.Range(
                between == null ? "" : between.text().strip(), and.text().strip()));
      }
    }
    words.ranges = ranges;
  }
}
