package caravan.model.data;

/** Which cells of a dataset are known: with their value, or that they have none. */
public interface KnownCells {
  /** All that there are: what is missing has no value. */
  KnownCells ALL = request -> true;

  /** Whether all cells of a request are known. */
  boolean has(CellRequest request);
}
