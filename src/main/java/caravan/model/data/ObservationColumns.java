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
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a table are. A column that has the name of what it holds ({@code value},
 * {@code period}, a dimension) needs no word in the dataset; others are told under {@code columns}.
 *
 * @param byRole where what belongs to a value is found, by its name
 * @param kept for each column by which rows are chosen, the texts of those that count
 * @param left likewise of those that do not
 */
record ObservationColumns(
    Map<String, Cells> byRole, Map<Integer, Set<String>> kept, Map<Integer, Set<String>> left) {
  static final String PERIOD = "period";
  static final String VALUE = "value";
  static final String STATUS = "status";
  static final String NOTE = "note";
  static final String SOURCE = "source";
  static final String EDITION = "edition";

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
      return wrong ? null : new ObservationColumns(byRole, kept, left);
    }

    private void told(YamlMap.Entry entry, Set<String> roles) {
      String role = entry.name();
      if (!roles.contains(role)) {
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
