package caravan.app.tables;

import caravan.text.parquet.ParquetFault;
import caravan.text.parquet.ParquetTable;
import caravan.text.source.GivenUp;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/** Parquet files as tables; as with CSV, the names of columns stand in row 1. Stateless. */
final class ParquetTables {
  private static final int MOST_BYTES = 100 << 20;
  private static final long MOST_TEXT = 200L << 20;
  private static final PlaceNames ROWS = new PlaceNames("row", "");

  private ParquetTables() {}

  static RawTable read(Input input) throws ImportFault, IOException {
    ParquetTable table;
    try {
      table = ParquetTable.read(input.all(MOST_BYTES), MOST_TEXT);
    } catch (ParquetFault fault) {
      throw new ImportFault(String.valueOf(fault.getMessage()), fault.help());
    }
    if (table.rows() == 0) {
      throw new ImportFault("this Parquet file has no row", "write one with data");
    }
    int width = table.head().size();
    TableBuilder builder = new TableBuilder(width, false);
    for (int i = 0; i < table.rows(); i++) {
      GivenUp.check();
      builder.add(i + 2, table.row(i));
    }
    TableSource source =
        new TableSource(input.name(), "", List.of(), '.', true, List.of(), List.of(), ROWS);
    int[][] places = {IntStream.rangeClosed(1, width).toArray()};
    return builder.build(source, table.head(), List.of(), places);
  }
}
