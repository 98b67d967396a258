package caravan.app.imports;

import caravan.app.tables.ImportFault;
import caravan.app.tables.Problem;
import caravan.text.csv.CsvFault;
import caravan.text.csv.CsvTable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The table of a dataset with what another edition of its source says. A value that changed gets a
 * row of its own, with the edition, behind the one that was there, which thereby becomes a
 * revision; rows, notes and columns of people stay. An edition older than others goes into the
 * history: what was known at any date is the same, in whatever order editions are given.
 *
 * @param text the table as it is to be
 * @param changes what the edition brings
 * @param editions that the table then knows, the oldest first
 * @param usual how much was revised in earlier editions
 */
public record TableUpdate(
    String text, List<Change> changes, List<String> editions, UsualRevisions usual) {
  public TableUpdate {
    changes = List.copyOf(changes);
    editions = List.copyOf(editions);
  }

  /** What happened to an observation. */
  public enum Kind {
    ADDED,
    REVISED,
    /** The value is the same, its status is another. */
    REFLAGGED,
    /** It was said before what counts now, and goes into the history. */
    EARLIER,
    /** The file has it no more; it stays in the table. */
    GONE,
    SAME
  }

  /**
   * An observation of the table or the file.
   *
   * @param cell how expressions name it behind the dataset: {@code KAZ.export@2025}
   * @param before the value that was there; null where there was none
   * @param now the value of the file; null where it has none
   * @param told the statuses before and now, for one that was reflagged; else empty
   * @param edition of the value before; empty where it is not known
   */
  public record Change(
      Kind kind,
      String cell,
      @Nullable BigDecimal before,
      @Nullable BigDecimal now,
      String told,
      String edition) {
    /**
     * By how much the value changed, in percent of the one before; null where that says nothing.
     */
    public @Nullable BigDecimal percent() {
      return before == null || now == null || before.signum() == 0
          ? null
          : now.subtract(before)
              .multiply(BigDecimal.valueOf(100))
              .divide(before.abs(), new MathContext(2));
    }
  }

  /** The changes of a kind, in the order of the table. */
  public List<Change> of(Kind kind) {
    return changes.stream().filter(change -> change.kind() == kind).toList();
  }

  /**
   * The factor by which all values changed, as with a new base or another unit; null where there is
   * none, or too few values tell.
   */
  public @Nullable BigDecimal factor() {
    boolean kept =
        changes.stream()
            .anyMatch(
                one ->
                    (one.kind() == Kind.SAME || one.kind() == Kind.REFLAGGED)
                        && one.now() != null
                        && one.now().signum() != 0);
    return kept ? null : CommonFactor.of(of(Kind.REVISED));
  }

  /** Whether the table is another one. */
  boolean isChanged() {
    return changes.stream().anyMatch(one -> one.kind() != Kind.SAME && one.kind() != Kind.GONE);
  }

  /**
   * The table after an edition.
   *
   * @param table the text of the table, whose columns are named as what they hold; empty where
   *     there is none so far
   * @param dimensions of the dataset
   * @param source of the dataset, which the file is of; null where it has none. Rows of other
   *     sources are left alone
   * @param editions of the dataset before
   * @param data what the file says, by the same dimensions in any order
   * @param edition its date: {@code 2025-06-13}
   * @throws ImportFault where file and table do not fit
   */
  public static TableUpdate of(
      String table,
      List<String> dimensions,
      @Nullable String source,
      TableEditions editions,
      ImportedData data,
      String edition)
      throws ImportFault {
    if (table.isEmpty()) {
      List<String> head = new ArrayList<>(dimensions);
      head.addAll(List.of("period", "value"));
      CsvTable none = new CsvTable(',', head, 1, List.of());
      return of(none, dimensions, source, editions, data, edition);
    }
    try {
      return of(CsvTable.of(table), dimensions, source, editions, data, edition);
    } catch (CsvFault fault) {
      throw new ImportFault(
          new Problem(
              fault.line(), fault.cell(), "the table: " + fault.getMessage(), fault.help()));
    }
  }

  /** The names of the columns of a table; none where it can't be read. */
  static List<String> head(String table) {
    try {
      return CsvTable.of(table).head();
    } catch (CsvFault fault) {
      return List.of();
    }
  }

  /** The same of a table that was read, which may have no rows. */
  public static TableUpdate of(
      CsvTable table,
      List<String> dimensions,
      @Nullable String source,
      TableEditions editions,
      ImportedData data,
      String edition)
      throws ImportFault {
    EditionRows rows = new EditionRows(table, dimensions, source, editions.usual());
    return new TableMerger(rows, editions, data, edition).merged();
  }
}
