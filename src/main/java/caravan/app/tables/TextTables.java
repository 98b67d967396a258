package caravan.app.tables;

import caravan.language.typesetting.CountryCodes;
import caravan.text.csv.CsvCells;
import caravan.text.csv.CsvFault;
import caravan.text.csv.TextEncoding;
import caravan.text.source.GivenUp;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the table in a text file: its encoding, and what parts its cells. Stateless. */
final class TextTables {
  private static final char[] SEPARATORS = {',', ';', '\t', '|'};

  private static final int SAMPLED_LINES = 5_000;

  private TextTables() {}

  /**
   * The table of a file.
   *
   * @param named the name of a character set; null to tell it from the bytes
   */
  static RawTable read(Input input, @Nullable String named) throws ImportFault, IOException {
    CountryCodes countries = CountryCodes.all();
    TextEncoding encoding = null;
    try {
      encoding = TextEncoding.of(input.bytes(), named, some -> known(some, countries));
      TextEncoding told = encoding;
      CsvCells.Text text = () -> told.reader(input.bytes());
      char separator = separator(text);
      GridReader grid = new GridReader(PlaceNames.LINES, String.valueOf(separator));
      CsvCells.each(
          text,
          separator,
          row -> {
            GivenUp.check();
            grid.add(new GridRow(row.line(), row.cells(), Map.of()));
            return true;
          });
      List<String> remarks =
          told.told().equals("UTF-8") ? List.of() : List.of("It was read as " + told.told() + ".");
      return grid.table(input.name(), remarks);
    } catch (CsvFault fault) {
      throw new ImportFault(
          new Problem(
              fault.line(), fault.cell(), String.valueOf(fault.getMessage()), fault.help()));
    } catch (CharacterCodingException e) {
      String name = encoding == null ? "text" : encoding.told();
      throw new ImportFault(
          "this file is not saved as " + name, "leave --encoding out, or name another one");
    }
  }

  /** How many words of a text beyond ASCII are names of countries, or of columns. */
  private static long known(String text, CountryCodes countries) {
    return text.lines()
        .limit(SAMPLED_LINES)
        .flatMap(line -> Arrays.stream(line.split("[,;\\t|]")))
        .map(cell -> cell.replace("\"", "").strip())
        .filter(cell -> cell.chars().anyMatch(c -> c >= 0x80))
        .distinct()
        .filter(cell -> countries.code(cell) != null || ColumnNames.isPeriod(cell))
        .count();
  }

  /** The sign by which most rows fall into as many cells, and by which these are most. */
  private static char separator(CsvCells.Text text) throws IOException {
    char best = ',';
    double most = 0;
    for (char sign : SEPARATORS) {
      List<Integer> sizes = new ArrayList<>();
      try {
        CsvCells.each(
            text,
            sign,
            row -> {
              sizes.add(row.cells().size());
              return sizes.size() < HeadRows.SAMPLED_ROWS;
            });
      } catch (CsvFault e) {
        continue;
      }
      int usual = usual(sizes);
      long alike = sizes.stream().filter(size -> size == usual).count();
      double fit = usual < 2 ? 0 : (double) alike / sizes.size() * Math.log(usual + 1.0);
      if (fit > most) {
        best = sign;
        most = fit;
      }
    }
    return best;
  }

  /** The size that most rows have; the larger of two. */
  static int usual(List<Integer> sizes) {
    Map<Integer, Integer> counts = new HashMap<>();
    sizes.forEach(size -> counts.merge(size, 1, Integer::sum));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(0);
  }
}
