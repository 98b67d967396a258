package caravan.report.resolve;

import caravan.model.data.Dataset;
import caravan.model.data.Observation;
import caravan.model.data.Series;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A dataset on pages that a reader can use: a large one is parted, so that each observation still
 * has an address of its own. Immutable.
 */
public final class DatasetParts {
  /** How many rows a page has: observations, what else is said of them, and heads of series. */
  public static final int MOST_ROWS = 600;

  /** What the head of a series takes, in rows. */
  private static final int HEAD = 2;

  private final List<Part> parts;
  private final Map<String, Integer> firsts = new HashMap<>();
  private final Map<String, Integer> later = new HashMap<>();

  private DatasetParts(List<Part> parts) {
    this.parts = List.copyOf(parts);
    for (int i = 0; i < parts.size(); i++) {
      for (Slice slice : parts.get(i).slices()) {
        if (firsts.putIfAbsent(slice.series().key(), i + 1) != null) {
          for (Observation observation : slice.observations()) {
            later.put(DatasetPaths.anchor(observation), i + 1);
          }
        }
      }
    }
  }

  /** Observations of a series in a row, the newest first. */
  public record Slice(Series series, List<Observation> observations) {
    public Slice {
      Objects.requireNonNull(series, "series");
      observations = List.copyOf(observations);
    }
  }

  /** What stands on a page. */
  public record Part(List<Slice> slices) {
    public Part {
      slices = List.copyOf(slices);
    }
  }

  /** The parts of a dataset; at least one. */
  public static DatasetParts of(Dataset dataset) {
    List<Part> parts = new ArrayList<>();
    List<Slice> slices = new ArrayList<>();
    int rows = 0;
    for (Series series : dataset.series().values()) {
      int all = HEAD + series.observations().values().stream().mapToInt(DatasetParts::rows).sum();
      if (rows > 0 && rows + all > MOST_ROWS) {
        parts.add(new Part(slices));
        slices.clear();
        rows = 0;
      }
      List<Observation> slice = new ArrayList<>();
      rows += HEAD;
      for (Observation observation : series.observations().descendingMap().values()) {
        if (!slice.isEmpty() && rows + rows(observation) > MOST_ROWS) {
          slices.add(new Slice(series, slice));
          parts.add(new Part(slices));
          slices.clear();
          slice.clear();
          rows = HEAD;
        }
        slice.add(observation);
        rows += rows(observation);
      }
      if (!slice.isEmpty()) {
        slices.add(new Slice(series, slice));
      }
    }
    if (!slices.isEmpty() || parts.isEmpty()) {
      parts.add(new Part(slices));
    }
    return new DatasetParts(parts);
  }

  private static int rows(Observation observation) {
    return 1 + observation.also().size() + observation.revisions().size();
  }

  /** How many there are. */
  public int count() {
    return parts.size();
  }

  /**
   * One of them.
   *
   * @param number from 1
   */
  public Part get(int number) {
    return parts.get(number - 1);
  }

  /** The number of the part that an observation of the dataset stands in, from 1. */
  public int of(Observation observation) {
    Integer known = later.get(DatasetPaths.anchor(observation));
    return known == null ? firsts.getOrDefault(observation.key(), 1) : known;
  }
}
