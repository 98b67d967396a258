package caravan.text.parquet;

import java.util.Objects;

/**
 * A column of a Parquet file that is written.
 *
 * @param decimal whether its cells are decimal numbers; else they are texts
 * @param required whether no cell is empty
 */
public record ParquetColumn(String name, boolean decimal, boolean required) {
  public ParquetColumn {
    Objects.requireNonNull(name, "name");
  }
}
