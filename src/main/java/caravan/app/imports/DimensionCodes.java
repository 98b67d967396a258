package caravan.app.imports;

import caravan.app.scaffold.Codes;
import caravan.app.tables.ColumnNames;
import caravan.app.tables.RawTable;
import caravan.language.typesetting.CountryCodes;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The name of a dimension, and the codes of a report for the texts of its column. */
final class DimensionCodes {
  private static final Set<String> ENDINGS =
      Set.of("code", "iso", "iso2", "iso3", "desc", "description", "name", "label", "id", "m49");
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("cmd", "product"),
          Map.entry("commodity", "product"),
          Map.entry("trade_flow", "flow"),
          Map.entry("entity", "country"),
          Map.entry("land", "country"),
          Map.entry("страна", "country"),
          Map.entry("ел", "country"),
          Map.entry("мемлекет", "country"),
          Map.entry("国家", "country"),
          Map.entry("показатель", "indicator"),
          Map.entry("指标", "indicator"),
          Map.entry("товар", "product"),
          Map.entry("商品", "product"),
          Map.entry("партнер", "partner"),
          Map.entry("партнёр", "partner"),
          Map.entry("регион", "region"),
          Map.entry("地区", "region"),
          Map.entry("country_or_area", "country"));
  private static final Set<String> TAKEN =
      Set.of("period", "value", "status", "note", "source", "edition", "unit");

  /** Longer names make no code. */
  private static final int LONGEST = 24;

  private final String name;
  private final Map<String, String> codes = new HashMap<>();
  private final Map<String, String> labels = new LinkedHashMap<>();

  /**
   * @param dimension whose codes these are
   * @param names those of the other dimensions, which it must not have
   */
  DimensionCodes(
      RawTable table, Columns.Dimension dimension, Set<String> names, CountryCodes countries) {
    this.name = name(table.head(), dimension, names);
    Map<String, String> texts = new LinkedHashMap<>();
    Map<String, String> byKey = new HashMap<>();
    BitSet seen = new BitSet();
    for (RawTable.Row row : table.rows()) {
      if (!seen.get(row.number(dimension.key()))) {
        seen.set(row.number(dimension.key()));
        String key = row.cell(dimension.key());
        String code = row.cell(dimension.code());
        texts.put(key, NoteMarks.without(row.cell(dimension.label())));
        byKey.put(key, NoteMarks.without(code.isEmpty() ? key : code));
      }
    }
    texts.remove("");
    Map<String, String> labelled = new LinkedHashMap<>();
    texts.forEach((key, label) -> labelled.put(byKey.getOrDefault(key, key), label));
    boolean places = arePlaces(labelled, countries);
    boolean bare =
        labelled.keySet().stream().allMatch(text -> text.matches("[A-Za-z][A-Za-z0-9_]*"));
    Codes made = new Codes(name.matches("\\p{ASCII}{1,20}") ? name : "code");
    texts.forEach(
        (key, label) -> {
          String text = byKey.getOrDefault(key, key);
          String place = places ? place(text, label, countries) : null;
          String code = made.of(place != null ? place : bare ? text : readable(text, label));
          codes.put(key, code);
          labels.putIfAbsent(code, label.isEmpty() ? text : label);
        });
  }

  String name() {
    return name;
  }

  /** The code of a text. */
  String of(String text) {
    return codes.getOrDefault(text, "");
  }

  /** The codes with what they stand for, in the order of the file. */
  Map<String, String> labels() {
    return labels;
  }

  /** A short name is a better code than a number; a number is better than a long name. */
  private static String readable(String text, String label) {
    boolean number = text.matches("\\d+");
    return number && !label.equals(text) && label.length() <= LONGEST ? label : text;
  }

  /** Countries, if most of the names or codes are theirs. */
  private boolean arePlaces(Map<String, String> texts, CountryCodes countries) {
    boolean named = name.matches(".*(country|partner|reporter|area|geo|origin|destination).*");
    long known =
        texts.entrySet().stream()
            .filter(
                one -> {
                  // Numbers and two letters name many other things too.
                  boolean byName =
                      countries.code(one.getValue()) != null && !isVague(one.getValue());
                  boolean byCode = countries.code(one.getKey()) != null;
                  return byName || (byCode && (named || !isVague(one.getKey())));
                })
            .count();
    return !texts.isEmpty() && known * 10 >= texts.size() * 5L;
  }

  private static boolean isVague(String text) {
    return text.matches("\\d+|.{2}");
  }

  private static @Nullable String place(String text, String label, CountryCodes countries) {
    String byText = countries.code(text);
    String byLabel = countries.code(label);
    // Where a code and a name say different things, the name is what people read.
    return byLabel != null ? byLabel : byText;
  }

  private static String name(List<String> head, Columns.Dimension dimension, Set<String> names) {
    String header = head.get(dimension.label());
    String plain = plain(header);
    if (plain.isEmpty()) {
      plain = plain(head.get(dimension.code()));
    }
    if (plain.isEmpty() && ColumnNames.folded(header).startsWith("iso")) {
      plain = "country";
    }
    String usable =
        Codes.plain(NAMES.getOrDefault(plain, plain), "dimension", names.size() + 1)
            .toLowerCase(Locale.ROOT);
    String own = TAKEN.contains(usable) ? usable + "s" : usable;
    String free = own;
    for (int i = 2; names.contains(free); i++) {
      free = own + "_" + i;
    }
    return free;
  }

  /** What the dimension of a column is called, as far as its own name tells. */
  static String name(String header) {
    String plain = plain(header);
    return NAMES.getOrDefault(plain, plain);
  }

  /** What a column is of, without the words for codes and names. */
  static String plain(String header) {
    String spaced = header.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2").toLowerCase(Locale.ROOT);
    StringBuilder plain = new StringBuilder();
    for (String word : spaced.split("[^\\p{L}\\p{N}]+")) {
      if (!word.isEmpty() && !ENDINGS.contains(word)) {
        plain.append(plain.isEmpty() ? "" : "_").append(word);
      }
    }
    return plain.toString();
  }
}
