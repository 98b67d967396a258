package caravan.expression.evaluate;

import caravan.model.data.CellRequest;
import caravan.model.data.CodeLists;
import caravan.model.data.Dataset;
import caravan.model.data.EditionDate;
import caravan.model.data.Observation;
import caravan.model.data.Period;
import caravan.model.data.Series;
import caravan.model.data.SeriesIndex;
import caravan.model.data.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Looks up references; {@link ReferenceProblems} says why there is nothing. */
public final class ReferenceValues {
  private final DataContext context;
  private final Runnable looked;
  private final ReferenceProblems problems;
  private final VintageValues vintages;

  public ReferenceValues(DataContext context) {
    this(context, () -> {});
  }

  /**
   * @param looked told of each series that is looked at
   */
  public ReferenceValues(DataContext context, Runnable looked) {
    this.context = context;
    this.looked = looked;
    this.problems = new ReferenceProblems(context);
    this.vintages = new VintageValues(problems);
  }

  /** The observations of a reference. */
  Value value(Expr.Ref written) {
    Expr.Ref ref = meant(written);
    Dataset dataset = dataset(ref);
    try {
      return value(ref, dataset);
    } catch (ExpressionProblem problem) {
      // What is not there may not have been read.
      throw new ExpressionProblem(
          problem.diagnostic().orCause(dataset.title().span().file().path()));
    }
  }

  /** A source may have a date for its name, or the word that stands for the first value. */
  private Expr.Ref meant(Expr.Ref ref) {
    Expr.Known known = ref.known();
    return known == null
            || ref.source() != null
            || context.bibliography().find(known.text()) == null
        ? ref
        : ref.withKnown(null).withSource(new Expr.Name(known.span(), known.text()));
  }

  private Value value(Expr.Ref ref, Dataset dataset) {
    List<Expr.Name> codes = codes(ref);
    if (codes.size() != dataset.dimensions().size()) {
      throw problems.wrongNumberOfCodes(ref, dataset, codes.size());
    }
    CellRequest request = request(codes, ref);
    if (!dataset.known().has(request)) {
      throw problems.notLocked(ref, dataset, request);
    }
    for (int i = 0; i < codes.size(); i++) {
      checkCode(dataset, i, codes.get(i));
    }
    Value found = expand(ref, dataset, codes, 0, dataset.index().root());
    if (found == null) {
      throw problems.nothing(ref, dataset, codes);
    }
    return found;
  }

  private static CellRequest request(List<Expr.Name> codes, Expr.Ref ref) {
    return new CellRequest(
        codes.stream().map(Expr.Name::text).toList(), SelectedPeriods.request(ref));
  }

  /**
   * Asks for the cells of all references of an expression, of which evaluating it may need more
   * than it has got to.
   */
  void ask(Expr expr) {
    if (expr instanceof Expr.Ref ref) {
      List<Expr.Name> codes = codes(ref);
      Dataset dataset = context.within();
      if (dataset == null) {
        dataset = context.datasets().get(ref.path().get(0).text());
      }
      if (dataset != null && codes.size() == dataset.dimensions().size()) {
        dataset.known().has(request(codes, ref));
      }
    }
    expr.parts().forEach(this::ask);
  }

  private List<Expr.Name> codes(Expr.Ref ref) {
    return context.within() == null ? ref.path().subList(1, ref.path().size()) : ref.path();
  }

  private Dataset dataset(Expr.Ref ref) {
    if (context.within() != null) {
      return context.within();
    }
    Expr.Name name = ref.path().get(0);
    Dataset dataset = context.datasets().get(name.text());
    if (dataset == null) {
      throw problems.unknownDataset(name);
    }
    return dataset;
  }

  /** The newest edition of the dataset of an observation; null where none is known. */
  @Nullable EditionDate newestEdition(Observation observation) {
    Dataset within = context.within();
    Dataset dataset = within != null ? within : context.datasets().get(observation.dataset());
    return dataset == null ? null : dataset.newestEdition();
  }

  private void checkCode(Dataset dataset, int dimension, Expr.Name name) {
    Set<String> known = dataset.codes(dimension);
    if (!name.isWildcard() && !known.contains(name.text())) {
      throw problems.unknownCode(dataset, dimension, name);
    }
  }

  /**
   * Replaces the wildcards by members, one dimension after the other.
   *
   * @param at the place of the next code
   * @param branch the series with the codes ahead of it
   * @return null where nothing is selected: a member without it is left out
   */
  private @Nullable Value expand(
      Expr.Ref ref, Dataset dataset, List<Expr.Name> codes, int at, SeriesIndex.Branch branch) {
    if (at == codes.size()) {
      return selected(ref, Objects.requireNonNull(branch.series(), "a series"));
    }
    Map<String, Value> values = new LinkedHashMap<>();
    String dimension = dataset.dimensions().get(at);
    for (Map.Entry<String, SeriesIndex.Branch> next : next(dimension, codes.get(at), branch)) {
      Value value = expand(ref, dataset, codes, at + 1, next.getValue());
      if (value != null && !codes.get(at).isWildcard()) {
        return value;
      }
      if (value != null) {
        values.put(next.getKey(), value);
      }
    }
    return values.isEmpty() ? null : new Value.Members(dimension, values);
  }

