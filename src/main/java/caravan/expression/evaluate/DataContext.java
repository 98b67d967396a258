package caravan.expression.evaluate;

import caravan.model.data.Bibliography;
import caravan.model.data.CodeLists;
import caravan.model.data.Dataset;
import caravan.model.data.ShownDigits;
import caravan.model.data.Units;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an expression can refer to. Immutable.
 *
 * @param datasets by their names; where they are watched, or read on demand, they stay so
 * @param preferred for observations by their reference the source to follow instead of the main
 *     one, where an expression names none
 * @param shownDigits how many digits the program writes, where the report says so
 * @param named what names of expressions stand for, by name; where they are watched, they stay so
 * @param within the dataset whose references need no dataset name, as in its checks; null for none
 */
public record DataContext(
    Map<String, Dataset> datasets,
    CodeLists codeLists,
    Bibliography bibliography,
    Units units,
    ShownDigits shownDigits,
    Map<String, Expansion> named,
    @Nullable Dataset within,
    Map<String, String> preferred) {
  public DataContext {
    named = named instanceof Watched ? named : Collections.unmodifiableMap(new TreeMap<>(named));
    preferred = Map.copyOf(preferred);
    datasets =
        datasets instanceof Watched || datasets instanceof OnDemand
            ? datasets
            : Collections.unmodifiableMap(new TreeMap<>(datasets));
  }

  /** A context that follows the main source of every observation and writes as is usual. */
  public DataContext(
      Map<String, Dataset> datasets,
      CodeLists codeLists,
      Bibliography bibliography,
      Units units,
      @Nullable Dataset within) {
    this(datasets, codeLists, bibliography, units, ShownDigits.USUAL, Map.of(), within, Map.of());
  }

  /** The same for the checks of a dataset. */
  public DataContext within(Dataset dataset) {
    return new DataContext(
        datasets, codeLists, bibliography, units, shownDigits, named, dataset, preferred);
  }

  /** The same with datasets and names that remember which of them were asked for. */
  public DataContext watched(Watched<Dataset> watched, Watched<Expansion> names) {
    return new DataContext(
        watched, codeLists, bibliography, units, shownDigits, names, within, preferred);
  }

  /** The same with other datasets. */
  public DataContext over(Map<String, Dataset> others) {
    return new DataContext(
        others, codeLists, bibliography, units, shownDigits, named, within, preferred);
  }

  /** The same with names of expressions. */
  public DataContext named(Map<String, Expansion> names) {
    return new DataContext(
        datasets, codeLists, bibliography, units, shownDigits, names, within, preferred);
  }

  /** The same, but following another source for one observation. */
  public DataContext following(String observation, String source) {
    return new DataContext(
        datasets,
        codeLists,
        bibliography,
        units,
        shownDigits,
        named,
        within,
        Map.of(observation, source));
  }

  /** The same in a report that says how many digits the program writes. */
  public DataContext writing(ShownDigits digits) {
    return new DataContext(
        datasets, codeLists, bibliography, units, digits, named, within, preferred);
  }
}
