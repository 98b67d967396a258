package caravan.model.data;

import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.diagnostic.Listed;
import caravan.text.diagnostic.NearestName;
import caravan.text.source.SourceText;
import caravan.text.source.Span;
import caravan.text.yaml.MapReader;
import caravan.text.yaml.YamlList;
import caravan.text.yaml.YamlMap;
import caravan.text.yaml.YamlNode;
import caravan.text.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a table are. A column that has the name of what it holds ({@code value},
 * {@code period}, a dimension) needs no word in the dataset; others are told under {@code columns}.
 *
 * @param byRole where what belongs to a value is found, by its name
 * @param hasExponents whether multipliers are exponents of ten, as in SDMX
 * @param kept for each column by which rows are chosen, the texts of those that count
 * @param left likewise of those that do not
 */
record ObservationColumns(
    Map<String, Cells> byRole,
    boolean hasExponents,
    Map<Integer, Set<String>> kept,
    Map<Integer, Set<String>> left) {
  static final String PERIOD = "period";
  static final String VALUE = "value";
  static final String STATUS = "status";
  static final String NOTE = "note";
  static final String SOURCE = "source";
  static final String EDITION = "edition";

  static final String UNIT = "unit";
  static final String MULTIPLIER = "multiplier";

  /** What a value may have that a column of the name need not mean. */
  private static final Set<String> MORE = Set.of(UNIT, MULTIPLIER);

  /** A note in a language. */
  private static final Pattern NOTE_IN = Pattern.compile("note-([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)");

  /** What a value has besides its dimensions. */
  static final List<String> ROLES = List.of(PERIOD, VALUE, STATUS, NOTE, SOURCE, EDITION);

  ObservationColumns {
    byRole = Map.copyOf(byRole);
    kept = Map.copyOf(kept);
    left = Map.copyOf(left);
  }

  /** Where something is found. */
  sealed interface Cells {
    /**
     * In a column, from 0.
     *
     * @param codes what its texts stand for; others stand for themselves
     */
    record Column(int index, Map<String, SourceText> codes) implements Cells {}

    /** It is the same in all rows. */
    record Constant(SourceText text) implements Cells {}

    /** In the names of the columns in which the values stand: by the place of a column, from 0. */
    record Headers(Map<Integer, SourceText> texts) implements Cells {}
  }

  /** The languages in which there are notes, each with what they are called. */
  Map<String, String> notes() {
    Map<String, String> notes = new TreeMap<>();
    for (String role : byRole.keySet()) {
      Matcher note = NOTE_IN.matcher(role);
      if (note.matches()) {
        notes.put(note.group(1), role);
      }
    }
    return notes;
  }

  /** Where something is found; null where it is not. */
  @Nullable Cells of(String role) {
    return byRole.get(role);
  }

  /** The columns of values, from 0. */
  List<Integer> values() {
    for (Cells cells : byRole.values()) {
      if (cells instanceof Cells.Headers headers) {
        return headers.texts().keySet().stream().sorted().toList();
      }
    }
    return byRole.get(VALUE) instanceof Cells.Column column ? List.of(column.index()) : List.of();
  }

  /** Reads what a dataset says of the columns of its table. For one dataset. */
  static final class Reader {
    /** How many columns are named one by one where they are used for nothing. */
    private static final int MOST_NAMED = 6;

    private final List<String> head;
    private final List<String> dimensions;
    private final SourceText table;
    private final Diagnostics out;
    private final Map<String, Cells> byRole = new LinkedHashMap<>();
    private final Set<Integer> used = new TreeSet<>();
    private boolean wrong;

    /**
     * @param table as the dataset names it
     * @param head the names of its columns
     */
    Reader(SourceText table, List<String> head, List<String> dimensions, Diagnostics out) {
      this.table = table;
      this.head = head;
      this.dimensions = dimensions;
      this.out = out;
    }

    /** The columns; null, with errors, where something is not found. */
    @Nullable ObservationColumns read(
        @Nullable YamlNode columns,
        @Nullable YamlNode where,
        @Nullable YamlNode except,
        List<SourceText> ignored) {
      Set<String> roles = new LinkedHashSet<>(ROLES);
      roles.addAll(dimensions);
      if (columns instanceof YamlMap map) {
        map.entries().forEach(entry -> told(entry, roles));
      } else if (columns != null) {
        wrong(columns, "columns by what they hold", "write columns: {value: NAME}");
      }
      roles.forEach(this::byName);
      Map<Integer, Set<String>> kept = chosen(where, "where");
      Map<Integer, Set<String>> left = chosen(except, "except");
      boolean all = ignored.stream().anyMatch(one -> one.text().equals("others"));
      Set<String> meant = new HashSet<>();
      ignored.forEach(one -> meant.add(one.text()));
      Stream.concat(kept.keySet().stream(), left.keySet().stream())
          .filter(index -> index >= 0)
          .forEach(index -> meant.add(head.get(index)));
      if (!all) {
        head.stream()
            .filter(name -> MORE.contains(name) || NOTE_IN.matcher(name).matches())
            .filter(name -> !meant.contains(name) && !used.contains(head.indexOf(name)))
            .forEach(this::byName);
      }
      ignored.stream().filter(one -> !one.text().equals("others")).forEach(this::column);
      boolean headers = byRole.values().stream().anyMatch(Cells.Headers.class::isInstance);
      needed(PERIOD);
      dimensions.forEach(this::needed);
      if (!headers) {
        needed(VALUE);
      }
      if (!wrong && !all) {
        unused();
      }
      return wrong ? null : new ObservationColumns(byRole, hasExponents(), kept, left);
    }

    /** SDMX's own name says what it holds; texts for which codes are given are those. */
    private boolean hasExponents() {
      return byRole.get(MULTIPLIER) instanceof Cells.Column column
          && column.codes().isEmpty()
          && head.get(column.index()).matches("(?i)UNIT_MULT(:.*)?");
    }

    private void told(YamlMap.Entry entry, Set<String> roles) {
      String role = entry.name();
      if (!roles.contains(role) && !MORE.contains(role) && !NOTE_IN.matcher(role).matches()) {
        out.error(
            Code.UNKNOWN_KEY,
            entry.key().span(),
            "a value of this dataset has no \"" + role + "\"",
            NearestName.help(role, roles));
        wrong = true;
        return;
      }
      Cells cells = cells(entry.value());
      if (cells instanceof Cells.Headers
          && byRole.values().stream().anyMatch(Cells.Headers.class::isInstance)) {
        out.error(
            Code.WRONG_TYPE,
            entry.value().span(),
            "only one thing can stand in the names of columns",
            "write the values below one another");
        wrong = true;
      } else if (cells == null) {
        wrong = true;
      } else {
        byRole.put(role, cells);
      }
    }

    private @Nullable Cells cells(YamlNode node) {
      if (node instanceof YamlScalar) {
        SourceText name = MapReader.asText(node, out);
        int index = name == null ? -1 : column(name);
        return index < 0 ? null : new Cells.Column(index, Map.of());
      }
      if (!(node instanceof YamlMap)) {
        wrong(node, "the name of a column, or a map", "write {column: NAME, codes: {…}}");
        return null;
      }
      MapReader reader = MapReader.of(node, node.span(), DataShapes.COLUMN, out);
      SourceText column = reader.text("column");
      Map<String, SourceText> codes = texts(reader.get("codes"));
      SourceText constant = reader.text("constant");
      YamlNode headers = reader.get("headers");
      reader.finish();
      int told = (column == null ? 0 : 1) + (constant == null ? 0 : 1) + (headers == null ? 0 : 1);
      if (told != 1) {
        wrong(node, "one of \"column\", \"constant\" and \"headers\"", "keep one of them");
        return null;
      }
      if (constant != null) {
        return new Cells.Constant(constant);
      }
      if (headers != null) {
        return headers(headers);
      }
      int index = column == null ? -1 : column(column);
      return index < 0 ? null : new Cells.Column(index, codes);
    }

    private Cells headers(YamlNode node) {
      Map<Integer, SourceText> texts = new LinkedHashMap<>();
      if (node instanceof YamlList list) {
        for (YamlNode item : list.items()) {
          SourceText text = MapReader.asText(item, out);
          int index = text == null ? -1 : column(text);
          if (text != null && index >= 0) {
            texts.put(index, text);
          }
        }
      } else if (node instanceof YamlMap map) {
        for (YamlMap.Entry entry : map.entries()) {
          SourceText text = MapReader.asText(entry.value(), out);
          int index = column(entry.key().text());
          if (text != null && index >= 0) {
            texts.put(index, text);
          }
        }
      } else {
        wrong(node, "the names of columns", "write headers: [\"2024\", \"2025\"]");
      }
      wrong |= texts.isEmpty();
      return new Cells.Headers(texts);
    }

    private Map<String, SourceText> texts(@Nullable YamlNode node) {
      Map<String, SourceText> texts = new LinkedHashMap<>();
      if (node instanceof YamlMap map) {
        for (YamlMap.Entry entry : map.entries()) {
          SourceText text = MapReader.asText(entry.value(), out);
          if (text != null) {
            texts.put(entry.name(), text);
          }
        }
      } else if (node != null) {
        wrong(node, "a code for each text", "write codes: {\"398\": KAZ}");
      }
      return texts;
    }

    private Map<Integer, Set<String>> chosen(@Nullable YamlNode node, String key) {
      Map<Integer, Set<String>> chosen = new LinkedHashMap<>();
      if (node instanceof YamlMap map) {
        for (YamlMap.Entry entry : map.entries()) {
          int index = column(entry.key().text());
          List<YamlNode> items =
              entry.value() instanceof YamlList list ? list.items() : List.of(entry.value());
          Set<String> texts = new HashSet<>();
          for (YamlNode item : items) {
            SourceText text = isEmpty(item) ? null : MapReader.asText(item, out);
            texts.add(text == null ? "" : text.text());
          }
          chosen.put(index, texts);
        }
      } else if (node != null) {
        wrong(node, "the texts of columns", "write " + key + ": {COLUMN: TEXT}");
      }
      return chosen;
    }

    /** An empty text is one by which rows are chosen, too. */
    private static boolean isEmpty(YamlNode node) {
      return node instanceof YamlScalar scalar && scalar.text().text().isEmpty();
    }

    /** The place of a column with a name; -1, with an error, where there is none. */
    private int column(SourceText name) {
      int index = head.indexOf(name.text());
      if (index < 0) {
        String help = NearestName.help(name.text(), head);
        out.error(
            Code.TABLE_FILE,
            name.span(),
            "the table has no column \"" + name + "\"",
            help != null ? help : "its columns are " + Listed.of(head));
        wrong = true;
      } else {
        used.add(index);
      }
      return index;
    }

    private void byName(String role) {
      int index = head.indexOf(role);
      boolean headers = byRole.values().stream().anyMatch(Cells.Headers.class::isInstance);
      if (index >= 0 && !byRole.containsKey(role) && !(headers && role.equals(VALUE))) {
        byRole.put(role, new Cells.Column(index, Map.of()));
        used.add(index);
      }
    }

    private void needed(String role) {
      if (!byRole.containsKey(role) && !wrong) {
        out.error(
            Code.TABLE_FILE,
            table.span(),
            "no column of the table is \"" + role + "\"",
            "write which one it is: columns: {" + role + ": NAME}; there are " + Listed.of(head));
        wrong = true;
      }
    }

    private void unused() {
      List<String> names = new ArrayList<>();
      for (int i = 0; i < head.size(); i++) {
        if (!used.contains(i)) {
          names.add(head.get(i));
        }
      }
      if (!names.isEmpty()) {
        String ignored = names.size() > MOST_NAMED ? "others" : String.join(", ", quoted(names));
        out.error(
            Code.TABLE_FILE,
            table.span(),
            "columns of the table are used for nothing: " + Listed.of(names),
            "say under \"columns\" what they are, choose rows by them (where, except), or write"
                + " ignore: ["
                + ignored
                + "]");
        wrong = true;
      }
    }

    /** Names as YAML takes them, whatever is in them. */
    private static List<String> quoted(List<String> names) {
      return names.stream()
          .map(
              name ->
                  name.matches("[A-Za-z]\\w*") ? name : "\"" + name.replace("\"", "\\\"") + "\"")
          .toList();
    }

    private void wrong(YamlNode node, String needed, String help) {
      MapReader.wrongType(node, needed, help, out);
      wrong = true;
    }
  }

  /** Whether a row counts. */
  boolean isKept(List<String> cells) {
    return kept.entrySet().stream()
            .allMatch(one -> one.getValue().contains(cells.get(one.getKey())))
        && left.entrySet().stream()
            .noneMatch(one -> one.getValue().contains(cells.get(one.getKey())));
  }

  /** The place of a cell of a row; the start of the row where it has no such place. */
  static Span place(List<Span> places, int index) {
    return index < places.size() ? places.get(index) : places.get(0);
  }
}
