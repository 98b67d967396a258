package caravan.text.parquet;

/** How much may still be made of a file, in bytes and characters. For one thread. */
final class ParquetBudget {
  private final long most;
  private long left;

  ParquetBudget(long most) {
    this.most = most;
    this.left = most;
  }

  void take(long size) throws ParquetFault {
    left -= size;
    if (left < 0) {
      throw new ParquetFault(
          "this Parquet file holds more than " + (most >> 20) + " MiB of text",
          "write a part of it, or ask it with a query");
    }
  }
}
