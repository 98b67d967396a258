package caravan.model.data;

import caravan.text.source.SourceFile;
import caravan.text.source.SourceText;
import caravan.text.source.Span;
import caravan.text.yaml.LocalizedText;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A multidimensional table of observations. It does not know what it was read from.
 *
 * @param unitName the unit as the author names it: {@code Mt}
 * @param unit its base unit
 * @param multiple what 1 in the dataset is in the base unit: 1e9 for billions of dollars
 * @param precision how exactly values are known that do not say it themselves
 * @param digitsShown how many significant digits its values have at most where the program writes
 *     them; null for as many as in the rest of the report
 * @param dimensions their names, in the order of the keys
 * @param reporter who measured, as a code; null where not said
 * @param editions of its source that it was brought up to, the oldest first; empty where they are
 *     not listed
 * @param index its series
 * @param known which of its cells are known
 * @param checks expressions over this dataset that must hold
 */
public record Dataset(
    String id,
    Span span,
    LocalizedText title,
    @Nullable LocalizedText description,
    @Nullable LocalizedText note,
    String unitName,
    Unit unit,
    BigDecimal multiple,
    Precision precision,
    Frequency frequency,
    @Nullable Integer digitsShown,
    List<String> dimensions,
    @Nullable String reporter,
    List<EditionDate> editions,
    SeriesIndex index,
    KnownCells known,
    List<SourceText> checks) {
  public Dataset {
    dimensions = List.copyOf(dimensions);
    checks = List.copyOf(checks);
    editions = List.copyOf(editions);
    if (dimensions.isEmpty()) {
      throw new IllegalArgumentException("a dataset has dimensions");
    }
  }

  /** How often a dataset is observed as a rule; single observations may be of other periods. */
  public enum Frequency {
    ANNUAL("annual", Period.Kind.YEAR),
    QUARTERLY("quarterly", Period.Kind.QUARTER),
    MONTHLY("monthly", Period.Kind.MONTH);

    private final String word;
    private final Period.Kind kind;

    Frequency(String word, Period.Kind kind) {
      this.word = word;
      this.kind = kind;
    }

    public String word() {
      return word;
    }

    public Period.Kind kind() {
      return kind;
    }
  }

  /** The same, of which other cells are known. */
  public Dataset knowing(KnownCells cells) {
    return new Dataset(
        id,
        span,
        title,
        description,
        note,
        unitName,
        unit,
        multiple,
        precision,
        frequency,
        digitsShown,
        dimensions,
        reporter,
        editions,
        index,
        cells,
        checks);
  }

  /** The files that it was read from: its own, and the table where that holds the observations. */
  public Set<SourceFile> files() {
    Set<SourceFile> files = new LinkedHashSet<>(List.of(span.file()));
    // All of them stand in one file.
    series().values().stream()
        .flatMap(one -> one.observations().values().stream())
        .findFirst()
        .ifPresent(observation -> files.add(observation.main().span().file()));
    return files;
  }

  /** The newest edition of which it knows; null where it knows of none. */
  public @Nullable EditionDate newestEdition() {
    EditionDate found = index.newestEdition();
    EditionDate listed = editions.isEmpty() ? null : editions.get(editions.size() - 1);
    return found == null || (listed != null && listed.compareTo(found) > 0) ? listed : found;
  }

  /** Whether any value names its edition. */
  public boolean isDated() {
    return index.isDated();
  }

  /** The series by key, in the order of the file. */
  public Map<String, Series> series() {
    return index.byKey();
  }

  /** The codes that stand at a place of the keys (from 0). */
  public Set<String> codes(int dimension) {
    return index.codes(dimension);
  }
}
