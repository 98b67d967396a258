package caravan.text.csv;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.text.source.SourceFile;
import caravan.text.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Each cell is found where it stands, however the table is written. */
class CsvPlacesTest {
  private static final String[] PIECES = {
    "a", "7", "é", "货", " ", ",", ";", "\"", "\n", "\t", "2024", "\uD83D\uDE00", "x y", "''"
  };

  /** A cell that has no blanks at its ends and no line that looks like a mistake. */
  private static String cell(Random random) {
    StringBuilder cell = new StringBuilder("c");
    for (int i = random.nextInt(5); i > 0; i--) {
      cell.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return cell.append('e').toString();
  }

  private static String written(String cell, char separator, Random random) {
    boolean needed =
        cell.indexOf(separator) >= 0 || cell.indexOf('"') >= 0 || cell.indexOf('\n') >= 0;
    if (!needed && random.nextBoolean()) {
      return cell;
    }
    String blank = random.nextInt(4) == 0 ? " " : "";
    return blank + '"' + cell.replace("\"", "\"\"") + '"' + blank;
  }

  @Test
  void ofRandomTables() throws CsvFault {
    for (int seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      char separator = new char[] {',', ';', '\t'}[random.nextInt(3)];
      String end = random.nextBoolean() ? "\n" : "\r\n";
      int columns = 2 + random.nextInt(4);
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < columns; i++) {
        text.append(i == 0 ? "" : separator).append("head").append(i);
      }
      List<List<String>> rows = new ArrayList<>();
      for (int r = 1 + random.nextInt(4); r > 0; r--) {
        text.append(random.nextInt(5) == 0 ? end + end : end);
        List<String> row = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
          String cell = cell(random);
          row.add(cell);
          text.append(i == 0 ? "" : separator).append(written(cell, separator, random));
        }
        rows.add(row);
      }
      text.append(random.nextBoolean() ? end : "");
      SourceFile file = new SourceFile("t.csv", text.toString());
      CsvTable table = CsvTable.of(file.text());
      CsvPlaces places = new CsvPlaces(file, table);
      assertThat(table.rows().stream().map(CsvTable.Row::cells))
          .as("seed %s", seed)
          .isEqualTo(rows);
      for (CsvTable.Row row : table.rows()) {
        List<Span> found = places.row(row.line());
        assertThat(found.stream().map(one -> one.text().replace("\"\"", "\"")))
            .as("seed %s", seed)
            .isEqualTo(row.cells());
        for (int i = 0; i < columns; i++) {
          assertThat(CsvPlaces.text(found.get(i), row.cells().get(i)).text())
              .isEqualTo(row.cells().get(i));
        }
      }
    }
  }

  @Test
  void ofEmptyCells() throws CsvFault {
    SourceFile file = new SourceFile("t.csv", "a,b,c\n,\"\", x \n");
    CsvPlaces places = new CsvPlaces(file, CsvTable.of(file.text()));
    assertThat(places.row(2).stream().map(Span::text)).containsExactly("", "", "x");
    assertThat(places.row(2).stream().map(Span::column)).containsExactly(1, 3, 6);
  }
}