  /**
   * The branches that a code leads to: one for a code, and for a wildcard those of all codes that
   * are no aggregates, in the order of the code list.
   */
  private List<Map.Entry<String, SeriesIndex.Branch>> next(
      String dimension, Expr.Name name, SeriesIndex.Branch branch) {
    if (!name.isWildcard()) {
      SeriesIndex.Branch deeper = branch.deeper().get(name.text());
      return deeper == null ? List.of() : List.of(Map.entry(name.text(), deeper));
    }
    List<Map.Entry<String, SeriesIndex.Branch>> members = new ArrayList<>();
    for (Map.Entry<String, SeriesIndex.Branch> member : branch.deeper().entrySet()) {
      CodeLists.Code listed = context.codeLists().find(dimension, member.getKey());
      if (listed == null || listed.members().isEmpty()) {
        members.add(member);
      }
    }
    return members;
  }

  /**
   * All that a reference could select, whatever the period: for each series with a value the codes
   * that its wildcards stand for, joined by dots.
   */
  Set<String> keys(Expr.Ref ref) {
    Set<String> keys = new LinkedHashSet<>();
    each(ref, (key, series) -> keys.add(key));
    return keys;
  }

  /**
   * What a rolling reference calls the latest, for each series of which it selects something, by
   * the codes that its wildcards stand for.
   */
  Map<String, Period> newest(Expr.Ref written) {
    Expr.Ref ref = meant(written);
    Expr.Selector at = Objects.requireNonNull(ref.at(), "a selector");
    Map<String, Period> newest = new LinkedHashMap<>();
    each(
        ref,
        (key, series) -> {
          Period of =
              ref.known() == null
                  ? SelectedPeriods.newest(series.observations(), at.like())
                  : vintages.newest(ref, at, series);
          if (of != null && !SelectedPeriods.of(series, at, of).isEmpty()) {
            newest.put(key, of);
          }
        });
    return newest;
  }

  private void each(Expr.Ref ref, BiConsumer<String, Series> to) {
    each(dataset(ref), codes(ref), 0, dataset(ref).index().root(), "", to);
  }

  private void each(
      Dataset dataset,
      List<Expr.Name> codes,
      int at,
      SeriesIndex.Branch branch,
      String key,
      BiConsumer<String, Series> to) {
    if (at == codes.size()) {
      Series series = Objects.requireNonNull(branch.series(), "a series");
      if (!series.observations().isEmpty()) {
        to.accept(key, series);
      }
      return;
    }
    boolean all = codes.get(at).isWildcard();
    String dimension = dataset.dimensions().get(at);
    for (Map.Entry<String, SeriesIndex.Branch> next : next(dimension, codes.get(at), branch)) {
      String deeper = !all ? key : key.isEmpty() ? next.getKey() : key + "." + next.getKey();
      each(dataset, codes, at + 1, next.getValue(), deeper, to);
    }
  }

  private @Nullable Value selected(Expr.Ref ref, Series series) {
    if (ref.known() != null) {
      looked.run();
      return vintages.value(ref, series);
    }
    NavigableMap<Period, Observation> found = SelectedPeriods.of(series, ref.at());
    looked.run();
    if (found.isEmpty()) {
      return null;
    }
    if (ref.at() == null && ref.source() != null) {
      found = statedBy(ref.source(), series);
    }
    NavigableMap<Period, Traced> points = new TreeMap<>();
    found.forEach((period, observation) -> points.put(period, traced(ref, observation)));
    if (ref.at() instanceof Expr.At) {
      return new Value.Scalar(points.firstEntry().getValue());
    }
    return new Value.OverTime(points);
  }

  /** A whole series as one source has it: what that source says nothing of is left out. */
  private NavigableMap<Period, Observation> statedBy(Expr.Name source, Series series) {
    NavigableMap<Period, Observation> stated = new TreeMap<>(series.observations());
    stated.values().removeIf(observation -> observation.by(source.text()) == null);
    if (stated.isEmpty()) {
      throw problems.unstated(series.observations().lastEntry().getValue(), series.ref(), source);
    }
    return stated;
  }

  private Traced traced(Expr.Ref ref, Observation observation) {
    Statement statement = observation.main();
    Expr.Name source = ref.source();
    String preferred = context.preferred().get(observation.ref());
    if (source != null) {
      statement = statementOf(observation, source);
    } else if (preferred != null) {
      statement = Objects.requireNonNullElse(observation.by(preferred), statement);
    }
    return new Traced(statement.quantity(), List.of(new Used(observation, statement)));
  }

  private Statement statementOf(Observation observation, Expr.Name source) {
    Statement statement = observation.by(source.text());
    if (statement != null) {
      return statement;
    }
    throw problems.unstated(observation, observation.ref(), source);
  }
}
