package caravan.app.tables;

import caravan.text.csv.CsvFault;
import caravan.text.csv.TextEncoding;
import caravan.text.json.JsonFault;
import caravan.text.json.JsonReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads tables in JSON: SDMX-JSON, compact data of the IMF, JSON-stat, answers of PxWeb and of the
 * World Bank, and lists of records. Stateless.
 */
final class JsonTables {
  /** What is read of a format that has to be in memory as a whole. */
  private static final long MOST_BYTES = 100L << 20;

  private static final int MOST_COLUMNS = 1_000;

  private JsonTables() {}

  static RawTable read(Input input, TableChoice choice) throws ImportFault, IOException {
    Object root = parsed(input, choice);
    List<?> pages = JsonValues.list(root);
    if (pages.size() == 2 && JsonValues.map(pages.get(0)).containsKey("per_page")) {
      return WorldBankJson.read(input.name(), pages);
    }
    Map<?, ?> map = JsonValues.map(root);
    if (SdmxJson.isOne(map)) {
      return SdmxJson.read(input.name(), map);
    }
    if (CompactJson.isOne(map)) {
      return CompactJson.read(input.name(), map);
    }
    if (map.get("columns") instanceof List<?> && map.get("data") instanceof List<?>) {
      return PxJson.read(input.name(), map);
    }
    Map<String, Map<?, ?>> datasets = JsonStat.datasets(map);
    if (!datasets.isEmpty()) {
      return JsonStat.read(input.name(), one(datasets, choice));
    }
    for (Object list : root instanceof List<?> ? List.of(pages) : map.values()) {
      if (list instanceof List<?> records
          && !records.isEmpty()
          && records.stream().allMatch(one -> one instanceof Map<?, ?>)) {
        return ofRecords(input.name(), records);
      }
    }
    Object error = map.get("error") != null ? map.get("error") : map.get("errors");
    throw new ImportFault(
        error == null
            ? "this JSON is no table that the program knows"
            : "this is the message of a service that something went wrong: "
                + JsonValues.said(error),
        "give SDMX-JSON, JSON-stat or a list of records; or the same data as CSV");
  }

  private static Map<?, ?> one(Map<String, Map<?, ?>> datasets, TableChoice choice)
      throws ImportFault {
    Map<?, ?> wanted =
        choice.sheet() != null
            ? datasets.get(choice.sheet())
            : datasets.size() == 1 ? datasets.values().iterator().next() : null;
    if (wanted == null) {
      throw new ImportFault(
          "this file has several datasets: " + String.join(", ", datasets.keySet()),
          "choose one: --sheet \"" + datasets.keySet().iterator().next() + "\"");
    }
    return wanted;
  }

  private static Object parsed(Input input, TableChoice choice) throws ImportFault, IOException {
    try {
      TextEncoding.Bytes bounded = () -> new Archive.Bounded(input.open(), MOST_BYTES);
      TextEncoding encoding = TextEncoding.of(bounded, choice.encoding(), text -> 0);
      StringWriter text = new StringWriter();
      try (Reader reader = encoding.reader(bounded)) {
        reader.transferTo(text);
      }
      Object root = JsonReader.read(text.toString());
      return root == null ? Map.of() : root;
    } catch (JsonFault fault) {
      throw new ImportFault(
          new Problem(
              fault.line(),
              fault.column(),
              "this JSON can't be read from here on",
              "download the file again"));
    } catch (CsvFault fault) {
      throw new ImportFault(String.valueOf(fault.getMessage()), fault.help());
    } catch (CharacterCodingException e) {
      throw new ImportFault("this file is not saved as its encoding says", "leave --encoding out");
    }
  }

  /** A row for each record; what columns are is told from their names and cells. */
  private static RawTable ofRecords(String file, List<?> records) throws ImportFault {
    Set<String> names = new LinkedHashSet<>();
    List<Map<String, String>> rows = new ArrayList<>();
    for (Object one : records) {
      Map<String, String> row = new LinkedHashMap<>();
      flatten("", JsonValues.map(one), row);
      if (names.size() < MOST_COLUMNS) {
        names.addAll(row.keySet());
      }
      rows.add(row);
    }
    if (names.isEmpty()) {
      throw new ImportFault("the records of this file are empty", "ask for data that there are");
    }
    TableBuilder builder = new TableBuilder(names.size(), false);
    for (int i = 0; i < rows.size(); i++) {
      Map<String, String> row = rows.get(i);
      builder.add(i + 1, names.stream().map(name -> row.getOrDefault(name, "")).toList());
    }
    return builder
        .build(
            TableSource.ofMessage(file, "", List.of(), PlaceNames.VALUES),
            List.copyOf(names),
            List.of(),
            new int[][] {new int[names.size()]})
        .withoutEmpty(false);
  }

  /** {@code {country: {id: KZ}}} has a column {@code country.id}. */
  private static void flatten(String above, Map<?, ?> map, Map<String, String> to) {
    map.forEach(
        (name, value) -> {
          String path = above + name;
          if (value instanceof Map<?, ?> inner && above.isEmpty()) {
            flatten(path + ".", inner, to);
          } else {
            to.put(path, JsonValues.text(value));
          }
        });
  }
}
