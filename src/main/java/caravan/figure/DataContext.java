package caravan.figure;

import caravan.data.Bibliography;
import caravan.data.CodeLists;
import caravan.data.Dataset;
import caravan.data.Units;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an expression can refer to. Immutable.
 *
 * @param within the dataset whose references need no dataset name, as in its checks; null for none
 */
public record DataContext(
    Map<String, Dataset> datasets,
    CodeLists codeLists,
    Bibliography bibliography,
    Units units,
    @Nullable Dataset within) {
  public DataContext {
    datasets = Collections.unmodifiableMap(new TreeMap<>(datasets));
  }

  /** The same for the checks of a dataset. */
  public DataContext within(Dataset dataset) {
    return new DataContext(datasets, codeLists, bibliography, units, dataset);
  }
}
