package caravan.app.imports;

import caravan.app.scaffold.Quoted;
import caravan.app.scaffold.StatedDecimals;
import caravan.model.data.EditionDate;
import caravan.text.csv.Csv;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A dataset that was imported as the two files that it becomes: what it is, and its table. */
public final class DatasetFiles {
  private final ImportedData data;
  private final String name;
  private final String file;
  private final List<String> languages;

  /**
   * @param name how expressions name the dataset
   * @param file the name of the file it was read from, for readers
   * @param languages of the report
   */
  public DatasetFiles(ImportedData data, String name, String file, List<String> languages) {
    this.data = data;
    this.name = name;
    this.file = file;
    this.languages = List.copyOf(languages);
  }

  /**
   * The files by their paths from the report's root.
   *
   * @param source the id of the source of all values
   * @param edition when it published them; null where that is not said
   */
  public SortedMap<String, String> files(String source, @Nullable EditionDate edition) {
    return files(FileSources.one(source), edition);
  }

  /** The same where rows may name sources of their own. */
  SortedMap<String, String> files(FileSources sources, @Nullable EditionDate edition) {
    SortedMap<String, String> files = new TreeMap<>();
    files.put("content/data/" + name + ".yaml", yaml(sources.usual(), edition));
    files.put("content/data/" + name + ".csv", table(sources));
    return files;
  }

  private String yaml(String source, @Nullable EditionDate edition) {
    StringBuilder out = new StringBuilder();
    out.append("# Imported from ").append(Quoted.line(file)).append(".\n");
    for (String remark : data.remarks()) {
      out.append("# ").append(Quoted.line(remark)).append('\n');
    }
    String title = Quoted.line(data.title());
    out.append("title: ").append(Quoted.localized(languages, language -> title)).append('\n');
    out.append("unit: ").append(data.unit());
    out.append(data.unitIsSure() ? "\n" : "   # the file does not say which\n");
    if (!data.multiplier().isEmpty()) {
      out.append("multiplier: ").append(data.multiplier()).append('\n');
    }
    Integer decimals =
        StatedDecimals.dropped(data.rows().stream().map(ImportedData.Row::digits).toList());
    if (decimals != null) {
      out.append("decimals: ").append(decimals).append('\n');
    }
    out.append("frequency: ").append(data.frequency().word()).append('\n');
    out.append("dimensions: [").append(String.join(", ", data.dimensions().keySet())).append("]\n");
    out.append("source: ").append(source).append('\n');
    if (edition != null) {
      out.append("edition: ").append(edition.text()).append('\n');
    }
    out.append("table: ").append(name).append(".csv\n");
    return out.toString();
  }

  private String table(FileSources sources) {
    boolean status = data.rows().stream().anyMatch(row -> !row.status().isEmpty());
    boolean note = data.rows().stream().anyMatch(row -> !row.note().isEmpty());
    List<String> head = new ArrayList<>(data.dimensions().keySet());
    head.add("period");
    head.add("value");
    if (status) {
      head.add("status");
    }
    if (note) {
      head.add("note");
    }
    boolean source = !sources.ids().isEmpty();
    if (source) {
      head.add("source");
    }
    // Row by row: there may be millions.
    Iterable<List<Object>> rows =
        () ->
            data.rows().stream()
                .map(row -> cells(row, status, note, source ? sources : null))
                .iterator();
    return Csv.table(head, rows);
  }

  private static List<Object> cells(
      ImportedData.Row row, boolean status, boolean note, @Nullable FileSources sources) {
    List<Object> cells = new ArrayList<>(row.key());
    cells.add(row.period().toString());
    cells.add(new BigDecimal(row.digits()));
    if (status) {
      cells.add(row.status());
    }
    if (note) {
      cells.add(row.note());
    }
    if (sources != null) {
      cells.add(sources.of(row));
    }
    return cells;
  }

  /** What is said where the files are made: how many values of what. */
  public String summary() {
    return data.rows().size()
        + (data.rows().size() == 1 ? " value by " : " values by ")
        + String.join(
            ", ",
            data.dimensions().entrySet().stream()
                .map(one -> one.getKey() + " (" + one.getValue().size() + ")")
                .toList())
        + (!data.unitIsSure()
            ? ""
            : ", in "
                + data.unit()
                + (data.multiplier().isEmpty() ? "" : " × " + data.multiplier()))
        + (data.missing() == 0
            ? ""
            : "; "
                + data.missing()
                + (data.missing() == 1 ? " cell has none" : " cells have none"));
  }

  /** How expressions name the dataset. */
  public String name() {
    return name;
  }
}
