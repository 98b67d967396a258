package caravan.text.parquet;

import org.jspecify.annotations.Nullable;

/** The cells of a column in a group of rows, which stand in pages. For one reading. */
final class ColumnChunk {
  private static final int DATA_PAGE = 0;
  private static final int DICTIONARY_PAGE = 2;
  private static final int DATA_PAGE_2 = 3;
  private static final int RLE = 3;

  private final ParquetField field;
  private final PageValues values;
  private final ParquetBudget budget;
  private final int codec;
  private final ByteInput in;
  private String[] dictionary = {};

  /**
   * @param file all its bytes
   * @param data what the file says of the chunk
   * @param budget for what is unpacked
   */
  ColumnChunk(byte[] file, ParquetField field, ThriftStruct data, ParquetBudget budget)
      throws ParquetFault {
    this.field = field;
    this.budget = budget;
    this.values = new PageValues(field, budget);
    this.codec = data.count(4);
    long start = data.count(9);
    Long first = data.number(11);
    // Some writers say 0 where there is no dictionary.
    if (first != null && first > 0) {
      start = Math.min(start, first);
    }
    this.in = ByteInput.part(file, start, data.count(7));
  }

  /**
   * Reads the cells.
   *
   * @param to takes them; an empty cell is left as it is
   * @param from the row of the first one
   * @param count how many there are
   */
  void read(@Nullable String[] to, int from, int count) throws ParquetFault {
    int done = 0;
    while (done < count) {
      ThriftStruct head = ThriftInput.struct(in);
      int size = head.count(2);
      byte[] packed = in.take(head.count(3));
      budget.take(packed.length);
      int type = head.count(1);
      if (type == DICTIONARY_PAGE) {
        dictionary(head, packed, size);
      } else if (type == DATA_PAGE || type == DATA_PAGE_2) {
        ThriftStruct page = head.struct(type == DATA_PAGE ? 5 : 8);
        int cells = page == null ? -1 : page.count(1);
        if (page == null || cells > count - done) {
          throw ParquetFault.damaged();
        }
        if (type == DATA_PAGE) {
          first(page, unpacked(packed, size), cells, to, from + done);
        } else {
          second(page, packed, size, cells, to, from + done);
        }
        done += cells;
      }
    }
  }

  private byte[] unpacked(byte[] packed, int size) throws ParquetFault {
    budget.take(size);
    return PageBytes.unpacked(packed, codec, size);
  }

  private void dictionary(ThriftStruct head, byte[] packed, int size) throws ParquetFault {
    ThriftStruct page = head.struct(7);
    if (page == null) {
      throw ParquetFault.damaged();
    }
    dictionary = values.plain(new ByteInput(unpacked(packed, size)), page.count(1));
  }

  /** A page whose levels are packed along with its values. */
  private void first(ThriftStruct page, byte[] bytes, int cells, @Nullable String[] to, int from)
      throws ParquetFault {
    ByteInput all = new ByteInput(bytes);
    RunLengths levels = null;
    if (field.optional()) {
      if (page.count(3) != RLE) {
        throw new ParquetFault(
            "the column \"" + field.name() + "\" is packed as old programs did",
            "write the file with a newer one");
      }
      levels = new RunLengths(all.part(all.little(Integer.BYTES)), 1);
    }
    cells(page.count(2), all, levels, cells, to, from);
  }

  /** A page whose levels stand ahead of its values. */
  private void second(
      ThriftStruct page, byte[] packed, int size, int cells, @Nullable String[] to, int from)
      throws ParquetFault {
    ByteInput all = new ByteInput(packed);
    int repeated = page.count(6, 0);
    int defined = page.count(5, 0);
    all.take(repeated);
    ByteInput levels = all.part(defined);
    byte[] rest = all.take(all.left());
    boolean isPacked = page.flag(7, true) && rest.length > 0;
    byte[] bytes = isPacked ? unpacked(rest, size - repeated - defined) : rest;
    cells(
        page.count(4),
        new ByteInput(bytes),
        field.optional() ? new RunLengths(levels, 1) : null,
        cells,
        to,
        from);
  }

  private void cells(
      int encoding,
      ByteInput in,
      @Nullable RunLengths levels,
      int cells,
      @Nullable String[] to,
      int from)
      throws ParquetFault {
    boolean[] there = new boolean[cells];
    int count = 0;
    for (int i = 0; i < cells; i++) {
      there[i] = levels == null || levels.next() == 1;
      count += there[i] ? 1 : 0;
    }
    String[] read = values.read(in, encoding, count, dictionary);
    int next = 0;
    for (int i = 0; i < cells; i++) {
      if (there[i]) {
        to[from + i] = read[next++];
      }
    }
  }
}
